import type { Facts } from '#kernel/refusal.ts';
import { type Language, sentence } from '#kernel/terms.ts';
import { paperDraftTerms } from '../../documents/paper-draft-terms.ts';
import { figureToken } from '../bound-text.ts';
import type { Figure, FigureDisplay, FigureIndicator } from '../figure.ts';

/** A county or zone as a paper ranks it; `rank` 1 grew most, null where it has no rate. */
export type RankedUnit = {
  readonly code: string;
  readonly name: string;
  readonly growthPercent: number | null;
  readonly rank: number | null;
};

/** What every drafted paper starts from. */
export type Drafting = {
  readonly cityName: string;
  readonly cityCode: string;
  /** YYYY-MM: the figures go from January to it. */
  readonly month: string;
  readonly units: readonly RankedUnit[];
  readonly targetPercent: number | null;
  /** The unit that signs, without brackets. */
  readonly author: string;
  readonly language: Language;
  /** Whether the data has a value; a sentence of which a figure is not known is left out. */
  readonly knows: (indicator: FigureIndicator, unit: string, scope?: string) => boolean;
  /** A value by which units are put in order or chosen, never printed; null where it is not known. */
  readonly valueFor: (indicator: FigureIndicator, unit: string) => number | null;
};

/** Key of a sentence. */
export type DraftKey = keyof typeof paperDraftTerms;

/** A sentence of drafted papers in the language of the paper. */
export function said({ language }: Pick<Drafting, 'language'>, key: DraftKey, facts: Facts = {}): string {
  return sentence(paperDraftTerms, key, language, facts);
}

/** The figure of a unit, or of the city, as a token. */
export function figureOf(
  { cityCode, month }: Drafting,
  indicator: FigureIndicator,
  { display, unit = cityCode, scope }: Pick<Figure, 'display' | 'scope'> & { readonly unit?: string },
): string {
  return figureToken({ indicator, unit, month, display, scope });
}

/** The figures that a sentence names: the fact of the sentence, its indicator and its form. */
export type FiguresOfSentence = Readonly<Record<string, readonly [FigureIndicator, FigureDisplay]>>;

/** A sentence on the city with its figures; empty where one of them is not known. */
export function saidWithFigures(
  drafting: Drafting,
  key: DraftKey,
  { figures, facts = {} }: { readonly figures: FiguresOfSentence; readonly facts?: Facts },
): string {
  const wanted = Object.entries(figures);
  if (!wanted.every(([, [indicator]]) => drafting.knows(indicator, drafting.cityCode))) return '';
  const tokens = wanted.map(([name, [indicator, display]]) => [name, figureOf(drafting, indicator, { display })]);
  return said(drafting, key, { ...facts, ...Object.fromEntries(tokens) });
}

/** 2019年, 2019年上半年 or 2019年1—9月, by the month up to which it goes. */
export function periodOf({ month, language }: Pick<Drafting, 'month' | 'language'>): string {
  const [year = '', last = ''] = month.split('-');
  const key = last === '12' ? 'wholeYear' : last === '06' ? 'halfYear' : 'fromJanuary';
  return said({ language }, key, { year, month: Number(last) });
}

/** A table with what stands around it; in its heads `<` goes on with the cell on the left and `^` with the one above. */
export type TableToWrite = {
  readonly heads: readonly (readonly string[])[];
  readonly rows: readonly (readonly string[])[];
  readonly caption?: string;
  /** Such as 单位：万元. */
  readonly unitText?: string;
  readonly note?: string;
};

/** A table as `readArticles` reads it; what would part a cell is taken out of it. */
export function tableText({ heads, rows, caption, unitText, note }: TableToWrite): string {
  const cell = (text: string) => (text.includes('{{') ? text : text.replace(/[|\r\n]+/g, ' ').trim());
  const lines = (list: readonly (readonly string[])[]) => list.map((row) => `| ${row.map(cell).join(' | ')} |`);
  const beside = (label: string, text: string | undefined) => (text === undefined ? [] : [`| ${label}${cell(text)} |`]);
  return [
    ...beside('表题：', caption),
    ...beside('单位：', unitText),
    ...lines(heads),
    `|${heads[0]?.map(() => '---').join('|')}|`,
    ...lines(rows),
    ...beside('注：', note),
  ].join('\n');
}

/** A list of things as a table whose first column counts them (序号), so that people can speak of the third. */
export function listText(
  drafting: Pick<Drafting, 'language'>,
  { heads, rows }: { readonly heads: readonly DraftKey[]; readonly rows: readonly (readonly string[])[] },
): string {
  return tableText({
    heads: [[said(drafting, 'listNumber'), ...heads.map((key) => said(drafting, key))]],
    rows: rows.map((row, index) => [String(index + 1), ...row]),
  });
}

/** A table with the sentence that leads to it; nothing where there is no table. */
export function withIntro(drafting: Pick<Drafting, 'language'>, intro: DraftKey, table: string): string[] {
  return table === '' ? [] : [said(drafting, intro), table];
}

/** A paper as text: its title, its parts in their order without those that are empty. */
export function articleText(title: string, parts: readonly string[]): string {
  const given = parts.map((part) => part.trim()).filter((part) => part !== '');
  return `${[`# ${title}`, ...given].join('\n\n')}\n`;
}
