import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openPostgres } from './open-postgres.ts';
import { isPidAlive, processMark } from './process-mark.ts';
import { ask, killed, newPlace, pidOf, startUser } from './test-place.ts';
import { usedPlaces } from './used-places.ts';

const patience = { timeout: 240_000 };
const usedPlace = usedPlaces();

test('a second process joins the running server, and the last to leave stops it', patience, async () => {
  const dataFolder = await usedPlace();
  const desk = startUser(dataFolder);
  const opened = await desk.hear();
  const pid = pidOf(dataFolder) ?? 0;
  const commandLine = startUser(dataFolder);
  expect(await commandLine.hear()).toEqual(opened);
  expect(pidOf(dataFolder)).toBe(pid);
  expect(await desk.leave()).toEqual({ left: true });
  expect(await ask(opened.adminUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
  expect(await commandLine.leave()).toEqual({ left: true });
  expect(isPidAlive(pid)).toBe(false);
});

test('one process may open the same folder twice', patience, async () => {
  const dataFolder = path.join(await newPlace(), 'data');
  const [one, two] = await Promise.all([openPostgres({ dataFolder }), openPostgres({ dataFolder })]);
  expect(two.adminUrl).toBe(one.adminUrl);
  await one.leave();
  expect(await ask(two.adminUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
  await two.leave();
  expect(pidOf(dataFolder)).toBeNull();
});

test('a server whose Node was killed is taken over and stopped in the end', patience, async () => {
  const dataFolder = await usedPlace();
  const desk = startUser(dataFolder);
  await desk.hear();
  await desk.kill();
  const pid = pidOf(dataFolder) ?? 0;
  expect(isPidAlive(pid)).toBe(true);
  const next = await openPostgres({ dataFolder });
  expect(pidOf(dataFolder)).toBe(pid);
  expect(await ask(next.adminUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
  await next.leave();
  expect(isPidAlive(pid), 'the killed user does not count').toBe(false);
});

test('a server that was killed starts again at the same address with all that was committed', patience, async () => {
  const dataFolder = await usedPlace();
  const desk = startUser(dataFolder);
  const { adminUrl } = await desk.hear();
  await ask(adminUrl, 'create table note as select 7 as n');
  // A session that computes does not notice the death of its server at once and keeps the shared memory.
  const busy = ask(adminUrl, 'select count(*) from generate_series(1, 10000000)').catch(() => null);
  await pause(300);
  await killed(pidOf(dataFolder) ?? 0);
  const next = await openPostgres({ dataFolder });
  expect(next.adminUrl).toBe(adminUrl);
  expect(await ask(adminUrl, 'select n from note')).toEqual([{ n: 7 }]);
  await busy;
  await next.leave();
  expect(await ask(adminUrl, 'select n from note'), 'the desk still uses it').toEqual([{ n: 7 }]);
  expect(await desk.leave()).toEqual({ left: true });
  expect(pidOf(dataFolder)).toBeNull();
});

test('a first use that was killed in the middle is done again', patience, async () => {
  const dataFolder = path.join(await newPlace(), 'data');
  for (const isFar of [false, true]) {
    const user = startUser(dataFolder);
    await until(() => half(dataFolder, isFar ? 'cluster/global' : 'password'));
    await user.kill();
    expect(existsSync(path.join(dataFolder, 'postgres'))).toBe(false);
  }
  const { adminUrl, leave } = await openPostgres({ dataFolder });
  expect(await ask(adminUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
  await leave();
  await (await openPostgres({ dataFolder })).leave();
  expect(readdirSync(dataFolder).sort()).toEqual(['postgres', 'postgres-users']);
});

test('neither the dead nor a process with a reused pid counts as a user or holds a turn', patience, async () => {
  const dataFolder = await usedPlace();
  const users = path.join(dataFolder, 'postgres-users');
  const dead = '4194304-x-0';
  const reused = `${processMark()}0-0`;
  for (const mark of [dead, reused])
    for (const kind of ['user-', 'choosing-', 'ticket000000001-']) writeFileSync(path.join(users, kind + mark), '');
  const { leave } = await openPostgres({ dataFolder });
  await leave();
  expect(pidOf(dataFolder)).toBeNull();
  expect(readdirSync(users)).toEqual([]);
});

test(
  'six processes open and leave at will: all can query, and at the end the server stands still',
  patience,
  async () => {
    const dataFolder = await usedPlace();
    const first = await openPostgres({ dataFolder });
    await ask(first.adminUrl, 'create table visit (at timestamptz default now())');
    await first.leave();
    const users = Array.from({ length: 6 }, () => startUser(dataFolder, { rounds: 5 }));
    const said = await Promise.all(users.map((user) => user.hear()));
    expect(said).toEqual(users.map(() => ({ left: true })));
    expect(pidOf(dataFolder)).toBeNull();
    const last = await openPostgres({ dataFolder });
    expect(await ask(last.adminUrl, 'select count(*)::int as n from visit')).toEqual([{ n: 30 }]);
    await last.leave();
    const log = readFileSync(path.join(dataFolder, 'postgres/server.log'), 'utf8');
    expect(log, 'never killed').not.toContain('not properly shut down');
  },
);

test('six processes at first use, two of them killed, share one database', patience, async () => {
  const dataFolder = path.join(await newPlace(), 'data');
  const users = Array.from({ length: 6 }, () => startUser(dataFolder));
  const [one, two, ...others] = users;
  await until(() => existsSync(path.join(dataFolder, 'postgres-users')));
  await one?.kill();
  const said = await Promise.all(others.map((user) => user.hear()));
  expect(new Set(said.map((word) => word.adminUrl)).size).toBe(1);
  await two?.kill();
  await Promise.all(others.map(async (user) => expect(await user.leave()).toEqual({ left: true })));
  expect(pidOf(dataFolder)).toBeNull();
});

/** Whether an unfinished cluster already holds `part`. */
function half(dataFolder: string, part: string): boolean {
  if (!existsSync(dataFolder)) return false;
  return readdirSync(dataFolder).some((name) => /making/.test(name) && existsSync(path.join(dataFolder, name, part)));
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(5);
}
