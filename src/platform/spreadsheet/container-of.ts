import { Refusal } from '#kernel/refusal.ts';

/** What the first bytes of a file show: an archive, an OLE compound file, or text. */
export type Container = 'zip' | 'ole' | 'text';

const oleMark = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** Stream heads of Excel 2–4, before OLE. */
const ancientMarks = ['09000400', '09020600', '09040600', '09000600'].map((hex) => Buffer.from(hex, 'hex'));

/**
 * Judges a file by its first bytes (at least 4 KB of them, or all), never by its name.
 * Refuses `htmlRenamed` (a web page, a web archive or XML-Spreadsheet-2003 under an Excel name), `formatNotRead`
 * (Excel 4 and older), `emptyWorkbook` (no byte at all) and `notASpreadsheet`.
 */
export function containerOf(head: Buffer): Container {
  if (head.length === 0) throw new Refusal('emptyWorkbook');
  if (head.subarray(0, 2).toString('latin1') === 'PK') return 'zip';
  if (head.subarray(0, 8).equals(oleMark)) return 'ole';
  if (ancientMarks.some((mark) => head.subarray(0, 4).equals(mark))) {
    throw new Refusal('formatNotRead', { format: 'Excel 4.0' });
  }
  const text = headText(head);
  if (isWebPage(text)) throw new Refusal('htmlRenamed');
  if (isForeign(text)) throw new Refusal('notASpreadsheet');
  return 'text';
}

/** The head as text: UTF-16 by its mark, anything else one character a byte, so that marks in ASCII are found. */
function headText(head: Buffer): string {
  const mark = head.subarray(0, 2).toString('hex');
  const even = head.subarray(0, head.length - (head.length % 2));
  if (mark === 'fffe') return even.toString('utf16le', 2).trimStart();
  if (mark === 'feff') return Buffer.from(even).swap16().toString('utf16le', 2).trimStart();
  return head
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
}

function isWebPage(text: string): boolean {
  const lower = text.slice(0, 4096).toLowerCase();
  if (/^mime-version:|^content-type:\s*multipart\/related/.test(lower)) return true;
  if (!lower.startsWith('<')) return false;
  return /<(?:!doctype html|html|head|body|meta|table|style|div)\b|office:spreadsheet|excel\.sheet/.test(lower);
}

function isForeign(text: string): boolean {
  if (/^(?:<|%PDF|\{\\rtf|ID;PWXL)/.test(text)) return true;
  // Control characters other than tab, line feed, form feed, carriage return and Ctrl-Z don't occur in tables of text.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are looked for
  return /[\x00-\x08\x0b\x0e-\x19\x1b-\x1f]/.test(text);
}
