import { yearOf } from '#kernel/period.ts';
import { annexHeading } from '../annex-lines.ts';
import { writtenDate } from '../completed-paper.ts';
import type { FindingDraft } from '../finding.ts';
import { type Paper, type Placed, paragraphText } from '../paper.ts';
import { calendarDate } from '../read-masthead.ts';

/** The day on which a paper without a masthead was signed, as it stands below its text. */
export type SignedOn = Placed & { readonly date: string };

/** What the year of such a paper is held against. */
export type SigningContext = {
  /** YYYY-MM-DD. */
  readonly today: string;
  /** The year in which the paper is to be numbered; null for a text that is no paper of the desk. */
  readonly numberYear: number | null;
};

/** A draft may be signed some weeks from now. */
const daysAhead = 31;
/** Titles that speak of a time to come. */
const planned = /方案|计划|规划|要点|安排|目标|部署/;

/** The 成文日期 of a paper: that of its signature, or a last line that is nothing but a day; null where there is none. */
export function signedOnOf({ articles }: Paper): SignedOn | null {
  const blocks = articles.at(-1)?.blocks ?? [];
  const annex = blocks.findIndex((block) => block.kind === 'paragraph' && annexHeading(paragraphText(block)) !== null);
  const last = blocks.slice(0, annex < 0 ? blocks.length : annex).at(-1);
  if (last?.kind === 'signature') return last.date === null ? null : dated(last.date);
  return last?.kind === 'paragraph' ? dated({ text: paragraphText(last), start: last.start }) : null;
}

/**
 * Years of a paper without a masthead: that of its number and that of its title against the day of signing, and that of
 * its title against the years of its text. A briefing has a date of its own and is held against that. Source: domain
 * catalogue 7.1 (year of the number = year of the date); 党政机关公文处理工作条例 Art. 9 (成文日期).
 */
export function checkSigningYear(paper: Paper, { today, numberYear }: SigningContext): FindingDraft[] {
  const { masthead } = paper;
  if (masthead.names.length > 0 || masthead.dateText !== null) return [];
  const signed = signedOnOf(paper);
  const years = signed === null ? (numberYear === null ? [] : yearsAhead(today)) : [yearOf(signed.date)];
  return [
    ...numberYearFindings(paper, { signed, years, numberYear: masthead.year ?? numberYear, today }),
    ...titleFindings(paper, { years, signed }),
    ...(signed !== null && signed.date > today
      ? [{ code: 'dateAfterToday' as const, severity: 'warning' as const, ...placed(signed), facts: { today } }]
      : []),
  ];
}

type Numbered = SigningContext & { readonly signed: SignedOn | null; readonly years: readonly number[] };

function numberYearFindings(paper: Paper, { signed, years, numberYear, today }: Numbered): FindingDraft[] {
  if (numberYear === null || years.length === 0 || years.includes(numberYear)) return [];
  const title = paper.articles[0]?.title ?? { text: '', start: 0 };
  const place = signed ?? paper.masthead.numberText ?? title;
  const facts = { year: String(numberYear), day: writtenDate(signed?.date ?? today) };
  return [{ code: 'numberYearDiffers', severity: 'warning', ...placed(place), facts }];
}

/** A title of a year to come, of one long past, or of one that the text never names although it names others. */
function titleFindings(
  { articles, source }: Paper,
  { years, signed }: { readonly years: readonly number[]; readonly signed: SignedOn | null },
): FindingDraft[] {
  return articles.flatMap(({ title }, index): FindingDraft[] => {
    const named = yearsIn(title.text);
    const [year] = named;
    if (year === undefined || named.length > 1) return [];
    const start = title.start + title.text.indexOf(`${year}`);
    const found = (code: FindingDraft['code'], facts: FindingDraft['facts']): FindingDraft[] => [
      { code, severity: 'warning', text: `${year}年`, start, facts: { year: String(year), ...facts } },
    ];
    const [first, last] = [Math.min(...years), Math.max(...years)];
    const isAhead = year > last + (planned.test(title.text) ? 1 : 0);
    if (years.length > 0 && (isAhead || year < first - 1)) return found('titleYearDiffers', { signed: String(last) });
    const end = articles[index + 1]?.title.start ?? signed?.start ?? source.length;
    const own = yearsIn(source.slice(title.start + title.text.length, end));
    return own.length === 0 || own.includes(year) ? [] : found('titleYearUnnamed', { others: own.join('、') });
  });
}

/** Years that a text names, each once; those in the name of another paper are not its own. */
function yearsIn(text: string): number[] {
  const own = text.replace(/《[^》]*》/g, (name) => ' '.repeat(name.length));
  return [...new Set([...own.matchAll(/(?<!\d)((?:19|20)\d{2})\s*年/g)].map((match) => Number(match[1])))];
}

function yearsAhead(today: string): number[] {
  const later = new Date(Date.parse(`${today}T00:00:00Z`) + daysAhead * 86_400_000);
  return [...new Set([yearOf(today), later.getUTCFullYear()])];
}

function dated(piece: Placed): SignedOn | null {
  const match = /^[\s\u3000]*(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日[\s\u3000]*$/.exec(piece.text);
  const date = match === null ? null : calendarDate(Number(match[1]), Number(match[2]), Number(match[3]));
  return date === null ? null : { ...piece, date };
}

function placed({ text, start }: Placed): Placed {
  return { text, start };
}
