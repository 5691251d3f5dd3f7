import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type pg from 'pg';
import { Refusal } from '#kernel/refusal.ts';
import type { EvidenceStore } from '#platform/evidence/evidence-store.ts';
import { latestMigration } from '#platform/migrate.ts';
import { productVersion } from '../open-desk.ts';
import { appendEvidence, evidenceNamed } from './append-evidence.ts';
import {
  type BackupReport,
  chunkBytes,
  type EvidenceReport,
  type Header,
  type TableEnd,
  type TableHead,
  tally,
} from './archive.ts';
import { withSession } from './session.ts';
import { copyOut, lockTables, sequencesOf, type Table, tablesOf } from './tables.ts';
import { type Append, writeArchive } from './write-archive.ts';

const zip = promisify(gzip);

/**
 * Writes one snapshot of the whole database, and the files of evidence, to a new file while others go on working. A file
 * that rows name and that is missing or damaged is reported and left out; it does not keep the rest from being saved.
 * Memory does not grow with it.
 * Refuses `backupExists`, `backupNotWritten`, and `nothingToBackUp` where no migration was ever applied.
 */
export function writeBackup(adminUrl: string, file: string, evidence: EvidenceStore): Promise<BackupReport> {
  return withSession(adminUrl, async (client) => {
    await client.query('begin transaction isolation level repeatable read, read only');
    const header = await readHeader(client);
    const all = await tablesOf(client);
    await lockTables(client, all, 'access share');
    const tables: BackupReport['tables'][number][] = [];
    const named = await evidenceNamed(client);
    let files: EvidenceReport = { files: 0, bytes: 0, missing: named, damaged: [] };
    const bytes = await writeArchive(file, async (append) => {
      await append('header', json(header));
      for (const table of all) tables.push({ name: table.name, ...(await appendTable(client, table, append)) });
      files = await appendEvidence(evidence, named, append);
      await append('sequences', json(await sequencesOf(client)));
    });
    await client.query('commit');
    return { file, bytes, takenAt: header.takenAt, migration: header.migration, tables, evidence: files };
  });
}

async function readHeader(client: pg.Client): Promise<Header> {
  const { rows } = await client.query<{ at: Date; isDesk: boolean }>(
    `select now() as at, to_regclass('platform.migration') is not null as "isDesk"`,
  );
  const [now] = rows;
  const migration = now?.isDesk ? await latestMigration(client) : null;
  if (!now || migration === null) throw new Refusal('nothingToBackUp');
  const applied = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from platform.migration order by name collate "C"',
  );
  return { version: productVersion(), takenAt: now.at.toISOString(), migration, migrations: applied.rows };
}

async function appendTable(client: pg.Client, table: Table, append: Append): Promise<TableEnd> {
  const head: TableHead = { schema: table.schema, table: table.table, columns: table.columns };
  await append('table', json(head));
  const sum = tally();
  let pieces: Buffer[] = [];
  let length = 0;
  const flush = async () => {
    if (length > 0) await append('rows', await zip(Buffer.concat(pieces)));
    [pieces, length] = [[], 0];
  };
  await copyOut(client, table, async (piece) => {
    sum.add(piece);
    pieces.push(piece);
    length += piece.length;
    if (length >= chunkBytes) await flush();
  });
  await flush();
  const end = sum.end();
  await append('end', json(end));
  return end;
}

function json(value: object): Buffer {
  return Buffer.from(JSON.stringify(value), 'utf8');
}
