import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, readInRemit, readPlannedOnce } from '#platform/database.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';

let database: TestDatabase;
let open: ReturnType<typeof openDatabase>;
const city = { remit: '331000', ownerCode: null };

beforeAll(async () => {
  database = await testDatabase();
  open = openDatabase(database.appUrl, 1);
});
afterAll(async () => {
  await open.pool.end();
  await database.drop();
});

/** What a transaction is under: how it plans, whom it shows, and as of when. */
const state = sql<{ plan: string; remit: string; asOf: string | null }>`
  select current_setting('plan_cache_mode') as plan, current_setting('app.remit') as remit,
    nullif(current_setting('app.as_of', true), '') as "asOf"`;

test('what is planned once reads under the remit and as of the instant, and leaves no trace on the connection', async () => {
  const asOf = '2019-05-06T02:00:00.000Z';
  const once = await readPlannedOnce(open.db, { ...city, asOf }, (tx) => state.execute(tx));
  expect(once.rows).toEqual([{ plan: 'force_generic_plan', remit: '331000', asOf }]);
  const now = await readPlannedOnce(open.db, city, (tx) => state.execute(tx));
  expect(now.rows).toEqual([{ plan: 'force_generic_plan', remit: '331000', asOf: null }]);
  const after = await readInRemit(open.db, city, (tx) => state.execute(tx));
  expect(after.rows).toEqual([{ plan: 'auto', remit: '331000', asOf: null }]);
});

test('what is planned once writes nothing', async () => {
  const writing = readPlannedOnce(open.db, city, (tx) =>
    sql`insert into organisation.session default values`.execute(tx),
  );
  await expect(writing).rejects.toThrow(/read-only/);
});
