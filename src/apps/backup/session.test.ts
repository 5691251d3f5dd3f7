import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { testDatabase } from '#testing/database.ts';
import { withSession } from './session.ts';
import { copyInto, copyOut, type Table, tablesOf } from './tables.ts';
import { ask } from './test-rows.ts';

const patience = { timeout: 60_000 };
const fill = `insert into platform.note select 'note' || n, repeat(md5(n::text), 1000) from generate_series(1, 2000) n`;
const kill = `select pg_terminate_backend(pid) from pg_stat_activity
  where application_name = 'qingzhang-backup' and datname = current_database()`;

async function newDesk(): Promise<string> {
  const database = await testDatabase();
  onTestFinished(() => database.drop());
  return database.adminUrl;
}

async function notes(client: pg.Client): Promise<Table> {
  const table = (await tablesOf(client)).find(({ name }) => name === 'platform.note');
  return table ?? expect.unreachable();
}

test('a COPY that nobody reads to its end does not hold the session', patience, async () => {
  const url = await newDesk();
  await ask(url, fill);
  const stopped = withSession(url, async (client) =>
    copyOut(client, await notes(client), () => Promise.reject(new Error('the disk is full'))),
  );
  await expect(stopped).rejects.toThrow('the disk is full');
});

test('a server that goes away while rows are read fails the backup and nothing else', patience, async () => {
  const url = await newDesk();
  await ask(url, fill);
  let pieces = 0;
  const stopped = withSession(url, async (client) =>
    copyOut(client, await notes(client), async () => {
      if (pieces++ === 0) await ask(url, kill);
    }),
  );
  await expect(stopped).rejects.toThrow(/terminat/);
});

test('a server that goes away while rows are loaded fails the restore and keeps none', patience, async () => {
  const url = await newDesk();
  async function* rows(): AsyncGenerator<Buffer> {
    for (let n = 0; n < 2000; n++) {
      if (n === 1000) await ask(url, kill);
      yield Buffer.from(`note${n}\t${'x'.repeat(10_000)}\n`);
    }
  }
  const stopped = withSession(url, async (client) => pipeline(rows(), copyInto(client, await notes(client))));
  await expect(stopped).rejects.toThrow();
  expect(await ask(url, 'select count(*)::int as n from platform.note')).toEqual([{ n: 0 }]);
});
