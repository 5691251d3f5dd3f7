import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { inRemit, openDatabase, readInRemit } from '#platform/database.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';

let database: TestDatabase;
let admin: pg.Client;
let open: ReturnType<typeof openDatabase>;
const city = { remit: '331000', ownerCode: null };
const backend = sql<{ pid: number }>`select pg_backend_pid() as pid`;

beforeAll(async () => {
  database = await testDatabase();
  admin = new pg.Client(database.adminUrl);
  await admin.connect();
  open = openDatabase(database.appUrl, 1);
});
afterAll(async () => {
  await open.pool.end();
  await admin.end();
  await database.drop();
});

test('a connection that is lost between two statements ends that work alone, and the next goes on', async () => {
  const heard: unknown[] = [];
  const hear = (error: unknown) => heard.push(error);
  process.on('uncaughtException', hear);
  const work = inRemit(open.db, city, async (tx) => {
    const pid = (await backend.execute(tx)).rows[0]?.pid;
    await admin.query('select pg_terminate_backend($1)', [pid]);
    await vi.waitFor(async () => {
      const { rowCount } = await admin.query('select from pg_stat_activity where pid = $1', [pid]);
      expect(rowCount).toBe(0);
    });
    await backend.execute(tx);
  });
  await expect(work).rejects.toThrow(/connection|terminat/i);
  expect((await readInRemit(open.db, city, (tx) => backend.execute(tx))).rows).toHaveLength(1);
  process.off('uncaughtException', hear);
  expect(heard).toEqual([]);
});
