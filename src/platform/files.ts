import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { sql } from 'kysely';
import type { Tx } from './database.ts';

/** Who may read a file besides those whose remit holds its region: `below` = also the units below it. */
export type Audience = 'remit' | 'below';

/** A file to keep. */
export type FileToKeep = {
  readonly cityCode: string;
  readonly path: string;
  readonly audience: Audience;
  readonly name: string;
  readonly contentType: string;
  readonly recordedAt: Date;
};

const chunkBytes = 1024 * 1024;

/** SHA-256 of a file on disk, in hexadecimal. */
export async function sha256Of(place: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(place)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/**
 * Keeps the bytes in the database, so that a backup holds them, and returns their SHA-256. The same bytes are kept once
 * a city and audience; the first name stays.
 */
export async function keepFile(tx: Tx, content: Buffer | string, file: FileToKeep): Promise<string> {
  const place = typeof content === 'string' ? content : null;
  const sha256 = place ? await sha256Of(place) : createHash('sha256').update(content).digest('hex');
  const bytes = typeof content === 'string' ? (await stat(content)).size : content.length;
  const { cityCode, path, audience, name, contentType, recordedAt } = file;
  const kept = await sql`insert into platform.file
    values (${cityCode}, ${sha256}, ${path}, ${audience}, ${name}, ${contentType}, ${bytes}, ${recordedAt})
    on conflict do nothing`.execute(tx);
  if (kept.numAffectedRows === 0n) return sha256;
  const chunks = place
    ? createReadStream(place, { highWaterMark: chunkBytes })
    : Readable.from(chunksOf(content as Buffer));
  let ordinal = 0;
  for await (const chunk of chunks)
    await sql`insert into platform.file_chunk
      values (${cityCode}, ${sha256}, ${ordinal++}, ${path}, ${audience}, ${chunk})`.execute(tx);
  return sha256;
}

/** A kept file, read chunk by chunk; `null` where there is none or the caller may not see it. */
export async function keptFile(
  tx: Tx,
  cityCode: string,
  sha256: string,
): Promise<{ readonly name: string; readonly contentType: string; readonly content: Buffer } | null> {
  const { rows: files } = await sql<{ name: string; contentType: string; audience: Audience }>`
    select name, content_type as "contentType", audience from platform.file
    where city_code = ${cityCode} and sha256 = ${sha256} order by audience limit 1`.execute(tx);
  const [file] = files;
  if (!file) return null;
  const { rows } = await sql<{ content: Buffer }>`
    select content from platform.file_chunk
    where city_code = ${cityCode} and sha256 = ${sha256} and audience = ${file.audience} order by ordinal`.execute(tx);
  return { ...file, content: Buffer.concat(rows.map(({ content }) => content)) };
}

function* chunksOf(content: Buffer): Generator<Buffer> {
  for (let from = 0; from < content.length; from += chunkBytes) yield content.subarray(from, from + chunkBytes);
}
