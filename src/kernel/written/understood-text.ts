import { decimalOf, decimalText, shifted } from './decimal.ts';
import {
  contentOf,
  errorRefused,
  isPercentFormat,
  keepable,
  meaning,
  type Readable,
  type Understood,
} from './understood.ts';

const han = '[\\p{sc=Han}，。、；：（）“”]';
const wrapped = new RegExp(`(?<=${han}) ?\\n ?(?=${han})`, 'gu');

/**
 * The text in a cell; null where nothing stands. Full-width digits and letters become half-width, Chinese punctuation
 * stays; every kind of space is an ordinary one and several are one; invisible marks go. Line breaks inside a cell wrap
 * it on the screen: between Chinese characters they go, elsewhere they are a space, with `lines` they stay.
 * Refuses `cellError`, `formulaNotCalculated`.
 */
export function understoodText(readable: Readable, breaks: 'fold' | 'lines' = 'fold'): Understood<string | null> {
  const content = contentOf(readable);
  if (content.kind === 'error') return errorRefused(content.value);
  const raw = content.kind === 'number' ? numberText(content.value, content.format) : content.value;
  const text = untidy.test(raw) ? tidied(raw) : raw;
  if (!text.includes('\n')) return meaning(text === '' ? null : text);
  const folded = breaks === 'lines' ? text : text.replace(wrapped, '').replace(/ ?\n ?/g, ' ');
  return meaning(folded === '' ? null : folded);
}

/** A number as text: 50% where its format shows that, and with the noughts in front that a format of noughts puts there. */
function numberText(value: number, format: string | null): string {
  const decimal = decimalOf(String(value));
  if (decimal === null) return String(value);
  if (format === null) return decimalText(decimal);
  if (isPercentFormat(format)) return `${decimalText(shifted(decimal, 2))}%`;
  return Number.isInteger(value) && value >= 0 && /^0+$/.test(format)
    ? decimalText(decimal).padStart(format.length, '0')
    : decimalText(decimal);
}

/** Anything that `tidied` changes; most texts hold none of it, and it looks at each nine times. */
const untidy = /[\p{Cc}\p{Cs}\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff０-９Ａ-Ｚａ-ｚ]|[^\S ]| {2}|^ | $/u;

function tidied(text: string): string {
  return keepable(text)
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/g, '')
    .replace(/[０-９Ａ-Ｚａ-ｚ]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n+/g, '\n')
    .trim();
}
