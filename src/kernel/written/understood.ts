import type { Facts } from '#kernel/refusal.ts';
import { type Cell, uncalculated } from './cell.ts';

/** What a cell means, or the key of `cellTerms` with the facts that explain why it isn't understood. */
export type Understood<Value> =
  | { readonly understood: true; readonly value: Value }
  | { readonly understood: false; readonly code: string; readonly facts: Facts };

/** Anything that can be understood: a cell of a file, or what was pasted or typed. */
export type Readable = Cell | string | number | null;

/** The meaning of a cell. */
export function meaning<Value>(value: Value): Understood<Value> {
  return { understood: true, value };
}

/** A cell that isn't understood; `text` is what stands in it. */
export function notUnderstood(code: string, text: string | number, facts: Facts = {}): Understood<never> {
  return { understood: false, code, facts: { text: String(text), ...facts } };
}

/** Why an error in a cell is never understood. */
export function errorRefused(error: string): Understood<never> {
  return notUnderstood(error === uncalculated ? 'formulaNotCalculated' : 'cellError', error);
}

/** What stands in a cell, apart from how it was stored: errors are never understood, booleans are text. */
export type Content =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number; readonly format: string | null }
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'error'; readonly value: string };

/** Unwraps a cell; an empty one and null are the empty text. */
export function contentOf(readable: Readable): Content {
  if (readable === null) return { kind: 'text', value: '' };
  if (typeof readable === 'string') return { kind: 'text', value: readable };
  if (typeof readable === 'number') return { kind: 'number', value: readable, format: null };
  if (readable.kind === 'boolean') return { kind: 'text', value: readable.value ? 'TRUE' : 'FALSE' };
  return readable;
}

const controls = /(?![\t\n\v\f\r])\p{Cc}/gu;

/** Text that a database can keep: control characters other than breaks go, half a surrogate pair becomes U+FFFD. */
export function keepable(text: string): string {
  return text.replace(controls, '').toWellFormed();
}

const invisible = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/g;

/** Anything that `narrowed` changes; most texts hold none of it. */
const unusual = /[\p{Cc}\p{Cs}\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\uff01-\uff5e\s]/u;

/** Text without invisible marks, every kind of space an ordinary one, full-width digits, letters and signs half-width. */
export function narrowed(text: string): string {
  if (!unusual.test(text)) return text;
  return keepable(text)
    .replace(invisible, '')
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, ' ')
    .trim();
}

/**
 * Whether folding a text (NFKC, lower case, without punctuation) gives the text itself, as it does for nearly every
 * Chinese name: folding is dear, and a long table has many.
 */
export function foldsToItself(text: string): boolean {
  return /^[\u4e00-\u9fff0-9a-z]*$/.test(text);
}

/** Whether a number format shows a number as a percentage. */
export function isPercentFormat(format: string): boolean {
  return /%/.test(format.replace(/"[^"]*"|\\./g, ''));
}

/** Characters of the longest mark for nothing; a longer text needs not be asked about. */
export const longestBlankMark = 6;

/** Marks that people write where there is nothing. Zero is none of them. */
export function isBlankMark(text: string): boolean {
  if (text.length > longestBlankMark) return false;
  return /^(?:(?:[-\u2010-\u2015\u2212\u2500] ?){0,6}|[/\\]{1,4}|…{1,2}|\.{3,6}|n\/a|无|暂无)$/i.test(text);
}
