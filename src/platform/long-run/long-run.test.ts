import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { hasEnded, type LongRun, listLongRuns, readLongRun, stopLongRun } from '#kernel/long-run.ts';
import { inRemit } from '#platform/database.ts';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { knowLongRun, longRunKind } from './kind.ts';
import { askForRun } from './long-runs.ts';
import { runnerOf } from './runner.ts';
import type { SampleTask } from './sample-worker.ts';

const task = z.object({
  what: z.enum(['double', 'wait', 'refuse', 'break', 'fill']),
  number: z.int(),
});
const kept: number[] = [];
const sample = longRunKind<SampleTask, SampleTask, { number: number }>({
  ...{ room: 'sample', kind: 'sum', act: 'platform.stop-run', needs: 'growth.set-target', input: task },
  ...{ worker: new URL('./sample-worker.ts', import.meta.url), heapMb: 24, mostMinutes: 1 },
  prepare: async (_desk, { input }) => input,
  finish: async (_tx, _run, { number }) => {
    kept.push(number);
    return { number };
  },
});

let server: TestServer;
let city: Person;
let other: Person;
let county: Person;
beforeAll(async () => {
  knowLongRun(sample);
  server = await testServer();
  city = await as(server, { role: 'city-desk', regionCode: '331000' });
  other = await as(server, { role: 'city-desk', regionCode: '340100' });
  county = await as(server, { role: 'county-desk', regionCode: '331023' });
});
afterAll(() => server?.close());

async function ask(who: Person, input: SampleTask) {
  const { accountId, name, cityCode, remit } = who;
  const caller = { accountId, name, cityCode, remit, role: 'city-desk', rights: [], ownerCode: null } as const;
  return askForRun(server.desk, { ...caller, requestId: 'test' }, { kind: sample, input });
}

const read = (id: string, who = city) => who.call(readLongRun, { params: { id } });

async function ended(id: string): Promise<LongRun> {
  for (;;) {
    const run = await read(id);
    if (hasEnded(run)) return run;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function untilRunning(id: string): Promise<void> {
  while ((await read(id)).state === 'queued') await new Promise((resolve) => setTimeout(resolve, 10));
}

test('a run is carried out in a thread, kept once, and the same input means the same run', async () => {
  const { id } = await ask(city, { what: 'double', number: 21 });
  expect(await ended(id)).toMatchObject({ state: 'done', percent: 100, result: { number: 42 }, failure: null });
  expect(await ask(city, { what: 'double', number: 21 })).toEqual({ id, isNew: false });
  expect((await ask(city, { what: 'double', number: 22 })).isNew).toBe(true);
  const { rows } = await city.call(listLongRuns, { query: { room: 'sample' } });
  expect(rows.map((run) => run.id)).toContain(id);
});

test('a stopped run leaves no result, and what has ended stays as it is', async () => {
  const { id } = await ask(city, { what: 'wait', number: 60_000 });
  await untilRunning(id);
  const stop = () => city.call(stopLongRun, { params: { id } });
  expect(await stop()).toMatchObject({ state: 'stopped', result: null });
  expect((await stop()).endedAt).toBe((await read(id)).endedAt);
  expect(kept).not.toContain(60_000);
  const { id: next } = await ask(city, { what: 'double', number: 4 });
  expect(await ended(next)).toMatchObject({ state: 'done', result: { number: 8 } });
});

test.each([
  { what: 'refuse', code: 'longRunUnknown', because: 'a refusal of the work is told in its own words' },
  { what: 'break', code: 'longRunBroke', because: 'a fault of the program shows nothing of itself' },
  { what: 'fill', code: 'longRunTooLarge', because: 'the heap of a thread is bounded and the desk lives on' },
] as const)('$because', async ({ what, code }) => {
  const { id } = await ask(city, { what, number: 1 });
  const { state, result, failure } = await ended(id);
  expect({ state, result, code: failure?.code }).toEqual({ state: 'failed', result: null, code });
  expect(failure?.message).toMatch(/。$/);
});

test('an account has at most three runs under way', async () => {
  const runs = [];
  for (const number of [50_001, 50_002, 50_003]) runs.push(await ask(city, { what: 'wait', number }));
  await expect(ask(city, { what: 'wait', number: 50_004 })).rejects.toMatchObject({ code: 'longRunsWaiting' });
  for (const { id } of runs) await city.call(stopLongRun, { params: { id } });
});

describe('whoever may not see it', () => {
  test.each(['another city', 'a county that lacks the right'])('%s is told that there is no such run', async (who) => {
    const { id } = await ask(city, { what: 'double', number: 1 });
    await ended(id);
    const stranger = who === 'another city' ? other : county;
    await expect(read(id, stranger)).rejects.toMatchObject({ code: 'notFound' });
    await expect(stranger.call(stopLongRun, { params: { id } })).rejects.toMatchObject({ code: 'notFound' });
    expect(await stranger.call(listLongRuns, { query: { room: 'sample' } })).toEqual({ rows: [] });
  });
});

describe('a desk that died with a run', () => {
  const dieWith = (id: string, attempt: number) =>
    server.admin.query(
      `update platform.long_run set state = 'running', result = null, attempt = $2, beat_at = '2020-01-01' where id = $1`,
      [id, attempt],
    );

  test('the next one that is asked takes it up', async () => {
    const { id } = await ask(city, { what: 'double', number: 100 });
    await ended(id);
    await dieWith(id, 1);
    expect(await ended(id)).toMatchObject({ state: 'done', result: { number: 200 } });
  });

  test('twice, and it is given up instead of being tried for ever', async () => {
    const { id } = await ask(city, { what: 'double', number: 101 });
    await ended(id);
    await dieWith(id, 2);
    const { state, failure } = await ended(id);
    expect([state, failure?.code]).toEqual(['failed', 'longRunAbandoned']);
  });
});

test('a desk that stops gives its run back', async () => {
  const { id } = await ask(city, { what: 'wait', number: 40_000 });
  await untilRunning(id);
  await runnerOf(server.desk)?.close();
  const { rows } = await inRemit(server.desk.db, { remit: '331000', ownerCode: null }, (tx) =>
    sql`select state, attempt, result from platform.long_run where id = ${id}::uuid`.execute(tx),
  );
  expect(rows).toEqual([{ state: 'queued', attempt: 0, result: null }]);
});
