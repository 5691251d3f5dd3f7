import { tmpdir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { systemClock } from './clock.ts';
import { openHttp } from './http.ts';
import { openLog } from './log.ts';

it('a server that closes answers who still waits, and does not stay for connections that are kept alive', async () => {
  const app = await openHttp({
    log: openLog('silent'),
    version: '0',
    whoCalls: async () => null,
    sentenceOf: (code) => code,
    incomingFolder: tmpdir(),
    clock: systemClock,
  });
  app.get('/late', async () => pause(300, { answered: true }));
  const root = await app.listen({ port: 0, host: '127.0.0.1' });
  const answer = fetch(`${root}/late`).then((response) => response.json());
  await pause(100);
  const from = Date.now();
  await app.close();
  expect(await answer).toEqual({ answered: true });
  // A connection is kept alive for 72 s.
  expect(Date.now() - from).toBeLessThan(20_000);
});
