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
 * 112 with length 4 is '0112'.
 * Refuses `codeLostDigits` (a number beyond 15 digits, or text like 3.31E+17), `notACode`, `cellError`, `formulaNotCalculated`.
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
  const text = narrowed(written)
    .replace(/ /g, '')
    .replace(/^['‘’`]+/, '')
    .replace(/^(\d+)\.0+$/, '$1');
  if (isBlankMark(text)) return meaning(null);
  if (/^\d(?:\.\d+)?e\+\d+$/i.test(text)) return notUnderstood('codeLostDigits', written.trim());
  return /^[\p{L}\d][\p{L}\d._/()-]*$/u.test(text) ? meaning(text) : notUnderstood('notACode', written.trim());
}
