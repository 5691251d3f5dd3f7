import { characterWidth, titleLines } from '#kernel/title-lines.ts';
import type { ContentLine, ContentParagraph, ContentRun, ContentTable } from '#platform/official-article.ts';
import { type Article, type Block, type Paper, paragraphText, type Run, type SignatureBlock } from '../rules/paper.ts';
import { annexLines, annexListLines } from './annex-content.ts';
import { documentTerms } from './document-terms.ts';
import { tableContent } from './table-content.ts';
import { textWidthPoints } from './text-width.ts';

/** A chart below the text of an article. */
export type BriefingChart = {
  /** Place of the article in the issue, from 0; null for a chart that stands where its block stands. */
  readonly article: number | null;
  readonly svg: string;
  readonly caption: string;
};

/** A line of the name: its size in points and the space after every character but the last. */
export type NameLine = { readonly text: string; readonly sizePoints: number; readonly trackingPoints: number };

/** A block to be set: text, a table, or the chart of an index. */
export type ContentBlock =
  | ContentParagraph
  | ContentTable
  | ContentLine
  | { readonly kind: 'chart'; readonly index: number; readonly caption: string };

/** An article to be set; `titleLines` is empty if it has no title. */
export type ContentArticle = {
  readonly title: string;
  readonly titleLines: readonly string[];
  readonly blocks: readonly ContentBlock[];
};

/** What both the DOCX and the PDF set, ready but for the page numbers. */
export type BriefingContent = {
  readonly title: string;
  readonly holders: readonly string[];
  readonly names: readonly NameLine[];
  readonly numberLine: string;
  readonly office: string;
  readonly dateText: string;
  /** False for a paper without name, number and office: then there is no red rule either. */
  readonly hasMasthead: boolean;
  /** Size of the line with office and date in points: smaller than 16 only if the line is too long. */
  readonly officePoints: number;
  readonly articles: readonly ContentArticle[];
  /** Lines such as 送：美丽浙江办。 */
  readonly recipients: readonly string[];
  /** Telephone, fax, E-mail and print run in as few lines as hold them. */
  readonly contacts: readonly ContactLine[];
};

/** A line of 版记: the print run stands at its right end. */
export type ContactLine = { readonly left: string; readonly right: string };

const bodyPoints = 16;

/** Characters of 4号 in a line of 版记. */
const imprintCharacters = 29;
const nameCaps = [56, 42, 36];

/**
 * The words of `paper` in the places of a briefing. Words are taken over as they are. `charts` ends with those of the
 * paper's own blocks in their order; `code` is the verification code of a paper that goes out.
 */
export function briefingContent(
  paper: Paper,
  charts: readonly BriefingChart[],
  code: string | null = null,
): BriefingContent {
  const own = charts.findIndex(({ article }) => article === null);
  const inPlace = { next: own === -1 ? charts.length : own };
  const { masthead } = paper;
  const names = masthead.names.map((line) =>
    line.text.replace(/(?<=\p{Script=Han})[\s\u3000]+(?=\p{Script=Han})/gu, ''),
  );
  const numberLine = masthead.numberText?.text ?? '';
  const [office, dateText] = [masthead.office?.text ?? '', masthead.dateText?.text ?? ''];
  return {
    title: `${names.join('')}${numberLine}`,
    holders: masthead.holders.map((line) => line.text),
    names: names.map((text, index) => nameLine(text, index === names.length - 1, names.length)),
    numberLine,
    office,
    dateText,
    hasMasthead: names.length > 0 || numberLine !== '' || office !== '',
    officePoints: officePoints(office, dateText),
    articles: paper.articles.map((article, index) => contentArticle(article, chartsOf(charts, index), inPlace)),
    ...tailLines(paper, code),
  };
}

/** The last line of the name is the largest; every line is spread towards four fifths of the width. */
function nameLine(text: string, isLast: boolean, lines: number): NameLine {
  const cap = nameCaps[(isLast ? 0 : 1) + (lines > 2 ? 1 : 0)] ?? bodyPoints;
  const width = Math.max(characterWidth(text), 1);
  const sizePoints = Math.floor(Math.min(cap, textWidthPoints / width) * 2) / 2;
  const spare = (textWidthPoints * 0.8 - width * sizePoints) / Math.max([...text].length - 1, 1);
  return { text, sizePoints, trackingPoints: Math.round(Math.min(Math.max(spare, 0), sizePoints * 0.6) * 10) / 10 };
}

function officePoints(office: string, dateText: string): number {
  // Where no font of the bureau is installed, digits are wider than half a character.
  const digits = dateText.match(/\d/g)?.length ?? 0;
  const width = characterWidth(office) + characterWidth(dateText) + digits * 0.14 + 0.75;
  return Math.min(bodyPoints, Math.floor((textWidthPoints / width) * 2) / 2);
}

function chartsOf(charts: readonly BriefingChart[], article: number): ContentBlock[] {
  return charts.flatMap((chart, index) =>
    chart.article === article ? [{ kind: 'chart' as const, index, caption: chart.caption }] : [],
  );
}

/** Which chart of the paper's own blocks comes next. */
type ChartPlace = { next: number };

function contentArticle(article: Article, charts: readonly ContentBlock[], inPlace: ChartPlace): ContentArticle {
  const title = article.title.text;
  const lines = title === '' ? [] : titleLines(title);
  const blocks = article.blocks.flatMap((block, index) => {
    const content = contentBlocks(block, { inPlace, above: article.blocks[index - 1] });
    return goesWithNext(block, article.blocks[index + 1]) ? content.map(keptToNext) : content;
  });
  return { title, titleLines: lines, blocks: [...blocks, ...charts] };
}

function contentBlocks(
  block: Block,
  { inPlace, above }: { readonly inPlace: ChartPlace; readonly above: Block | undefined },
): ContentBlock[] {
  switch (block.kind) {
    case 'table':
      return tableContent(block);
    case 'chart':
      return [{ kind: 'chart', index: inPlace.next++, caption: block.chart.caption }];
    case 'signature':
      return signatureLines(block);
    case 'paragraph': {
      if (block.role === 'annex') return annexLines(block);
      const runs = mergedRuns(block.runs);
      if (block.role === 'attachment') return annexListLines(runs, above);
      return [{ kind: 'paragraph', runs, ...(block.role === 'addressee' ? { isFlush: true } : {}) }];
    }
  }
}

/** 署名 two characters from the right, 成文日期 below it; one empty line above. Source: GB/T 9704-2012 7.3.5.2. */
function signatureLines({ units, date }: SignatureBlock): ContentLine[] {
  const line = (text: string): ContentLine => ({
    ...{ kind: 'line', text, align: 'right', role: 'fangSong', sizePoints: 16 },
    ...{ rightCharacters: 2, keepNext: true },
  });
  const lines = [...units, ...(date === null ? [] : [date])].map(({ text }) => line(text));
  const last = lines.pop();
  return last === undefined ? [] : [line(' '), ...lines, { ...last, keepNext: false }];
}

/** Characters of a paragraph that only leads to the table or chart below it. */
const leadingCharacters = 60;

/**
 * A signature never stands alone on a page: what it signs goes with it. A heading goes with its text, and words that
 * lead to a table or chart with that. Source: GB/T 9704-2012 7.3.5 (此页无正文 is not allowed).
 */
function goesWithNext(block: Block, next: Block | undefined): boolean {
  if (next === undefined || block.kind !== 'paragraph') return false;
  if (next.kind === 'signature') return true;
  const isHeading = block.runs.length > 0 && block.runs.every(({ style }) => style.startsWith('heading'));
  const isLeading = paragraphText(block).length <= leadingCharacters;
  return isHeading || (next.kind !== 'paragraph' && isLeading);
}

function keptToNext(block: ContentBlock): ContentBlock {
  return block.kind === 'paragraph' ? { ...block, keepNext: true } : block;
}

/** Runs of one style that follow each other are one run. */
function mergedRuns(runs: readonly Run[]): ContentRun[] {
  const merged: ContentRun[] = [];
  for (const { text, style, figure: control } of runs) {
    const last = merged.at(-1);
    const isPlain = control === undefined && last?.control === undefined;
    if (last?.style === style && isPlain) merged[merged.length - 1] = { text: last.text + text, style };
    else merged.push({ text, style, ...(control === undefined ? {} : { control }) });
  }
  return merged;
}

function tailLines({ tail }: Paper, code: string | null): Pick<BriefingContent, 'recipients' | 'contacts'> {
  const labelled = (label: keyof typeof documentTerms, value: { text: string } | null) =>
    value === null ? [] : [`${documentTerms[label].zh}${value.text}`];
  const contacts = [
    ...labelled('telephone', tail.telephone),
    ...labelled('fax', tail.fax),
    ...labelled('email', tail.email),
  ];
  const codeLine = labelled('verificationCode', code === null ? null : { text: code });
  return {
    recipients: [...labelled('report', tail.report), ...labelled('send', tail.send), ...labelled('issue', tail.issue)],
    contacts: contactLines({ contacts, codeLine }, labelled('copies', tail.copiesText).join('')),
  };
}

/** The code stands on a line of its own: what is printed after it would not fit. */
function contactLines(
  { contacts, codeLine }: { readonly contacts: readonly string[]; readonly codeLine: readonly string[] },
  copies: string,
): ContactLine[] {
  const lines: string[] = [];
  for (const contact of contacts) {
    const longer = `${lines.at(-1)}　${contact}`;
    if (lines.length > 0 && characterWidth(longer) <= imprintCharacters) lines[lines.length - 1] = longer;
    else lines.push(contact);
  }
  lines.push(...codeLine);
  if (copies === '') return lines.map((left) => ({ left, right: '' }));
  const fits = lines.length > 0 && characterWidth(`${lines.at(-1)}　${copies}`) <= imprintCharacters;
  if (!fits) lines.push('');
  return lines.map((left, index) => ({ left, right: index === lines.length - 1 ? copies : '' }));
}
