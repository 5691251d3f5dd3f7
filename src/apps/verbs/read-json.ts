import { readFile } from 'node:fs/promises';
import { Refusal } from '#kernel/refusal.ts';
import { fileAt } from './file-at.ts';

/** Bytes of a file of JSON that is read, at most. */
const mostBytes = 256 * 1024 * 1024;

/**
 * A file of JSON, parsed. Refuses `fileNotThere`, `jsonTooLarge`, `jsonEmpty`, and `jsonUnreadable` with
 * what the parser says.
 */
export async function readJson(file: string): Promise<unknown> {
  const { place, bytes } = await fileAt(file);
  if (bytes > mostBytes) throw new Refusal('jsonTooLarge', { file, megabytes: mostBytes / 1024 ** 2 });
  const text = (await readFile(place, 'utf8')).replace(/^\uFEFF/, '');
  if (text.trim() === '') throw new Refusal('jsonEmpty', { file });
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (trouble) {
    throw new Refusal('jsonUnreadable', { file, detail: trouble instanceof Error ? trouble.message : '' });
  }
}
