import { createHash } from 'node:crypto';
import { type BackupReport, type Header, type Sequences, type TableHead, tally } from './archive.ts';
import { type Archive, checkSeal, damaged, type Frame, framesOf, withArchive } from './read-archive.ts';

/** An archive whose every byte was verified. Heads stand beside the report's tables, in the same order. */
export type Contents = {
  readonly header: Header;
  readonly heads: readonly TableHead[];
  readonly sequences: Sequences;
  readonly report: BackupReport;
};

/**
 * Verifies an archive as a whole, without a database: its seal, its frames, and the count and checksum of each table.
 * Refuses `backupUnreadable`, `backupForeign`, `backupDamaged` and `backupNewer`.
 */
export function readBackup(file: string): Promise<BackupReport> {
  return withArchive(file, async (archive) => (await verifiedContents(archive)).report);
}

/** What an open archive holds; refuses as `readBackup` does. */
export async function verifiedContents(archive: Archive): Promise<Contents> {
  await checkSeal(archive);
  const frames = framesOf(archive);
  const first = (await frames.next()).value;
  if (first?.kind !== 'header') throw damaged(archive);
  const heads: TableHead[] = [];
  const tables: BackupReport['tables'][number][] = [];
  let sequences: Sequences | null = null;
  const evidence = { files: 0, bytes: 0, missing: [], damaged: [] };
  for await (const frame of frames) {
    // Sequences come last: their absence shows that the writer did not end.
    if (sequences !== null) throw damaged(archive);
    if (frame.kind === 'sequences') sequences = frame.sequences;
    else if (frame.kind === 'table') {
      heads.push(frame.head);
      tables.push(await verifiedTable(archive, frames, frame.head));
    } else if (frame.kind === 'file') {
      evidence.files++;
      evidence.bytes += await verifiedFile(archive, frames, frame.head.sha256);
    } else throw damaged(archive);
  }
  if (sequences === null) throw damaged(archive);
  const { file, bytes } = archive;
  const { takenAt, migration } = first.header;
  return { header: first.header, heads, sequences, report: { file, bytes, takenAt, migration, tables, evidence } };
}

async function verifiedFile(
  archive: Archive,
  frames: AsyncGenerator<Frame, undefined>,
  sha256: string,
): Promise<number> {
  const sum = createHash('sha256');
  let bytes = 0;
  let frame = (await frames.next()).value;
  for (; frame?.kind === 'bytes'; frame = (await frames.next()).value) {
    sum.update(frame.piece);
    bytes += frame.piece.length;
  }
  if (frame?.kind !== 'fileEnd' || frame.end.bytes !== bytes || sum.digest('hex') !== sha256) throw damaged(archive);
  return bytes;
}

async function verifiedTable(
  archive: Archive,
  frames: AsyncGenerator<Frame, undefined>,
  { schema, table }: TableHead,
): Promise<BackupReport['tables'][number]> {
  const sum = tally();
  let frame = (await frames.next()).value;
  for (; frame?.kind === 'rows'; frame = (await frames.next()).value) sum.add(frame.piece);
  const { rows, sha256 } = sum.end();
  if (frame?.kind !== 'end' || frame.end.rows !== rows || frame.end.sha256 !== sha256) throw damaged(archive);
  return { name: `${schema}.${table}`, rows, sha256 };
}
