import { loadDemoCity } from '../../demo/load-demo-city.ts';
import { madeOnce } from './made-once.ts';
import { type TestServer, testServer } from './server.ts';

/** The whole product with the demo city of today, a copy of one that is loaded once in a run of the tests. */
export async function demoServer(): Promise<TestServer> {
  const from = await madeOnce('demo', async ({ desk, admin }) => {
    const { outcome } = await loadDemoCity(desk);
    if (outcome !== 'loaded') throw new Error(`the demo city was ${outcome}`);
    await admin.query('analyze');
  });
  return testServer({ from });
}
