import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { Refusal } from '#kernel/refusal.ts';
import type { EvidenceStore } from '#platform/evidence/evidence-store.ts';
import { type BackupReport, type Header, type Sequences, tally } from './archive.ts';
import { applyMigrations, knownMigrations } from './archive-migrations.ts';
import { type Archive, type Frame, framesOf, withArchive } from './read-archive.ts';
import { type Contents, verifiedContents } from './read-backup.ts';
import { withSession } from './session.ts';
import { copyInto, copyOut, lockTables, quoted, type Table, tablesOf } from './tables.ts';

/**
 * Loads an archive into an empty database, at the migrations that the archive had; the next start runs later ones.
 * Nothing is touched before the whole archive is verified, and no row stays unless all tables equal the archive's.
 * Files of evidence go to their store, each under the hash that it was verified against.
 * Refuses as `readBackup` does, and `backupOlder`, `databaseNotEmpty` and `restoreDiffers`.
 */
export function restoreBackup(
  adminUrl: string,
  file: string,
  { migrationFolders, evidence }: { readonly migrationFolders: readonly string[]; readonly evidence: EvidenceStore },
): Promise<BackupReport> {
  return withArchive(file, async (archive) => {
    const contents = await verifiedContents(archive);
    const migrations = await knownMigrations(file, contents.header, migrationFolders);
    await withSession(adminUrl, async (client) => checkEmpty(client, await tablesOf(client), contents.header));
    await applyMigrations(adminUrl, migrations);
    // Before the rows that name them; if those fail, the files are nobody's and are swept.
    await restoreEvidence(archive, evidence);
    await withSession(adminUrl, async (client) => {
      await client.query('begin');
      await load(client, archive, contents);
      await client.query('commit');
      await client.query('analyze');
    });
    return contents.report;
  });
}

async function load(client: pg.Client, archive: Archive, contents: Contents): Promise<void> {
  const tables = await tablesOf(client);
  await lockTables(client, tables, 'access exclusive');
  // Again, now that nobody else can write: a desk may have been started meanwhile.
  await checkEmpty(client, tables, contents.header);
  checkShape(tables, contents);
  const watched = tables.filter(({ hasTriggers }) => hasTriggers);
  for (const table of watched) await client.query(`alter table ${quoted(table)} disable trigger user`);
  // The archive brings these rows too, with the instants at which they were applied.
  await client.query('delete from platform.migration');
  const frames = framesOf(archive);
  for await (const frame of frames) {
    if (frame.kind === 'table') await pipeline(rowsOf(frames), copyInto(client, frame.head));
  }
  await setSequences(client, contents.sequences);
  for (const table of watched) await client.query(`alter table ${quoted(table)} enable trigger user`);
  await compare(client, tables, contents);
}

async function restoreEvidence(archive: Archive, evidence: EvidenceStore): Promise<void> {
  const frames = framesOf(archive);
  for await (const frame of frames) {
    if (frame.kind !== 'file') continue;
    const { sha256 } = await evidence.put(Readable.from(bytesOf(frames)));
    if (sha256 !== frame.head.sha256) throw new Refusal('restoreDiffers', { table: frame.head.sha256 });
  }
}

async function* bytesOf(frames: AsyncGenerator<Frame, undefined>): AsyncGenerator<Buffer> {
  let frame = (await frames.next()).value;
  for (; frame?.kind === 'bytes'; frame = (await frames.next()).value) yield frame.piece;
}

async function* rowsOf(frames: AsyncGenerator<Frame, undefined>): AsyncGenerator<Buffer> {
  let frame = (await frames.next()).value;
  for (; frame?.kind === 'rows'; frame = (await frames.next()).value) yield frame.piece;
}

/** Empty: no row but those of migrations, and no migration that the archive's database had not. */
async function checkEmpty(client: pg.Client, tables: readonly Table[], { migrations }: Header): Promise<void> {
  const isMigration = ({ name }: Table) => name === 'platform.migration';
  if (tables.some(isMigration)) {
    const { rows } = await client.query<{ name: string; sha256: string }>(
      'select name, sha256 from platform.migration',
    );
    const had = new Map(migrations.map(({ name, sha256 }) => [name, sha256]));
    if (rows.some(({ name, sha256 }) => had.get(name) !== sha256))
      throw new Refusal('databaseNotEmpty', { table: 'platform.migration' });
  }
  for (const table of tables.filter((each) => !isMigration(each))) {
    const { rowCount } = await client.query(`select from ${quoted(table)} limit 1`);
    if (rowCount !== 0) throw new Refusal('databaseNotEmpty', { table: table.name });
  }
}

/** Same migrations make the same tables, unless somebody altered one of the two databases by hand. */
function checkShape(tables: readonly Table[], { heads }: Contents): void {
  const shapes = (all: Contents['heads']) =>
    new Map(all.map(({ schema, table, columns }) => [`${schema}.${table}`, [...columns].sort().join()]));
  const [here, there] = [shapes(tables), shapes(heads)];
  for (const name of new Set([...here.keys(), ...there.keys()]))
    if (here.get(name) !== there.get(name)) throw new Refusal('restoreDiffers', { table: name });
}

async function compare(client: pg.Client, tables: readonly Table[], { heads, report }: Contents): Promise<void> {
  const here = new Map(tables.map((table) => [table.name, table]));
  for (const [place, { name, rows, sha256 }] of report.tables.entries()) {
    const [table, head] = [here.get(name), heads[place]];
    const sum = tally();
    if (table && head) await copyOut(client, { ...table, columns: head.columns }, sum.add);
    const found = sum.end();
    if (found.rows !== rows || found.sha256 !== sha256) throw new Refusal('restoreDiffers', { table: name });
  }
}

async function setSequences(client: pg.Client, sequences: Sequences): Promise<void> {
  for (const { schema, sequence, last, isCalled } of sequences) {
    const name = `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(sequence)}`;
    await client.query('select setval($1::regclass, $2::bigint, $3)', [name, last, isCalled]);
  }
}
