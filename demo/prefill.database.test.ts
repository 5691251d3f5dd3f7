import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoServer } from '#testing/demo-server.ts';
import { as } from '#testing/people.ts';
import type { TestServer } from '#testing/server.ts';
import { prefilledShare } from '../bench/entry-prefill.ts';
import { readSheet } from '../src/capabilities/dispatch/contract-sheet.ts';

let server: TestServer;
beforeAll(async () => {
  server = await demoServer();
}, 120_000);
afterAll(() => server?.close());

it('at least 60 % of the fields of each round are filled in before anybody types, and no amount of the month is', async () => {
  const city = await as(server, { role: 'city-desk', regionCode: '331000' });
  const { byMonth, percent } = await prefilledShare(server.desk, city);
  expect(percent).toBeGreaterThanOrEqual(60);
  expect(Math.min(...Object.values(byMonth))).toBeGreaterThanOrEqual(60);
  const { rows } = await city.call(readSheet, { params: { month: '2020-03' }, query: {} });
  for (const { suggested, known } of rows) expect({ ...suggested, ...known }).not.toHaveProperty('monthYuan');
});
