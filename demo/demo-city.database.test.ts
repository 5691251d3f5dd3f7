import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoServer } from '#testing/demo-server.ts';
import { as, type Person } from '#testing/people.ts';
import type { TestServer } from '#testing/server.ts';
import { readGrowth, readSeries } from '../src/capabilities/growth/contract.ts';
import { runCheck } from '../src/capabilities/integrity/contract.ts';
import { listProjects, summariseProjects, totalProjects } from '../src/capabilities/project-library/contract.ts';
import { projectStages } from '../src/capabilities/project-library/rules/project.ts';
import { loadDemoCity } from './load-demo-city.ts';

/** The published facts of 2019, out of the product's own roll-up. Source: briefing 2020-4. */
let server: TestServer;
let leader: Person;
beforeAll(async () => {
  server = await demoServer();
  leader = await as(server, { role: 'leader', regionCode: '331000' });
}, 120_000);
afterAll(() => server?.close());

const growth = (month: string, asOf?: string) =>
  leader.call(readGrowth, { params: { month }, query: asOf ? { asOf } : {} });

describe('the demo city through the roll-up', () => {
  it('2019 has 86 projects and +11.1 % against a goal of 10 %', async () => {
    const { city } = await growth('2019-12');
    expect(city).toMatchObject({ projects: 86, growthPercent: 11.1, targetPercent: 10 });
    expect(city?.gapYuan).toBeLessThan(0);
  });

  it('began at −45.2 % in February', async () => {
    expect((await growth('2019-02')).city?.growthPercent).toBe(-45.2);
  });

  it('天台县 has 7 projects, 27,252 万元 and +21.9 % over a base of 22,356 万元', async () => {
    const { units } = await growth('2019-12');
    expect(units.find(({ code }) => code === '331023')).toMatchObject({
      name: '天台县',
      projects: 7,
      investedYuan: 272_520_000,
      baseYuan: 223_560_000,
      growthPercent: 21.9,
    });
  });

  it('268 projects have 4.3 亿元 of national, provincial and city money', async () => {
    const totals = await leader.call(totalProjects, { query: { funded: 'yes' } });
    expect(totals).toMatchObject({ projects: 268, fundedProjects: 268, fundYuan: 430_000_000 });
  });

  it('has projects at every stage and several hundred below 500 万元', async () => {
    const { stages } = await leader.call(summariseProjects, { query: {} });
    expect(new Set(stages.map(({ stage }) => stage))).toEqual(new Set([...projectStages]));
    const small = await leader.call(totalProjects, { query: { size: 'small' } });
    expect(small.projects).toBeGreaterThan(300);
  });

  it('has papers of six projects, each a PDF that the product itself would take, and few questions over a thousand projects', async () => {
    const { rows } = await server.admin.query('select distinct sha256 from project_library.evidence');
    expect(rows.length).toBe(13);
    for (const { sha256 } of rows) expect((await server.desk.evidence.open(sha256))?.bytes).toBeGreaterThan(300);
    const city = await as(server, { role: 'city-desk', regionCode: '331000' });
    await city.call(runCheck, {});
    const flags = await server.admin.query('select pattern, severity from integrity.flag');
    expect(flags.rows.map(({ pattern }) => pattern)).toEqual(
      expect.arrayContaining(['reusedEvidence', 'contractMismatch']),
    );
    expect(flags.rows.length).toBeLessThan(15);
  });

  it('has every round of 2018 and 2019 and those of early 2020, and none for January', async () => {
    const months = async (year: number) => {
      const { months } = await leader.call(readSeries, { params: { year }, query: {} });
      return months.map(({ month }) => month.slice(5));
    };
    const statutory = ['02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];
    expect([await months(2018), await months(2019), await months(2020)]).toEqual([statutory, statutory, ['02', '03']]);
  });

  it('the roll-up that is kept equals what the versions add up to, for every month', async () => {
    for (const month of ['2018-06', '2019-02', '2019-07', '2019-12', '2020-03']) {
      const { asOf: _, ...kept } = await growth(month);
      const { asOf: __, ...summed } = await growth(month, new Date(Date.now() - 1).toISOString());
      expect(kept).toEqual(summed);
    }
  });

  it('in March 2019 nothing was known of the rest of the year', async () => {
    const { city } = await growth('2019-12', '2019-03-20T00:00:00+08:00');
    expect(city?.growthPercent).toBeLessThan(-45);
  });

  it('loads once: a second call finds it there', async () => {
    const before = (await leader.call(totalProjects, { query: {} })).projects;
    expect(await loadDemoCity(server.desk)).toMatchObject({ outcome: 'there' });
    expect((await leader.call(totalProjects, { query: {} })).projects).toBe(before);
  });

  it('a township clerk sees projects of the own township alone', async () => {
    const clerk = await as(server, { role: 'township-clerk', regionCode: '331023105' });
    const { rows } = await clerk.call(listProjects, { query: {} });
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ townshipCode }) => townshipCode))).toEqual(new Set(['331023105']));
  });
});
