import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '#kernel/refusal.ts';
import type { NamedText } from '../rules/read-articles.ts';

const maxBytes = 1024 * 1024;
const lineFeed = 0x0a;

/**
 * The articles at a place: one text file, which may be a whole briefing, or every .txt and .md of a folder in the order
 * of their names. UTF-8, UTF-16 with its mark, or GB18030 (which holds GBK); line ends become LF.
 * Refuses, each with the file and where it can the line, `articleFileUnreadable`, `articleFolderEmpty`,
 * `articleFileTooLarge`, `articleFileEmpty`, `articleFileNotText`.
 */
export async function readArticleFiles(place: string): Promise<NamedText[]> {
  const found = await unlessUnreadable(place, stat(place));
  if (!found.isDirectory()) return [await readArticleFile(place)];
  const entries = await unlessUnreadable(place, readdir(place));
  const names = entries.filter((name) => /^[^.~].*\.(?:txt|md)$/i.test(name)).toSorted(byCode);
  if (names.length === 0) throw new Refusal('articleFolderEmpty', { folder: place });
  const texts: NamedText[] = [];
  for (const name of names) texts.push(await readArticleFile(path.join(place, name)));
  return texts;
}

function byCode(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** One text file, which people know as `file`. Refuses as `readArticleFiles` does. */
export async function readArticleFile(place: string, file = path.basename(place)): Promise<NamedText> {
  const bytes = await unlessUnreadable(place, firstBytes(place));
  if (bytes.length > maxBytes) throw new Refusal('articleFileTooLarge', { file, line: linesOf(bytes).length });
  const text = decoded(bytes, file).replace(/\r\n?/g, '\n');
  if (text.trim() === '') throw new Refusal('articleFileEmpty', { file, line: 1 });
  return { name: file, text };
}

/** One byte more than a file may have, at most. */
async function firstBytes(place: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of createReadStream(place, { end: maxBytes })) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Refuses what the file system refuses, by its own code such as ENOENT. */
export async function unlessUnreadable<T>(place: string, asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    const detail = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Refusal('articleFileUnreadable', { file: place, detail });
  }
}

function decoded(bytes: Buffer, file: string): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff') {
    return checkedText(textIn(bytes, mark === 'fffe' ? 'utf-16le' : 'utf-16be') ?? '\0', file);
  }
  const whole = textIn(bytes, 'utf-8');
  if (whole !== null) return checkedText(whole, file);
  const lines = linesOf(bytes);
  const encoding = encodingOf(lines);
  return checkedText(lines.map((line) => textIn(line, encoding) ?? '\0').join('\n'), file);
}

/** A damaged UTF-8 file is told from one in GBK by its lines: hardly any line of GBK is UTF-8 as well. */
function encodingOf(lines: readonly Uint8Array[]): 'utf-8' | 'gb18030' {
  const wide = lines.filter((line) => line.some((byte) => byte > 0x7f));
  const unicode = wide.filter((line) => textIn(line, 'utf-8') !== null).length;
  return unicode * 2 > wide.length ? 'utf-8' : 'gb18030';
}

/** No second byte of GB18030 is a line feed, so lines can be parted before they are read. */
function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let from = 0;
  for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, from)) {
    lines.push(bytes.subarray(from, end));
    from = end + 1;
  }
  return [...lines, bytes.subarray(from)];
}

function textIn(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A NUL is in no text; it also stands for a line that cannot be read. */
function checkedText(text: string, file: string): string {
  const at = text.indexOf('\0');
  if (at !== -1) throw new Refusal('articleFileNotText', { file, line: text.slice(0, at).split('\n').length });
  return text;
}
