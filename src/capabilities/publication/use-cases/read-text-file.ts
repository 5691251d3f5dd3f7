import { rm } from 'node:fs/promises';
import { Refusal } from '#kernel/refusal.ts';
import type { Upload } from '#platform/uploads.ts';
import { documentBounds } from '../rules/document.ts';
import { readPaperFile } from './read-paper-file.ts';

/**
 * The words of a .docx or text file with which a paper may begin; the file is not kept. Refuses `paperTooLong` and as
 * `readPaperFile` does.
 */
export async function readTextFile({ place, fileName }: Pick<Upload, 'place' | 'fileName'>): Promise<{ text: string }> {
  try {
    const { text } = await readPaperFile(place, fileName);
    const { characters: most } = documentBounds;
    if (text.length > most) throw new Refusal('paperTooLong', { file: fileName, characters: text.length, most });
    return { text };
  } finally {
    await rm(place, { force: true });
  }
}
