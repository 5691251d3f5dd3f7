import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { testDatabase } from '#testing/database.ts';
import { migrationFolders } from '../rooms.ts';
import { format, frameBytesAllowed, mark, tally } from './archive.ts';
import { readBackup } from './read-backup.ts';
import { restoreBackup } from './restore-backup.ts';
import { ask, fill, newDatabase, newFolder, noEvidence, refusalOf, tableNames } from './test-rows.ts';
import { type Append, writeArchive } from './write-archive.ts';
import { writeBackup } from './write-backup.ts';

const patience = { timeout: 120_000 };

async function archiveOfDesk(): Promise<{ file: string; bytes: Buffer; folder: string }> {
  const database = await testDatabase();
  onTestFinished(() => database.drop());
  await ask(database.adminUrl, fill);
  const folder = await newFolder();
  const file = path.join(folder, 'desk.qzb');
  await writeBackup(database.adminUrl, file, noEvidence);
  return { file, bytes: await readFile(file), folder };
}

/** What is left of the seal's meaning when somebody alters an archive on purpose. */
function resealed(bytes: Buffer): Buffer {
  const body = bytes.subarray(0, -32);
  return Buffer.concat([body, createHash('sha256').update(body).digest()]);
}

test('a flipped byte, wherever it is, is refused before anything is touched', patience, async () => {
  const { bytes, folder } = await archiveOfDesk();
  const target = await newDatabase();
  const file = path.join(folder, 'damaged.qzb');
  const edges = [...Array(40).keys(), ...Array.from({ length: 34 }, (_, n) => bytes.length - 1 - n)];
  const inside = Array.from({ length: 140 }, (_, n) => Math.floor(((n + 0.5) * bytes.length) / 140));
  for (const at of [...edges, ...inside]) {
    const damaged = Buffer.from(bytes);
    damaged.writeUInt8(damaged.readUInt8(at) ^ (1 << (at % 8)), at);
    await writeFile(file, damaged);
    const code = await refusalOf(restoreBackup(target, file, { migrationFolders, evidence: noEvidence }));
    expect(code, `byte ${at}`).toBe(at < mark.length ? 'backupForeign' : 'backupDamaged');
  }
  expect(await tableNames(target)).toEqual([]);
});

test('an archive that was cut short or goes on is refused before anything is touched', patience, async () => {
  const { bytes, folder } = await archiveOfDesk();
  const target = await newDatabase();
  const file = path.join(folder, 'short.qzb');
  const lengths = [...Array(60).keys(), ...Array.from({ length: 60 }, (_, n) => Math.floor((n * bytes.length) / 60))];
  for (const length of [...lengths, bytes.length - 33, bytes.length - 32, bytes.length - 1]) {
    await writeFile(file, bytes.subarray(0, length));
    const code = await refusalOf(restoreBackup(target, file, { migrationFolders, evidence: noEvidence }));
    expect(code, `length ${length}`).toBe(length < mark.length ? 'backupForeign' : 'backupDamaged');
  }
  await writeFile(file, Buffer.concat([bytes, Buffer.from('x')]));
  expect(await refusalOf(restoreBackup(target, file, { migrationFolders, evidence: noEvidence }))).toBe(
    'backupDamaged',
  );
  expect(await tableNames(target)).toEqual([]);
});

test('a newer format, a foreign file, a folder and a missing file are each refused by name', async () => {
  const { bytes, folder } = await archiveOfDesk();
  const at = (name: string) => path.join(folder, name);
  const newer = Buffer.from(bytes);
  newer.writeUInt32BE(format + 1, mark.length);
  await writeFile(at('newer'), resealed(newer));
  await writeFile(at('foreign'), '-- PostgreSQL database dump\n'.repeat(9));
  await mkdir(at('folder'));
  expect(await refusalOf(readBackup(at('newer')))).toBe('backupNewer');
  expect(await refusalOf(readBackup(at('foreign')))).toBe('backupForeign');
  expect(await refusalOf(readBackup(at('folder')))).toBe('backupUnreadable');
  expect(await refusalOf(readBackup(at('missing')))).toBe('backupUnreadable');
});

const json = (value: unknown) => Buffer.from(JSON.stringify(value));
const header = json({
  version: '0.1.0',
  takenAt: '2020-04-01T00:00:00.000Z',
  migration: 'a/b.sql',
  migrations: [{ name: 'a/b.sql', sha256: '0'.repeat(64) }],
});
const head = json({ schema: 's', table: 't', columns: ['c'] });
const rows = Buffer.from('1\n2\n');
const sum = tally();
sum.add(rows);
const whole = sum.end();

test.each<{ because: string; fill: (append: Append) => Promise<void>; isSound?: true }>([
  {
    because: 'it is sound',
    isSound: true,
    fill: async (append) => {
      await append('header', header);
      await append('table', head);
      await append('rows', gzipSync(rows));
      await append('end', json(whole));
      await append('sequences', json([]));
    },
  },
  { because: 'it holds nothing', fill: async () => undefined },
  { because: 'it ends early', fill: (append) => append('header', header) },
  { because: 'it begins with a table', fill: (append) => append('table', head) },
  { because: 'its header is none', fill: (append) => append('header', Buffer.from('{')) },
  ...[
    { because: 'a row is missing', end: { ...whole, rows: 3 }, packed: gzipSync(rows) },
    { because: 'a checksum differs', end: { ...whole, sha256: '0'.repeat(64) }, packed: gzipSync(rows) },
    { because: 'the rows are not gzip', end: whole, packed: rows },
    { because: 'the rows unpack without end', end: whole, packed: gzipSync(Buffer.alloc(frameBytesAllowed + 1)) },
  ].map(({ because, end, packed }) => ({
    because,
    fill: async (append: Append) => {
      await append('header', header);
      await append('table', head);
      await append('rows', packed);
      await append('end', json(end));
      await append('sequences', json([]));
    },
  })),
  {
    because: 'something follows the end',
    fill: async (append) => {
      await append('header', header);
      await append('sequences', json([]));
      await append('table', head);
    },
  },
])('a well-sealed archive is read as what it holds: $because', async ({ fill: write, isSound }) => {
  const file = path.join(await newFolder(), 'made.qzb');
  await writeArchive(file, write);
  if (isSound) expect((await readBackup(file)).tables).toEqual([{ name: 's.t', ...whole }]);
  else expect(await refusalOf(readBackup(file))).toBe('backupDamaged');
});
