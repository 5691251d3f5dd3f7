import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, type Person } from '#testing/people.ts';
import { randomRuns } from '#testing/random-runs.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects, importedReports, reportHeading } from '#testing/sheets.ts';
import { readReports, saveReport } from '../dispatch/contract.ts';

const nothingSaid = {
  totalYuan: null,
  buildingYuan: null,
  installationYuan: null,
  equipmentYuan: null,
  otherYuan: null,
  progress: null,
  problems: null,
};

let now = new Date('2019-03-05T02:00:00Z');
let server: TestServer;
let city: Person;
const counties = new Map<string, Person>();

const heading = '项目名称,项目代码,所在县（市、区）,行业代码,六大行动,是否生态环境系统主导,计划总投资（万元）,建设状态';
type Facts = {
  readonly code: string;
  readonly unit: string;
  readonly industry: string;
  readonly action: string;
  readonly isLed: boolean;
  readonly wan: number;
};
const line = ({ code, unit, industry, action, isLed, wan }: Facts) =>
  [`项目${code}`, code, unit, industry, action, isLed ? '是' : '否', wan, '在建'].join(',');

const codes = ['K-1', 'K-2', 'K-3', 'K-4'] as const;
const facts = fc.record({
  code: fc.constantFrom(...codes),
  unit: fc.constantFrom('天台县', '仙居县'),
  industry: fc.constantFrom('7721', '7722', '4620'),
  action: fc.constantFrom('生态修复', '大气整治', ''),
  isLed: fc.boolean(),
  wan: fc.constantFrom(300, 900),
});
const reported = fc.record({
  code: fc.constantFrom(...codes),
  month: fc.constantFrom('2018-02', '2018-06', '2018-12', '2019-02', '2019-03'),
  monthWan: fc.option(fc.integer({ min: -20, max: 200 }), { nil: '' as const }),
  sinceJanuaryWan: fc.option(fc.nat(500), { nil: '' as const }),
});

/** What a county types in itself, one month of one project at a time. */
const typedIn = fc.record({
  code: fc.constantFrom(...codes),
  month: fc.constantFrom('2018-02', '2018-03', '2018-12', '2019-02'),
  monthYuan: fc.option(fc.nat(2_000_000)),
  yearToDateYuan: fc.option(fc.nat(5_000_000)),
});

type Typed = typeof typedIn extends fc.Arbitrary<infer T> ? T : never;
async function typeIn({ code, month, ...figures }: Typed): Promise<void> {
  const { rows } = await server.admin.query('select id, unit_code from project_library.project where code = $1', [
    code,
  ]);
  const params = { projectId: rows[0].id, month };
  const county = counties.get(rows[0].unit_code) ?? city;
  const known = await county.call(readReports, { params: { projectId: params.projectId } });
  const version = known.find((report) => report.month === month)?.version ?? 0;
  await county.call(saveReport, { params, body: { ...nothingSaid, ...figures, version } });
}

/** The kept sums of a month, and the same out of the versions; kinds without projects and amounts are left out. */
async function bothOf(month: string) {
  const kept = await server.admin.query(
    `select unit_code, action, industry_code, is_eco_led, projects, invested_yuan::text from growth.kind_month
    where month = (select growth.kept_month('331000', $1)) and (projects, invested_yuan) <> (0, 0) order by 1, 2, 3, 4`,
    [month],
  );
  await server.admin.query(`set app.remit = '331000'`);
  const summed = await server.admin.query(
    `select unit_code, action, industry_code, is_eco_led, count(invested_yuan)::int as projects,
      sum(invested_yuan)::text as invested_yuan
    from growth.standing_at('331000', $1, $2) where invested_yuan is not null group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
    [month, now],
  );
  return { kept: kept.rows, summed: summed.rows };
}

beforeAll(async () => {
  server = await testServer({ clock: () => now });
  city = await as(server, { role: 'city-desk', regionCode: '331000' });
  for (const regionCode of ['331023', '331024'])
    counties.set(regionCode, await as(server, { role: 'county-desk', regionCode }));
  const first = codes.map((code) =>
    line({ code, unit: '天台县', industry: '7721', action: '生态修复', isLed: true, wan: 900 }),
  );
  await importedProjects(city, csv('项目', heading, first));
  const months = ['2018-02', '2018-03', '2018-12', '2019-02'];
  await importedReports(
    city,
    csv(
      '月报',
      reportHeading,
      months.map((month) => `K-1,,${month},1,,`),
    ),
  );
});
afterAll(() => server?.close());

describe('the roll-up by kind', () => {
  it('equals what the versions add up to, whatever came in', async () => {
    const changes = fc.uniqueArray(facts, { maxLength: 3, selector: ({ code }) => code });
    const reports = fc.uniqueArray(reported, { maxLength: 5, selector: ({ code, month }) => code + month });
    await fc.assert(
      fc.asyncProperty(changes, reports, fc.array(typedIn, { maxLength: 3 }), async (changed, said, typed) => {
        now = new Date(now.getTime() + 60_000);
        if (changed.length > 0) await importedProjects(city, csv('改', heading, changed.map(line)));
        const lines = said
          .filter(({ monthWan, sinceJanuaryWan }) => monthWan !== '' || sinceJanuaryWan !== '')
          .map(({ code, month, monthWan, sinceJanuaryWan }) => `${code},,${month},${monthWan},${sinceJanuaryWan},`);
        if (lines.length > 0) await importedReports(city, csv('月报', reportHeading, lines));
        for (const one of typed) if (one.monthYuan !== null || one.yearToDateYuan !== null) await typeIn(one);
        for (const month of ['2018-02', '2018-12', '2019-02', '2019-12']) {
          const { kept, summed } = await bothOf(month);
          expect(kept).toEqual(summed);
        }
      }),
      { numRuns: randomRuns(25) },
    );
  }, 120_000);

  it('adds up to what is kept of each unit', async () => {
    const { rows } = await server.admin.query(
      `select 1 from growth.unit_month u join (
        select city_code, month, unit_code, sum(projects) as projects, sum(invested_yuan) as yuan
        from growth.kind_month group by 1, 2, 3
      ) k using (city_code, month, unit_code)
      where (u.projects, u.invested_yuan) is distinct from (k.projects, k.yuan)`,
    );
    expect(rows).toEqual([]);
    const { rows: kept } = await server.admin.query('select 1 from growth.kind_month limit 1');
    expect(kept).toHaveLength(1);
  });
});
