import type { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rightsOf } from '#kernel/right.ts';
import type { Caller } from '#platform/caller.ts';
import { as } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { exportDesk } from './export-desk.ts';

let server: TestServer;
let caller: Caller;
beforeAll(async () => {
  server = await testServer();
  const leader = await as(server, { role: 'leader', regionCode: '331000' });
  const { accountId, name, remit, cityCode } = leader;
  caller = {
    accountId,
    name,
    remit,
    cityCode,
    role: 'leader',
    rights: rightsOf.leader,
    ownerCode: null,
    requestId: 't',
  };
  // More than fits between the database and a caller who takes nothing.
  await server.admin.query(`insert into project_library.project
      (city_code, id, version, path, name, name_key, unit_code, caliber, recorded_at, recorded_by)
    select '331000', gen_random_uuid(), 1, '331000/331023', n || (select string_agg(md5(n || '-' || i), '') from
      generate_series(1, 30) i), 'k', '331023', 'in', now(), 'x' from generate_series(1, 6000) n`);
});
afterAll(() => server?.close());

const prepared = { wish: { sort: 'plannedTotal' as const }, language: 'zh' as const, fileName: '清单.xlsx' };
const inTransaction = async () => {
  const { rows } = await server.admin.query(`select count(*)::int as n from pg_stat_activity
    where datname = current_database() and application_name = 'qingzhang' and state <> 'idle'`);
  return rows[0].n;
};
const patient = { timeout: 20_000, interval: 100 };

it('waits for who takes it, runs once for each account, and frees both when the caller leaves', async () => {
  const exports = exportDesk(server.desk);
  exports.keep(caller, 'one', prepared);
  const first = exports.fetch(caller, 'one').content as PassThrough;
  await expect.poll(() => first.readableLength + first.writableLength, patient).toBeGreaterThan(256 * 1024);
  exports.keep(caller, 'two', prepared);
  expect(() => exports.fetch(caller, 'two')).toThrow(expect.objectContaining({ code: 'exportRunning' }));
  const held = first.readableLength + first.writableLength;
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(first.readableLength + first.writableLength).toBeLessThan(held + 2 * 1024 * 1024);
  expect(await inTransaction()).toBe(1);
  first.destroy();
  await expect.poll(inTransaction, patient).toBe(0);
  await expect.poll(() => taken(exports, 'two'), patient).toBe('PK');
  await expect.poll(inTransaction, patient).toBe(0);
});

it('is fetched once, and by nobody else', async () => {
  const exports = exportDesk(server.desk);
  exports.keep(caller, 'one', prepared);
  const other = { ...caller, accountId: '00000000-0000-4000-8000-000000000009' };
  expect(() => exports.fetch(other, 'one')).toThrow(expect.objectContaining({ code: 'exportGone' }));
  expect(await taken(exports, 'one')).toBe('PK');
  expect(() => exports.fetch(caller, 'one')).toThrow(expect.objectContaining({ code: 'exportGone' }));
});

/** The first letters of a whole file, or why there is none. */
async function taken(exports: ReturnType<typeof exportDesk>, id: string): Promise<string> {
  try {
    return (await buffer(exports.fetch(caller, id).content as PassThrough)).toString('latin1', 0, 2);
  } catch (error) {
    return String((error as { code?: unknown }).code);
  }
}
