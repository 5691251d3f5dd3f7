import type { Facts } from '#kernel/refusal.ts';
import type { FindingDraft } from '../finding.ts';
import type { Masthead, Paper, Placed } from '../paper.ts';
import { isDocumentNumber } from '../read-masthead.ts';

/** The issue before this one. */
export type PreviousIssue = {
  readonly year: number;
  readonly number: number;
  /** YYYY-MM-DD, null if not known. */
  readonly date: string | null;
};

/** A month whose figures the paper shows although too few projects have reported it. */
export type IncompleteMonth = { readonly month: string; readonly expected: number; readonly reported: number };

/** What an issue is compared with. */
export type IssueContext = {
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Null if there is none or it is not known. */
  readonly previous: PreviousIssue | null;
  /** The issue that the user asked for, such as 2020-4; null if none was named. */
  readonly asked: { readonly year: number; readonly number: number } | null;
  /** The year in which a paper without a masthead is to be numbered; null or left out where nobody knows. */
  readonly numberYear?: number | null;
  /** Months of the figures that are incomplete; none where no figure is bound. */
  readonly incomplete?: readonly IncompleteMonth[];
};

/** Number, date and what else stands above the red rule (BR-01). */
export function checkIssue(paper: Paper, { today, previous, asked, incomplete = [] }: IssueContext): FindingDraft[] {
  const { masthead } = paper;
  return [
    ...missingParts(masthead, asked !== null),
    ...checkAsked(masthead, asked),
    ...checkYear(masthead),
    ...checkDate(masthead, today, previous),
    ...checkSequence(masthead, previous),
    ...checkSecrecy(paper),
    ...incomplete.map((round) => missing('monthIncomplete', round)),
  ];
}

/** A finding about what the text itself does not hold. */
function missing(code: FindingDraft['code'], facts: Facts = {}): FindingDraft {
  return { code, severity: 'warning', text: '', start: 0, facts };
}

/** A text without any masthead that nobody asked to be an issue is another kind of paper. */
function missingParts(masthead: Masthead, isAsked: boolean): FindingDraft[] {
  const { holders, names, numberText, office } = masthead;
  const isNumbered = numberText !== null && !isDocumentNumber(numberText.text);
  const isIssue = isAsked || isNumbered || office !== null || (holders.length > 0 && names.length > 0);
  if (!isIssue) return [];
  return [
    ...(masthead.names.length === 0 ? [missing('nameMissing')] : []),
    ...(masthead.number === null ? [missing('numberMissing')] : []),
    ...(masthead.office === null ? [missing('officeMissing')] : []),
    ...(masthead.dateText === null ? [missing('dateMissing')] : []),
  ];
}

function checkAsked(masthead: Masthead, asked: IssueContext['asked']): FindingDraft[] {
  const { numberText, year, number } = masthead;
  if (asked === null || numberText === null) return [];
  if ((year ?? asked.year) === asked.year && number === asked.number) return [];
  return [{ code: 'issueDiffers', severity: 'warning', ...placed(numberText), facts: { ...asked } }];
}

function checkYear(masthead: Masthead): FindingDraft[] {
  const { year, date, dateText, numberText } = masthead;
  if (year === null || date === null || dateText === null || year === Number(date.slice(0, 4))) return [];
  const facts = { year, dateText: dateText.text, numberText: numberText?.text ?? '' };
  return [{ code: 'yearDiffersFromDate', severity: 'warning', ...placed(dateText), facts }];
}

function checkDate(masthead: Masthead, today: string, previous: PreviousIssue | null): FindingDraft[] {
  const { date, dateText } = masthead;
  if (dateText === null) return [];
  if (date === null) return [{ code: 'dateImpossible', severity: 'error', ...placed(dateText) }];
  const drafts: FindingDraft[] = [];
  if (date > today) drafts.push({ code: 'dateAfterToday', severity: 'warning', ...placed(dateText), facts: { today } });
  const before = previous?.date ?? null;
  if (before !== null && date < before) {
    drafts.push({ code: 'dateBeforePrevious', severity: 'warning', ...placed(dateText), facts: { previous: before } });
  }
  return drafts;
}

function checkSequence(masthead: Masthead, previous: PreviousIssue | null): FindingDraft[] {
  const { year, number, numberText } = masthead;
  if (previous === null || number === null || numberText === null) return [];
  const issueYear = year ?? previous.year;
  const expected = issueYear === previous.year ? previous.number + 1 : 1;
  if (issueYear < previous.year || number === expected) return [];
  const code = number < expected ? 'numberRepeated' : 'numberGap';
  const facts = { number, expected, previousYear: previous.year, previousNumber: previous.number };
  return [{ code, severity: 'warning', ...placed(numberText), facts }];
}

/** A grade of secrecy as a mark of the paper; the words in a sentence are no mark. */
function checkSecrecy(paper: Paper): FindingDraft[] {
  const drafts: FindingDraft[] = [];
  const mark =
    /^[ \t\u3000#*]*((?:密级[:：][ \u3000]*)?(?:绝密|机密|秘密)(?:[ \u3000]*[★☆][^\n]{0,12}|[ \u3000]*\d{1,2}年|级)?)[ \t\u3000*]*$/gm;
  for (const match of paper.source.matchAll(mark)) {
    const text = match[1] ?? '';
    drafts.push({ code: 'secretGrade', severity: 'error', text, start: match.index + match[0].indexOf(text) });
  }
  return drafts;
}

function placed(part: Placed): Placed {
  return { text: part.text, start: part.start };
}
