import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects, importedReports, projectHeading, projectLine, reportHeading } from '#testing/sheets.ts';
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
  for (const id of ['before', 'between', 'present'])
    await published(id, ['dispatchGrowth', 'ecoLedProjects', 'ecoLedInvestment']);
  await twoStates();
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

  it('reads growth and what the system leads as the reports and projects stood by then', async () => {
    expect(sharesOf(await started('before', '2020-01-20T04:30:00Z'))).toEqual([50, 100, 100]);
    expect(sharesOf(await started('between', '2020-01-20T05:30:00Z'))).toEqual([100, 50, 75]);
    const present = await city.call(runs.startRun, { body: { schemeId: 'present', year: 2019 } });
    expect(sharesOf(present)).toEqual([100, 50, 75]);
  });

  it('reads leads too, for the departments of a county', async () => {
    const county = await as(server, { role: 'county-desk', regionCode: '331023' });
    const rule = { kind: 'linear', zeroAt: 0, fullAt: 10, capPercent: 100 } as const;
    const content = sampleScheme([sampleIndicator({ source: 'leadsTaken', rule })]);
    const body = { id: 'leads', name: 'leads', level: 'departments', isExample: true, content } as const;
    const { edit } = await county.call(schemes.addScheme, { body });
    await county.call(schemes.publishScheme, { params: { schemeId: 'leads' }, body: { reason: '试算', edit } });
    const then = { schemeId: 'leads', year: 2019, knownAt: '2020-01-20T01:00:00Z' };
    expect((await county.call(runs.startRun, { body: then })).run.knownAt).toBe('2020-01-20T01:00:00.000Z');
  });
});

const sharesOf = ({ units }: Awaited<ReturnType<typeof started>>) =>
  units.find(({ code }) => code === '331023')?.lines.map(({ input }) => input);

/** Two projects, one led by the system; an hour later figures are corrected and the other comes in. */
async function twoStates(): Promise<void> {
  const heading = `${projectHeading},是否生态环境系统主导`;
  const line = (code: string, led: string) => `${projectLine({ name: `工程${code}`, code, wan: 9000 })},${led}`;
  const reports = (...lines: string[]) => importedReports(city, csv('月报', reportHeading, lines));
  now = new Date('2020-01-20T04:00:00Z');
  await importedProjects(city, csv('项目', heading, [line('K1', '是'), line('K2', '否')]));
  await reports('K1,,2018-12,,1000,', 'K1,,2019-12,,1500,');
  now = new Date('2020-01-20T05:00:00Z');
  await reports('K2,,2019-12,,500,');
  now = new Date('2020-01-20T06:00:00Z');
}
