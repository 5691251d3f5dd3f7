import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '#kernel/refusal.ts';

/** A file that arrived and lies in the folder for arrivals until it is used or grows old. */
export type Upload = { readonly id: string; readonly place: string; readonly fileName: string };

/** Arrivals older than this are cleared away. */
const keptMs = 60 * 60 * 1000;

/** A stream of a multipart body; `truncated` turns true where the limit cut it. */
export type Arriving = Readable & { readonly truncated?: boolean };

/** Writes an arriving file to the folder. Refuses `fileTooLarge`; nothing of a refused file stays. */
export async function receivedUpload(folder: string, fileName: string, content: Arriving): Promise<Upload> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await clearOld(folder);
  const id = randomUUID();
  const place = path.join(folder, id);
  try {
    await pipeline(content, createWriteStream(place, { mode: 0o600 }));
    // Past the limit the stream just ends; without this a workbook would be cut in silence.
    if (content.truncated) throw new Refusal('fileTooLarge');
  } catch (error) {
    await rm(place, { force: true });
    throw error;
  }
  return { id, place, fileName: path.basename(fileName) };
}

/** Place of an earlier arrival by its id. Refuses `uploadGone` where it was cleared away. */
export async function uploadPlace(folder: string, id: string): Promise<string> {
  const place = path.join(folder, path.basename(id));
  await stat(place).catch(() => {
    throw new Refusal('uploadGone');
  });
  return place;
}

async function clearOld(folder: string): Promise<void> {
  const now = Date.now();
  for (const name of await readdir(folder)) {
    const place = path.join(folder, name);
    const found = await stat(place).catch(() => null);
    if (found && now - found.mtimeMs > keptMs) await rm(place, { force: true });
  }
}
