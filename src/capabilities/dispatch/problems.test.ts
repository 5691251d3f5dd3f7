import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { namesProblem } from '#kernel/named-problem.ts';
import { readInRemit } from '#platform/database.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { namedProblem } from './store/problems.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server?.close());

it('a problem is named in the database where the rule says so', async () => {
  const texts = [null, '', ' ', '。', '无', '　暂无。\n', '/', '—', '无电可接', '征地受阻', ' 资金 缺口。'];
  const { rows } = await readInRemit(server.desk.db, { remit: '331000', ownerCode: null }, (tx) =>
    sql<{ names: boolean }>`select ${namedProblem} as names
      from unnest(${texts}::text[]) with ordinality r(problems, place) order by place`.execute(tx),
  );
  expect(rows.map(({ names }) => names)).toEqual(texts.map((text) => namesProblem(text)));
});
