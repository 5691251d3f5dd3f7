import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, type Person } from '#testing/people.ts';
import { randomRuns } from '#testing/random-runs.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects, importedReports, projectHeading, projectLine, reportHeading } from '#testing/sheets.ts';
import { listOfficial, listTargets, readContributions, readGrowth, recordOfficial, setTarget } from './contract.ts';

let now = new Date('2019-03-05T02:00:00Z');
let server: TestServer;
let people: { city: Person; tiantai: Person; leader: Person };

/** Everybody signs in anew; a session does not outlive the weeks between two rounds. */
async function signedIn() {
  people = {
    city: await as(server, { role: 'city-desk', regionCode: '331000' }),
    tiantai: await as(server, { role: 'county-desk', regionCode: '331023' }),
    leader: await as(server, { role: 'leader', regionCode: '331000' }),
  };
}

beforeAll(async () => {
  server = await testServer({ clock: () => now });
  await signedIn();
  const lines = [
    projectLine({ name: '天台一', code: 'G-1' }),
    projectLine({ name: '天台二', code: 'G-2' }),
    projectLine({ name: '天台小', code: 'G-3', wan: 100 }),
    projectLine({ name: '天台污水', code: 'G-4', industry: '4620' }),
    projectLine({ name: '仙居一', code: 'G-5', unit: '仙居县' }),
  ];
  await importedProjects(people.city, csv('项目', projectHeading, lines));
});
afterAll(() => server?.close());

const report = (...lines: readonly string[]) => importedReports(people.city, csv('月报', reportHeading, lines));
const growth = (month: string, asOf?: string, who = people.leader) =>
  who.call(readGrowth, { params: { month }, query: asOf ? { asOf } : {} });
const unit = async (code: string, month: string) => (await growth(month)).units.find((one) => one.code === code);

describe('growth', () => {
  beforeAll(async () => {
    await report(
      'G-1,,2018-02,,100,',
      'G-2,,2018-03,,100,',
      'G-5,,2018-02,,50,',
      'G-3,,2018-02,,70,',
      'G-4,,2018-02,,70,',
    );
    await report('G-1,,2019-02,,54.8,');
  });

  it('is cumulative against the same months of last year, of projects in caliber alone', async () => {
    expect(await unit('331023', '2019-02')).toMatchObject({
      projects: 1,
      investedYuan: 548_000,
      baseYuan: 1_000_000,
      growthPercent: -45.2,
    });
    expect(await unit('331023', '2018-12')).toMatchObject({
      projects: 2,
      investedYuan: 2_000_000,
      growthPercent: null,
    });
  });

  it('of the city is that of the sum of its units', async () => {
    const { city } = await growth('2019-02');
    expect(city).toMatchObject({ projects: 1, investedYuan: 548_000, baseYuan: 1_500_000, growthPercent: -63.5 });
  });

  it('carries a project that is silent at what it had reached', async () => {
    expect(await unit('331023', '2019-11')).toMatchObject({ investedYuan: 548_000, baseYuan: 2_000_000 });
  });

  it('ranks units without a base last, sharing the rank', async () => {
    const { units } = await growth('2019-02');
    expect(units.slice(0, 2).map(({ code, rank }) => [code, rank])).toEqual([
      ['331023', 1],
      ['331024', 2],
    ]);
    expect(new Set(units.slice(2).map(({ rank }) => rank))).toEqual(new Set([3]));
  });

  it('a county sees its own figure and neither the city’s nor a rank', async () => {
    const { city, units } = await growth('2019-02', undefined, people.tiantai);
    expect(city).toBeNull();
    expect(units.map(({ code, rank }) => [code, rank])).toEqual([['331023', null]]);
  });

  it('leads to the projects behind it', async () => {
    const rows = await people.leader.call(readContributions, {
      params: { month: '2018-12' },
      query: { unit: '331023' },
    });
    expect(rows.map(({ name, investedYuan }) => [name, investedYuan]).toSorted()).toEqual([
      ['天台一', 1_000_000],
      ['天台二', 1_000_000],
    ]);
  });

  it('follows a project that moves to another county or leaves the caliber', async () => {
    const change = (line: string) => importedProjects(people.city, csv('改', projectHeading, [line]));
    await change(projectLine({ name: '天台二', code: 'G-2', unit: '仙居县' }));
    expect(await unit('331024', '2018-12')).toMatchObject({ projects: 2, investedYuan: 1_500_000 });
    await change(projectLine({ name: '天台二', code: 'G-2', unit: '仙居县', wan: 400 }));
    expect(await unit('331024', '2018-12')).toMatchObject({ projects: 1, investedYuan: 500_000 });
    await change(projectLine({ name: '天台二', code: 'G-2', unit: '天台县', wan: 1000 }));
    expect(await unit('331023', '2018-12')).toMatchObject({ projects: 2, investedYuan: 2_000_000 });
  });
});

describe('as known at an instant', () => {
  it('a later correction does not change what was known', async () => {
    const behind = (who: Person, asOf?: string) =>
      who.call(readContributions, { params: { month: '2019-02' }, query: asOf ? { asOf } : {} });
    const before = (await growth('2019-02')).city;
    const projects = [await behind(people.leader), await behind(people.tiantai)];
    const then = now.toISOString();
    now = new Date('2019-04-05T02:00:00Z');
    await signedIn();
    await report('G-1,,2019-02,,80,');
    expect((await growth('2019-02')).city?.investedYuan).toBe(800_000);
    expect((await growth('2019-02', then)).city).toEqual(before);
    // The first look works them out and keeps them, the second reads what is kept.
    for (let look = 0; look < 2; look++)
      expect([await behind(people.leader, then), await behind(people.tiantai, then)]).toEqual(projects);
    expect(await behind(people.tiantai)).not.toEqual(projects[1]);
  });

  it('an instant that lies ahead is refused', async () => {
    await expect(growth('2019-02', '2030-01-01T00:00:00Z')).rejects.toMatchObject({ code: 'asOfAhead' });
  });

  it('the roll-up that is kept equals the sum of all reports, whatever came in', async () => {
    const line = fc.record({
      code: fc.constantFrom('G-1', 'G-2', 'G-3', 'G-5'),
      month: fc.constantFrom('2018-02', '2018-06', '2018-12', '2019-02', '2019-03'),
      month_wan: fc.option(fc.integer({ min: -20, max: 200 }), { nil: '' as const }),
      ytd_wan: fc.option(fc.nat(500), { nil: '' as const }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(line, { minLength: 1, maxLength: 6, selector: (l) => l.code + l.month }),
        async (lines) => {
          now = new Date(now.getTime() + 60_000);
          const said = lines.filter((l) => l.month_wan !== '' || l.ytd_wan !== '');
          if (said.length > 0) await report(...said.map((l) => `${l.code},,${l.month},${l.month_wan},${l.ytd_wan},`));
          for (const month of ['2018-12', '2019-02', '2019-12']) {
            const { asOf: _, ...kept } = await growth(month);
            const { asOf: __, ...summed } = await growth(month, now.toISOString());
            expect(kept).toEqual(summed);
          }
        },
      ),
      { numRuns: randomRuns(15) },
    );
  }, 120_000);
});

describe('targets and published figures', () => {
  const year = 2019;
  it('a goal stops at counties, and its former versions stay', async () => {
    const set = (unitCode: string, goalPercent: number) =>
      people.city.call(setTarget, { params: { year, unitCode }, body: { goalPercent } });
    await set('331023', 8);
    await set('331023', 10);
    await expect(set('331023101', 10)).rejects.toMatchObject({ code: 'targetBelowCounty' });
    expect(await people.leader.call(listTargets, { params: { year } })).toMatchObject([
      { unitCode: '331023', goalPercent: 10 },
    ]);
    const { rows } = await server.admin.query('select goal_tenths from growth.target order by version');
    expect(rows).toEqual([{ goal_tenths: 80 }, { goal_tenths: 100 }]);
  });

  it('rate, amount and base are three facts, and none is worked out from the others', async () => {
    const record = (fact: 'rate' | 'amount' | 'base', value: number) =>
      people.city.call(recordOfficial, {
        body: { unitCode: '331023', month: '2019-02', fact, value, source: '市统计局快报', publishedOn: '2019-03-20' },
      });
    await record('amount', 272_520_000);
    await record('rate', 21.9);
    await record('rate', 22.1);
    const official = await people.leader.call(listOfficial, { params: { year } });
    expect(official.map(({ fact, value, version }) => [fact, value, version])).toEqual([
      ['amount', 272_520_000, 1],
      ['rate', 22.1, 2],
    ]);
  });

  it('before its day a figure is for the city’s desk alone, and no audit tells it', async () => {
    const ahead = new Date(now.getTime() + 5 * 86_400_000).toISOString().slice(0, 10);
    const figure = {
      unitCode: '331024',
      month: '2019-02',
      fact: 'amount' as const,
      value: 987_650_000,
      source: '市统计局',
    };
    const kept = await people.city.call(recordOfficial, { body: { ...figure, publishedOn: ahead, projects: 5 } });
    expect(kept).toMatchObject({ isEmbargoed: true, version: 1 });
    const seen = async (who: Person) =>
      (await who.call(listOfficial, { params: { year } })).some(({ value }) => value === figure.value);
    expect([await seen(people.city), await seen(people.leader), await seen(people.tiantai)]).toEqual([
      true,
      false,
      false,
    ]);
    const { rows } = await server.admin.query(
      `select after::text from platform.audit_entry where act = 'growth.record-official'`,
    );
    expect(rows.filter(({ after }) => after.includes('987650000'))).toEqual([]);
    const small = people.city.call(recordOfficial, { body: { ...figure, publishedOn: '2019-03-20', projects: 2 } });
    await expect(small).rejects.toMatchObject({ code: 'cellTooSmall' });
    now = new Date(now.getTime() + 5 * 86_400_000);
    await signedIn();
    expect(await seen(people.leader)).toBe(true);
  });

  it('only the city sets goals', async () => {
    const asked = people.tiantai.call(setTarget, { params: { year, unitCode: '331023' }, body: { goalPercent: 1 } });
    await expect(asked).rejects.toMatchObject({ code: 'notAllowed' });
  });
});
