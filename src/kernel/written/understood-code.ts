import {
  contentOf,
  errorRefused,
  isBlankMark,
  meaning,
  narrowed,
  notUnderstood,
  type Readable,
  type Understood,
} from './understood.ts';

/**
 * The code in a cell (industry, region, project, credit code) as text; null for an empty cell, '—', '-', '/', '无'.
 * Codes stored as numbers are read as the digits they show (7721 and 7721.0 are '7721'); full-width characters become
 * half-width; spaces and a leading apostrophe go. `length` puts back the noughts that a number has lost in front:
 * 112 with length 4 is '0112'. Words for a code that is still to come (待赋码, 正在办理) are none.
 * Refuses `codeLostDigits` (a number beyond 15 digits, or text like 3.31E+17), `severalCodes`, `notACode` (also words
 * without any digit or letter), `cellError`, `formulaNotCalculated`.
 */
export function understoodCode(readable: Readable, length = 0): Understood<string | null> {
  const content = contentOf(readable);
  switch (content.kind) {
    case 'error':
      return errorRefused(content.value);
    case 'date':
      return notUnderstood('notACode', content.value);
    case 'number':
      return ofNumber(content.value, length);
    case 'text':
      return ofText(content.value);
  }
}

function ofNumber(value: number, length: number): Understood<string | null> {
  if (!Number.isInteger(value) || value < 0) return notUnderstood('notACode', value);
  // A double keeps 15 decimal digits; Excel replaces the others by noughts.
  if (value >= 1e15) return notUnderstood('codeLostDigits', BigInt(value).toString());
  return meaning(String(value).padStart(length, '0'));
}

function ofText(written: string): Understood<string | null> {
  const spaced = narrowed(written);
  if (severalCodes(spaced)) return notUnderstood('severalCodes', spaced);
  const text = spaced
    .replace(/ /g, '')
    .replace(/^['‘’`]+/, '')
    .replace(/^(\d+)\.0+$/, '$1');
  if (isBlankMark(text) || codeToCome.test(text)) return meaning(null);
  if (/^\d(?:\.\d+)?e\+\d+$/i.test(text)) return notUnderstood('codeLostDigits', written.trim());
  const isCode = /^[\p{L}\d][\p{L}\d._/()-]*$/u.test(text) && /[\dA-Za-z]/.test(text);
  return isCode ? meaning(text) : notUnderstood('notACode', written.trim());
}

/** What stands for a code that does not exist yet; taken for one, it would be that of many projects. */
const codeToCome =
  /^\(?(?:(?:暂|尚|还)?(?:无|未|没有?)|待|正在|拟)(?:代码|编码|赋码|赋予|取得|申请|申报|办理?|立项|审批|补|定|生成|统一)*中?\)?$|^(?:赋码|办理|申请|申报|审批|立项)中$/;

/** Characters that the codes of projects and of units have at least; shorter pieces may be one code with spaces in it. */
const shortestWhole = 15;

function severalCodes(text: string): boolean {
  if (text.length < shortestWhole * 2) return false;
  const whole = text.split(/[ /,、;]+/).filter((piece) => piece.length >= shortestWhole && /^\w.*\w$/.test(piece));
  return whole.length > 1;
}
