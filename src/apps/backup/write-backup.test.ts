import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '#platform/migrate.ts';
import { testDatabase } from '#testing/database.ts';
import { readBackup } from './read-backup.ts';
import { inKeyOrder, type Table } from './tables.ts';
import { ask, fill, newDatabase, newFolder, noEvidence, refusalOf } from './test-rows.ts';
import { writeArchive } from './write-archive.ts';
import { writeBackup } from './write-backup.ts';

const patience = { timeout: 60_000 };

test('two backups of the same data have equal checksums, and the archive says what the report says', async () => {
  const database = await testDatabase();
  onTestFinished(() => database.drop());
  await ask(database.adminUrl, fill);
  const folder = await newFolder();
  const first = await writeBackup(database.adminUrl, path.join(folder, 'one.qzb'), noEvidence);
  // A row that moved to another page and an update that changes nothing leave the content as it was.
  await ask(database.adminUrl, 'update project_library.project set version = version');
  await ask(database.adminUrl, 'vacuum full project_library.project');
  const second = await writeBackup(database.adminUrl, path.join(folder, 'two.qzb'), noEvidence);
  expect(second.tables).toEqual(first.tables);
  expect(await readBackup(first.file)).toEqual(first);
  expect(first.bytes).toBe((await stat(first.file)).size);
  expect(first.migration).toMatch(/^[a-z-]+\/\d{4}-\d{2}-\d{2}-/);
  expect(first.tables).toContainEqual(expect.objectContaining({ name: 'platform.file_chunk', rows: 9 }));
  await ask(database.adminUrl, "update platform.note set value = 'x' where name = 'empty'");
  const third = await writeBackup(database.adminUrl, path.join(folder, 'three.qzb'), noEvidence);
  const changed = third.tables.filter(({ sha256 }, place) => sha256 !== first.tables[place]?.sha256);
  expect(changed.map(({ name }) => name)).toEqual(['platform.note']);
});

test('a backup taken while others write holds whole transactions only', patience, async () => {
  const database = await testDatabase();
  onTestFinished(() => database.drop());
  await ask(database.adminUrl, fill);
  await ask(database.adminUrl, bulk);
  const folder = await newFolder();
  const writer = new pg.Client(database.adminUrl);
  await writer.connect();
  let [written, isOver] = [0, false];
  // Two tables that stand far apart in the archive's order.
  const writing = (async () => {
    for (; !isOver; written++)
      await writer.query(`begin; insert into dispatch.report (city_code, project_id, month, version, path, recorded_at, recorded_by)
        select city_code, id, '2021-${String((written % 11) + 2).padStart(2, '0')}', 1, path, now(), 'w'
        from project_library.project order by id offset ${Math.floor(written / 11)} limit 1;
        insert into platform.note values ('w${written}', ''); commit`);
  })();
  for (const round of [1, 2, 3]) {
    const before = written;
    const { tables } = await writeBackup(database.adminUrl, path.join(folder, `${round}.qzb`), noEvidence);
    expect(written).toBeGreaterThan(before);
    const rows = (name: string) => tables.find((table) => table.name === name)?.rows ?? 0;
    expect(rows('dispatch.report') - 300).toBe(rows('platform.note') - 3);
  }
  isOver = true;
  await writing;
  await writer.end();
});

const bulk = `insert into platform.file_chunk
  select '331000', lpad('1', 64, '0'), n, '331000', 'remit', convert_to(repeat(md5(n::text), 4000), 'UTF8')
  from generate_series(100, 200) n`;

test('a file that exists is never overwritten, and only the owner may read a new one', async () => {
  const database = await testDatabase();
  onTestFinished(() => database.drop());
  const folder = await newFolder();
  const file = path.join(folder, 'kept.qzb');
  await writeFile(file, 'precious');
  expect(await refusalOf(writeBackup(database.adminUrl, file, noEvidence))).toBe('backupExists');
  expect(await readFile(file, 'utf8')).toBe('precious');
  const race = path.join(folder, 'race.qzb');
  const late = writeArchive(race, () => writeFile(race, 'precious'));
  expect(await refusalOf(late)).toBe('backupExists');
  expect(await readFile(race, 'utf8')).toBe('precious');
  const { file: made } = await writeBackup(database.adminUrl, path.join(folder, 'made.qzb'), noEvidence);
  if (process.platform !== 'win32') expect((await stat(made)).mode & 0o777).toBe(0o600);
  expect((await readdir(folder)).sort()).toEqual(['kept.qzb', 'made.qzb', 'race.qzb']);
});

test('a backup that fails leaves no file behind, and says why where the disk said no', async () => {
  const folder = await newFolder();
  const file = path.join(folder, 'half.qzb');
  const failing = writeArchive(file, async (append) => {
    await append('header', Buffer.alloc(1000));
    throw new Error('the server went away');
  });
  await expect(failing).rejects.toThrow('the server went away');
  expect(await readdir(folder)).toEqual([]);
  const nowhere = path.join(folder, 'missing', 'a.qzb');
  expect(await refusalOf(writeArchive(nowhere, async () => undefined))).toBe('backupNotWritten');
});

test('a database without a desk is not backed up', async () => {
  const [url, folder] = [await newDatabase(), await newFolder()];
  const file = path.join(folder, 'empty.qzb');
  expect(await refusalOf(writeBackup(url, file, noEvidence))).toBe('nothingToBackUp');
  await migrate(url, []);
  expect(await refusalOf(writeBackup(url, file, noEvidence))).toBe('nothingToBackUp');
  expect(await readdir(folder)).toEqual([]);
});

test('tables stand after those that their keys point to; a circle is a fault', () => {
  const table = (name: string, ...needs: string[]): Table => ({
    ...{ name, needs, schema: 's', table: name, columns: [], order: [], hasTriggers: false },
  });
  const ordered = inKeyOrder([table('a', 'b', 'elsewhere'), table('b', 'c'), table('c'), table('d')]);
  expect(ordered.map(({ name }) => name)).toEqual(['c', 'b', 'a', 'd']);
  expect(() => inKeyOrder([table('a', 'b'), table('b', 'a')])).toThrow('circle: a, b');
});
