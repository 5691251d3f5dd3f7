import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '#kernel/refusal.ts';

/** The place of a file that somebody names, with its name and size in bytes. Refuses `fileNotThere`, also for a folder. */
export async function fileAt(
  file: string,
): Promise<{ readonly place: string; readonly name: string; readonly bytes: number }> {
  const place = path.resolve(file);
  const found = await stat(place).catch(() => null);
  if (!found?.isFile()) throw new Refusal('fileNotThere', { file });
  return { place, name: path.basename(place), bytes: found.size };
}
