import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Endpoint } from '#kernel/endpoint.ts';
import { rightsOf } from '#kernel/right.ts';
import { addressesOf } from '#testing/addresses.ts';
import { countedStatements } from '#testing/counted-statements.ts';
import { everyEndpoint } from '#testing/every-endpoint.ts';
import { type MarkedCity, markedCity } from '#testing/marked-city.ts';
import { type TestServer, testServer } from '#testing/server.ts';

/** Statements that an endpoint may ask of the database, however much lies there; besides begin, remit and commit. */
const most = 12;

const reading = (await everyEndpoint()).filter(({ method, needs }) => method === 'GET' && needs !== 'public');
let server: TestServer;
let city: MarkedCity;
const counted = countedStatements();

beforeAll(async () => {
  server = await testServer({ clock: () => new Date('2020-05-06T02:00:00Z'), plugin: counted.plugin });
  city = await markedCity(server);
});
afterAll(() => server?.close());

test('an endpoint that reads asks the database at most twelve times', async () => {
  const desks = [city.person('city-desk', '331000'), city.person('auditor', '331000')];
  const isOpenTo = ({ needs }: Endpoint, role: 'city-desk' | 'auditor') =>
    needs === 'signed-in' || needs === 'public' || rightsOf[role].includes(needs);
  const many: [string, number][] = [];
  let answered = 0;
  for (const e of reading) {
    const [desk, auditor] = desks;
    const who = isOpenTo(e, 'city-desk') ? desk : isOpenTo(e, 'auditor') ? auditor : undefined;
    if (!who) continue;
    for (const address of addressesOf(e, city)) {
      counted.take();
      const response = await who.fetch(address);
      await response.arrayBuffer();
      if (response.ok) answered++;
      const statements = counted.take();
      if (statements > most) many.push([address, statements]);
    }
  }
  expect(answered).toBeGreaterThan(80);
  expect(many).toEqual([]);
});
