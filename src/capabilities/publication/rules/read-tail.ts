import type { Placed, Tail } from './paper.ts';
import { placedPart, type SourceLine, withoutBoldMarks } from './source-lines.ts';

/** A tail that says nothing. */
export const emptyTail: Tail = {
  report: null,
  send: null,
  issue: null,
  telephone: null,
  fax: null,
  email: null,
  copiesText: null,
  copies: null,
};

type TailField = Exclude<keyof Tail, 'copies'>;

const labels: readonly (readonly [TailField, RegExp])[] = [
  ['report', /(?:报送|抄报|报)\s*[:：]/g],
  ['send', /(?:主送|抄送|送)\s*[:：]/g],
  ['issue', /(?:印发|发)\s*[:：]/g],
  ['telephone', /(?:联系)?电话\s*[:：]/g],
  ['fax', /传真\s*[:：]/g],
  ['email', /(?:E-?mail|电子邮箱|邮箱)\s*[:：]/gi],
  ['copiesText', /(?:本期)?[(（]?共印\s*[:：]?|(?:印数|印刷份数)\s*[:：]/g],
];

const tailStart =
  /^(?:报送|抄报|报|主送|抄送|送|印发|发|联系电话|电话|传真|E-?mail|电子邮箱|本期共印|共印|印数)\s*[:：]|^[(（]?(?:本期)?共印\s*\d+\s*份/i;

/** True if the line can only stand in the tail. */
function isTailLine(line: SourceLine): boolean {
  return line.kind !== 'blank' && line.kind !== 'rule' && tailStart.test(withoutBoldMarks(line).text);
}

/** Index of the first line of the tail, or the number of lines if there is none. */
export function tailFrom(lines: readonly SourceLine[]): number {
  let from = lines.length;
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index];
    if (line === undefined || line.kind === 'blank' || line.kind === 'rule') continue;
    if (!isTailLine(line)) break;
    from = index;
  }
  return from;
}

/** The tail in its lines; one line may hold several labels. */
export function readTail(lines: readonly SourceLine[]): Tail {
  const tail: Partial<Record<TailField, Placed>> = {};
  for (const line of lines) {
    if (line.kind === 'blank' || line.kind === 'rule') continue;
    for (const [field, value] of labelledParts(withoutBoldMarks(line))) tail[field] ??= value;
  }
  const digits = /\d+/.exec(tail.copiesText?.text ?? '')?.[0];
  return { ...emptyTail, ...tail, copies: digits === undefined ? null : Number(digits) };
}

function labelledParts(line: Placed): (readonly [TailField, Placed])[] {
  const found: { field: TailField; from: number; to: number }[] = [];
  for (const [field, pattern] of labels) {
    for (const match of line.text.matchAll(pattern)) {
      const standsAlone = match.index === 0 || /[\s\u3000)）。；;]/.test(line.text[match.index - 1] ?? '');
      if (standsAlone) found.push({ field, from: match.index, to: match.index + match[0].length });
    }
  }
  found.sort((one, other) => one.from - other.from);
  return found.map((part, index) => [part.field, placedPart(line, part.to, found[index + 1]?.from)] as const);
}
