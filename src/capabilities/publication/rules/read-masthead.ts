import type { Masthead, Placed } from './paper.ts';
import { placedPart, type SourceLine, withoutBoldMarks } from './source-lines.ts';

const holder =
  /^(?:[★☆]?(?:绝密|机密|秘密)(?:[★☆].{0,10})?|内部(?:资料|刊物|文件|参阅).{0,12}|注意保[存密密管].{0,6}|请勿外传|不得外传)$/;
const issueNumber =
  /^[(（]?(?:[〔[［【(（]?\s*(\d{4})\s*[〕\]］】)）]?\s*年?)?\s*(?:增刊)?第?\s*(\d{1,4})\s*期\s*[)）]?(?:\s*[(（]?总第?\s*\d+\s*期[)）]?)?$/;
/** 台环函〔2020〕5号, 发文字号. */
const documentNumber = /^\p{Script=Han}{2,12}\s*[〔[［【(（]\s*(\d{4})\s*[〕\]］】)）]\s*第?(\d{1,4})\s*号$/u;
const dateAtEnd = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*$/;

/** Whether a number is a 发文字号 and not that of an issue. */
export function isDocumentNumber(text: string): boolean {
  return documentNumber.test(text.trim());
}

/** A masthead that says nothing. */
export const emptyMasthead: Masthead = {
  holders: [],
  names: [],
  numberText: null,
  year: null,
  number: null,
  office: null,
  dateText: null,
  date: null,
};

/** True if the line can only stand in a masthead: a mark of keeping, a number of issue, or office and date. */
export function isMastheadLine(line: Placed): boolean {
  const { text } = withoutBoldMarks(line);
  return (
    holder.test(text) ||
    issueNumber.test(text) ||
    documentNumber.test(text) ||
    (dateAtEnd.test(text) && text.length <= 60)
  );
}

/** The masthead in the lines before the contents or the first article. Lines not understood belong to the name. */
export function readMasthead(lines: readonly SourceLine[]): Masthead {
  let masthead = emptyMasthead;
  for (const line of lines) {
    if (line.kind === 'blank' || line.kind === 'rule') continue;
    for (const part of holderParts(withoutBoldMarks(line))) masthead = withLine(masthead, part);
  }
  return masthead;
}

function withLine(masthead: Masthead, line: Placed): Masthead {
  if (holder.test(line.text)) return { ...masthead, holders: [...masthead.holders, line] };
  const number = issueNumber.exec(line.text) ?? documentNumber.exec(line.text);
  if (number !== null && masthead.numberText === null) {
    return { ...masthead, numberText: line, year: numberOrNull(number[1]), number: numberOrNull(number[2]) };
  }
  const date = dateAtEnd.exec(line.text);
  if (date !== null && masthead.dateText === null) return { ...masthead, ...officeAndDate(line, date) };
  if (masthead.numberText !== null && masthead.office === null) return { ...masthead, office: line };
  return { ...masthead, names: [...masthead.names, line] };
}

function officeAndDate(line: Placed, match: RegExpExecArray): Partial<Masthead> {
  const office = placedPart(line, 0, match.index);
  const dateText = placedPart(line, match.index);
  const [, year = '', month = '', day = ''] = match;
  const date = calendarDate(Number(year), Number(month), Number(day));
  return office.text === '' ? { dateText, date } : { office, dateText, date };
}

/** 内部资料　注意保存 on one line are two marks. */
function holderParts(line: Placed): Placed[] {
  const both = /^(内部\S{2})[\s\u3000,，]+(\S{4})$/.exec(line.text);
  if (both === null) return [line];
  const second = line.text.length - (both[2]?.length ?? 0);
  return [placedPart(line, 0, both[1]?.length), placedPart(line, second)];
}

function numberOrNull(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

/** YYYY-MM-DD, or null if the calendar has no such day. */
export function calendarDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}
