import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { listIndicatorRows, listIndicators, readIndicatorValue } from './contract-indicators.ts';
import type { IndicatorKey } from './rules/indicators/catalogue.ts';

let now = new Date('2020-04-10T02:00:00Z');
let server: TestServer;
let city: Person;
let county: Person;

beforeAll(async () => {
  server = await testServer({ clock: () => now });
  city = await as(server, { role: 'city-desk', regionCode: '331000' });
  county = await as(server, { role: 'county-desk', regionCode: '331023' });
  await project({
    unit: '331023',
    caliber: 'in',
    stage: 'building',
    total: 50_000_000,
    ecoLed: true,
    invested: 30_000_000,
    planned: { yuan: 40_000_000, start: '2020-02' },
  });
  await project({
    ...{ unit: '331023', caliber: 'out', stage: 'tender', total: 10_000_000, ecoLed: false, invested: null },
    planned: { yuan: 8_000_000, start: '2020-03' },
  });
  await project({
    unit: '331022',
    caliber: 'in',
    stage: 'building',
    total: 80_000_000,
    ecoLed: false,
    invested: 12_345_600,
  });
  await source('331023', 'city', 9_000_000, 6_000_000);
  await source('331022', 'provincial', 4_000_000, 4_000_000);
});
afterAll(() => server?.close());

describe('the catalogue', () => {
  it('says of each indicator what it means, where it comes from and how it is printed', async () => {
    const all = await city.call(listIndicators, {});
    expect(all.length).toBeGreaterThan(30);
    expect(new Set(all.map(({ name }) => name.zh)).size).toBe(all.length);
    for (const { key, definition, numerator, denominator, forms, kind, source: from } of all) {
      expect([key, definition.zh.length > 4, numerator.zh.length > 1, forms.length > 0]).toEqual([
        key,
        true,
        true,
        true,
      ]);
      expect(from.what.zh).not.toBe('');
      if (kind === 'percent' && key !== 'targetPercent') expect([key, denominator]).not.toEqual([key, null]);
    }
  });
});

describe('a value', () => {
  it.each<[IndicatorKey, string | null, number | null, number | null]>([
    ['investedYuan', null, 42_345_600, 30_000_000],
    ['projects', null, 2, 1],
    ['projectsTotal', null, 3, 2],
    ['projectsInCaliber', null, 2, 1],
    ['projectsAtStage', 'building', 2, 1],
    ['projectsAtStage', 'tender', 1, 1],
    ['projectsEcoLed', null, 1, 1],
    ['ecoLedPercent', null, 50, 100],
    ['plannedTotalYuan', null, 130_000_000, 50_000_000],
    ['fundsIssuedYuan', null, 13_000_000, 9_000_000],
    ['fundsIssuedYuan', 'provincial', 4_000_000, 0],
    ['fundsArrivedYuan', null, 10_000_000, 6_000_000],
    ['fundsSources', null, 2, 1],
    ['fundsPaidPercent', null, 0, 0],
    ['reportsExpected', null, 2, 1],
    ['reportsReceived', null, 2, 1],
    ['completenessPercent', null, 100, 100],
    ['plannedYearYuan', null, 48_000_000, 48_000_000],
    ['plannedYearProjects', null, 2, 2],
    ['plannedYearTotalYuan', null, 60_000_000, 60_000_000],
    ['plannedYearDoneYuan', null, 30_000_000, 30_000_000],
    ['plannedYearDonePercent', null, 62.5, 62.5],
    ['planAheadPoints', null, 37.5, 37.5],
    ['yearElapsedPercent', null, 25, 25],
    ['startsPlanned', null, 2, 2],
    ['startsMade', null, 1, 1],
    ['startsOverdue', null, 1, 1],
    ['ecoLedInvestedYuan', null, 30_000_000, 30_000_000],
    ['ecoLedInvestedPercent', null, 70.8, 100],
    ['enteredTotalYuan', null, 0, 0],
    ['projectsEnteredBase', null, 0, 0],
    ['enteredGrowthPercent', null, null, null],
    ['plannedYearYuan', 'air', 0, 0],
    ['tasksOpen', null, 0, 0],
    ['differences', null, 0, 0],
    ['unitsResponsible', null, 0, 0],
  ])('of %s (%s) is that of the rooms: %d for the city, %d for a county', async (key, scope, ofCity, ofCounty) => {
    expect(await knownValue(city, key, { unit: '331000', scope })).toBe(ofCity);
    expect(await knownValue(city, key, { unit: '331023', scope })).toBe(ofCounty);
    expect(await knownValue(county, key, { unit: '331023', scope })).toBe(ofCounty);
  });

  it('of the city is not for a county, nor one of another county or of a township for anybody', async () => {
    for (const key of ['projectsTotal', 'investedYuan', 'fundsIssuedYuan'] as const) {
      expect(await knownValue(county, key, { unit: '331000', scope: null })).toBeNull();
      expect(await knownValue(city, key, { unit: '331023101', scope: null })).toBeNull();
    }
    expect(await knownValue(county, 'investedYuan', { unit: '331022', scope: null })).toBeNull();
    expect(await knownValue(county, 'projectsTotal', { unit: '331022', scope: null })).toBe(0);
  });

  it('comes in each of its forms', async () => {
    const params = { key: 'investedYuan' } as const;
    const { shown } = await city.call(readIndicatorValue, { params, query: { unit: '331000', month: '2020-03' } });
    expect(shown.map(({ text }) => text)).toEqual(['4234.56万元', '0.42亿元', '42345600元', '4234.56']);
  });
});

describe('the rows behind a value', () => {
  it.each<IndicatorKey>([
    ...(['investedYuan', 'plannedTotalYuan', 'fundsIssuedYuan', 'fundsArrivedYuan', 'ecoLedInvestedYuan'] as const),
    ...(['plannedYearYuan', 'plannedYearTotalYuan', 'plannedYearDoneYuan'] as const),
  ])('of %s add up to it', async (key) => {
    for (const unit of ['331000', '331023']) {
      const rows = await everyRow(key, unit);
      const sum = rows.reduce((total, { value }) => total + (value ?? 0), 0);
      expect([unit, sum]).toEqual([unit, await knownValue(city, key, { unit, scope: null })]);
    }
  });

  it.each<IndicatorKey>([
    ...(['projects', 'projectsTotal', 'projectsInCaliber', 'reportsExpected', 'projectsEcoLed'] as const),
    ...(['plannedYearProjects', 'startsPlanned', 'startsMade', 'startsOverdue'] as const),
  ])('of %s are as many as it says', async (key) => {
    for (const unit of ['331000', '331023'])
      expect([unit, (await everyRow(key, unit)).length]).toEqual([
        unit,
        await knownValue(city, key, { unit, scope: null }),
      ]);
  });

  it('are those that were known at an instant; what keeps no history says so', async () => {
    const then = now.toISOString();
    now = new Date(now.getTime() + 3_600_000);
    await project({
      unit: '331023',
      caliber: 'in',
      stage: 'building',
      total: 1_000_000,
      ecoLed: false,
      invested: 500_000,
    });
    const asked = { unit: '331023', month: '2020-03' };
    const count = async (asOf?: string) => {
      const query = { ...asked, ...(asOf && { asOf }) };
      return (await city.call(listIndicatorRows, { params: { key: 'projectsInCaliber' }, query })).rows.length;
    };
    expect([await count(then), await count()]).toEqual([1, 2]);
    const past = { params: { key: 'tasksOpen' }, query: { ...asked, asOf: then } } as const;
    await expect(city.call(readIndicatorValue, past)).rejects.toMatchObject({ code: 'noLookBackHere' });
  });
});

async function knownValue(person: Person, key: IndicatorKey, of: { unit: string; scope: string | null }) {
  const query = { unit: of.unit, month: '2020-03', ...(of.scope && { scope: of.scope }) };
  return (await person.call(readIndicatorValue, { params: { key }, query })).value;
}

/** All rows, a page of one at a time. */
async function everyRow(key: IndicatorKey, unit: string) {
  const rows = [];
  let after: string | undefined;
  do {
    const query = { unit, month: '2020-03', limit: 1, ...(after && { after }) };
    const page = await city.call(listIndicatorRows, { params: { key }, query });
    rows.push(...page.rows);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return rows;
}

type Sample = {
  readonly unit: string;
  readonly caliber: 'in' | 'out';
  readonly stage: string;
  readonly total: number;
  readonly ecoLed: boolean;
  /** Year to date in March 2020; null for no report. */
  readonly invested: number | null;
  /** What is planned for 2020, and the month in which work is to start. */
  readonly planned?: { readonly yuan: number; readonly start: string };
};

async function project({ unit, caliber, stage, total, ecoLed, invested, planned }: Sample): Promise<void> {
  const { admin } = server;
  const [id, path] = [randomUUID(), `331000/${unit}`];
  for (const table of ['project', 'project_version'])
    await admin.query(
      `insert into project_library.${table} (city_code, id, version, path, name, name_key, unit_code, caliber, stage,
        planned_total_yuan, is_eco_led, recorded_at, recorded_by, planned_start)
      values ('331000', $1, 1, $2, $3, $3, $4, $5, $6, $7, $8, $9, 'test', $10)`,
      [id, path, `项目${id.slice(0, 8)}`, unit, caliber, stage, total, ecoLed, now, planned?.start ?? null],
    );
  for (const table of planned ? ['year_amount', 'year_amount_version'] : [])
    await admin.query(
      `insert into plan.${table} (city_code, year, project_id, version, path, planned_yuan, recorded_at, recorded_by)
      values ('331000', 2020, $1, 1, $2, $3, $4, 'test')`,
      [id, path, planned?.yuan, now],
    );
  if (invested === null) return;
  await admin.query(
    `insert into dispatch.report_version (city_code, project_id, month, version, path, year_to_date_yuan, recorded_at, recorded_by)
    values ('331000', $1, '2020-03', 1, $2, $3, $4, 'test')`,
    [id, path, invested, now],
  );
  await admin.query(
    `insert into dispatch.report (city_code, project_id, month, version, path, year_to_date_yuan, cumulative_yuan, recorded_at, recorded_by)
    values ('331000', $1, '2020-03', 1, $2, $3, $3, $4, 'test')`,
    [id, path, invested, now],
  );
  await admin.query(`select growth.refresh('331000', $1, null)`, [[id]]);
}

async function source(unit: string, level: string, issued: number, arrived: number): Promise<void> {
  const id = randomUUID();
  const path = `331000/${unit}`;
  await server.admin.query(
    `insert into funds.source (city_code, id, path, unit_code, level, document_no, document_key, title, purpose, issued_on,
      recorded_at, recorded_by)
    values ('331000', $1, $2, $3, $4, $5, $5, '资金', 'water', '2020-02-01', $6, 'test')`,
    [id, path, unit, level, `财资环〔2020〕${id.slice(0, 4)}号`, now],
  );
  await server.admin.query(`insert into funds.source_money values ('331000', $1, $2, $3, $4, 0, 0)`, [
    id,
    path,
    issued,
    arrived,
  ]);
}
