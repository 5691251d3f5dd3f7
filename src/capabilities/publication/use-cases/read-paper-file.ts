import { open } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '#kernel/refusal.ts';
import { readDocxText } from '#platform/docx/read-docx-text.ts';
import type { NamedText } from '../rules/read-articles.ts';
import { readArticleFile, unlessUnreadable } from './read-article-files.ts';

/** What the archive reader refuses, in the words of papers. */
const ofPaper: Readonly<Record<string, string>> = {
  damagedWorkbook: 'paperDamaged',
  encryptedWorkbook: 'paperEncrypted',
  zipBomb: 'paperTooLarge',
  dtdInXml: 'paperDamaged',
};

/**
 * The words of one paper in a .docx or a text file, told apart by what they hold and not by their names.
 * Refuses `paperOldFormat` (.doc, .wps, .pdf), `paperDamaged`, `paperEncrypted`, `paperTooLarge`, `articleFileEmpty`,
 * and what `readArticleFiles` refuses; a folder is `articleFileUnreadable`. People know the file as `file`.
 */
export async function readPaperFile(place: string, file = path.basename(place)): Promise<NamedText> {
  const begins = await unlessUnreadable(place, firstBytes(place));
  if (begins.startsWith('d0cf11e0') || begins.startsWith('25504446')) throw new Refusal('paperOldFormat', { file });
  if (begins.startsWith('504b0304')) return { name: file, text: await docxWords(place, file) };
  return readArticleFile(place, file);
}

async function firstBytes(place: string): Promise<string> {
  const file = await open(place);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead).toString('hex');
  } finally {
    await file.close();
  }
}

async function docxWords(place: string, file: string): Promise<string> {
  try {
    const text = await readDocxText(place);
    if (text.trim() === '') throw new Refusal('articleFileEmpty', { file, line: 1 });
    return text;
  } catch (trouble) {
    const code = trouble instanceof Refusal ? ofPaper[trouble.code] : undefined;
    throw code === undefined ? trouble : new Refusal(code, { file });
  }
}
