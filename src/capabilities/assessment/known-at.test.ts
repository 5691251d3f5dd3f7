import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { recordOfficial } from '../growth/contract.ts';
import * as runs from './contract.ts';
import * as schemes from './contract-schemes.ts';
import { sampleIndicator, sampleScheme } from './rules/sample-scheme.ts';
import type { SourceName } from './rules/sources.ts';

let now = new Date('2020-01-20T00:00:00Z');
let server: TestServer;
let city: Person;

beforeAll(async () => {
  server = await testServer({ clock: () => now });
  city = await as(server, { role: 'city-desk', regionCode: '331000' });
  const official = { month: '2019-12', fact: 'rate', source: '统计月报', publishedOn: '2020-01-18' } as const;
  await city.call(recordOfficial, { body: { ...official, unitCode: '331023', value: 15 } });
  now = new Date('2020-01-20T03:00:00Z');
  await published('growth', ['publishedGrowth']);
  await published('tasks', ['publishedGrowth', 'problemsSettled']);
  await published('shares', ['publishedGrowth', 'ecoLedProjects', 'ecoLedInvestment']);
});
afterAll(() => server?.close());

async function published(id: string, sources: readonly SourceName[]): Promise<void> {
  const marks = 100 / 2 ** (sources.length - 1);
  const indicators = sources.map((source, index) => {
    const own = index === 0 ? 100 - marks * (sources.length - 1) : marks;
    const rule = { kind: 'linear', zeroAt: 0, fullAt: 20, capPercent: 100 } as const;
    return sampleIndicator({ key: `k${index}`, name: `指标${index}`, source, rule, fullMarks: own, weight: own });
  });
  const body = { id, name: id, level: 'counties', isExample: true, content: sampleScheme(indicators) } as const;
  const { edit } = await city.call(schemes.addScheme, { body });
  await city.call(schemes.publishScheme, { params: { schemeId: id }, body: { reason: '试算', edit } });
}

const started = (schemeId: string, knownAt: string) =>
  city.call(runs.startRun, { body: { schemeId, year: 2019, knownAt } });
const inputOf = ({ units }: Awaited<ReturnType<typeof started>>) =>
  units.find(({ code }) => code === '331023')?.lines[0]?.input;

describe('an assessment as it was known at an earlier instant', () => {
  it('reads what the desk had by then, says so, and reads again as of now', async () => {
    const then = await started('growth', '2020-01-19T00:00:00Z');
    expect([then.run.knownAt, inputOf(then)]).toEqual(['2020-01-19T00:00:00.000Z', null]);
    const { id, edit } = then.run;
    const later = await city.call(runs.recompute, { params: { id }, body: { reason: '按现在取数', edit } });
    expect([later.run.knownAt, inputOf(later)]).toEqual([now.toISOString(), 15]);
  });

  it('reads tasks too, whose history is kept', async () => {
    const { run } = await started('tasks', '2020-01-20T01:00:00Z');
    expect(run.knownAt).toBe('2020-01-20T01:00:00.000Z');
  });

  it.each([
    ['2019-12-31T12:00:00Z', 'yearAhead'],
    ['2020-06-01T00:00:00Z', 'asOfAhead'],
  ])('is not of %s: %s', async (knownAt, code) => {
    await expect(started('growth', knownAt)).rejects.toMatchObject({ code });
  });

  it('names every source that keeps no history, and does not read it as of now instead', async () => {
    await expect(started('shares', '2020-01-20T01:00:00Z')).rejects.toMatchObject({
      code: 'sourcesWithoutHistory',
      facts: { sources: '系统主导项目数比例、系统主导投资额比例' },
    });
  });
});
