import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasEnded, type LongRun, readLongRun } from '#kernel/long-run.ts';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects, importedReports, projectHeading, projectLine, reportHeading } from '#testing/sheets.ts';
import { readTask } from '../coordination/contract.ts';
import { openRound } from '../dispatch/contract.ts';
import { lockRound } from '../dispatch/contract-rounds.ts';
import { readGrowth } from '../growth/contract.ts';
import {
  askForecast,
  listDrivers,
  listForecasts,
  publishForecast,
  readForecast,
  readLatestForecast,
} from './contract.ts';
import { adoptAdvice, askAdvice, proposal, readAdvice, searchAdvice, setEfforts } from './contract-advice.ts';
import { askBackTest, readCalibration } from './contract-calibration.ts';
import { forecastAnew } from './public.ts';
import { usualEfforts } from './rules/effort.ts';

let now = new Date('2020-04-12T02:00:00Z');
let server: TestServer;
let city: Person;
let tiantai: Person;
let xianju: Person;
let leader: Person;
let clerk: Person;

const months = ['02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];
/** A year of a project, the same each month but for February, which holds January too. */
function year(code: string, from: string, wanAMonth: number): string[] {
  return months.map((month, place) => `${code},,${from}-${month},${wanAMonth * (place === 0 ? 2 : 1)},,`);
}

beforeAll(async () => {
  server = await testServer({ clock: () => now });
  city = await as(server, { role: 'city-desk', regionCode: '331000' });
  tiantai = await as(server, { role: 'county-desk', regionCode: '331023' });
  xianju = await as(server, { role: 'county-desk', regionCode: '331024' });
  leader = await as(server, { role: 'leader', regionCode: '331000' });
  clerk = await as(server, { role: 'township-clerk', regionCode: '331023101' });
  await importedProjects(
    city,
    csv('项目', projectHeading, [
      projectLine({ name: '天台始丰溪水污染治理工程', code: 'F-1', township: '白鹤镇', wan: 6000 }),
      projectLine({ name: '天台赭溪生态修复工程', code: 'F-2', township: '白鹤镇', wan: 3000, stage: '可研' }),
      projectLine({ name: '仙居永安溪水生态修复工程', code: 'F-3', unit: '仙居县', wan: 4000 }),
    ]),
  );
  await importedReports(
    city,
    csv('月报', reportHeading, [
      ...year('F-1', '2018', 60),
      ...year('F-1', '2019', 80),
      ...year('F-3', '2018', 50),
      ...year('F-3', '2019', 50),
      ...['F-1,,2020-02,90,,', 'F-1,,2020-03,90,,', 'F-3,,2020-02,30,,'],
    ]),
  );
});
afterAll(() => server?.close());

async function done(who: Person, id: string): Promise<LongRun> {
  for (;;) {
    const run = await who.call(readLongRun, { params: { id } });
    if (hasEnded(run)) return run;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
const minutesLater = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};

describe('a forecast', () => {
  test('holds what the growth room counts, adds up, and the same library gives the same one', async () => {
    const { id } = await city.call(askForecast, { body: {} });
    expect(await done(city, id)).toMatchObject({ state: 'done', result: { forecastId: id } });
    expect(await city.call(askForecast, { body: {} })).toEqual({ id, isNew: false });
    const { run, units } = await city.call(readForecast, { params: { id } });
    expect(run).toMatchObject({ asOfMonth: '2020-03', origin: '2020-04', lastMonth: '2020-12', projects: 3 });
    const growth = await city.call(readGrowth, { params: { month: '2020-03' } });
    const lastYear = await city.call(readGrowth, { params: { month: '2019-12' } });
    const [whole, ...counties] = units;
    expect(whole).toMatchObject({
      ...{ unitCode: '331000', goalPercent: 10, baseSource: 'reports' },
      ...{ yearToDateYuan: growth.city?.investedYuan, baseYuan: lastYear.city?.investedYuan },
    });
    const mean = counties.reduce((sum, { meanYuan }) => sum + meanYuan, 0);
    expect(Math.abs((whole?.meanYuan ?? 0) - mean)).toBeLessThanOrEqual(counties.length);
    const { rows } = await city.call(listDrivers, { params: { id }, query: {} });
    expect(rows[0]).toMatchObject({ name: '天台始丰溪水污染治理工程', entryProbability: 1, awaitedFrom: null });
    const awaited = await city.call(listDrivers, { params: { id }, query: { awaited: 'yes' } });
    expect(awaited.rows).toMatchObject([{ name: '仙居永安溪水生态修复工程', awaitedFrom: '2020-03' }]);
    const facts = { projects: 1, months: '2020-03', groups: '331024' };
    expect(run.notes).toContainEqual({ code: 'reportsMissing', facts });
  });

  test('is the city’s own until it is published; then a county sees its own and the city’s', async () => {
    expect(await tiantai.call(readLatestForecast, {})).toBeNull();
    const { rows } = await city.call(listForecasts, { query: {} });
    const id = rows[0]?.id ?? '';
    await expect(tiantai.call(publishForecast, { params: { id } })).rejects.toMatchObject({ code: 'notAllowed' });
    minutesLater(1);
    await city.call(publishForecast, { params: { id } });
    const seen = await tiantai.call(readLatestForecast, {});
    expect(seen?.units.map(({ unitCode }) => unitCode)).toEqual(['331000', '331023']);
    const drivers = await tiantai.call(listDrivers, { params: { id }, query: {} });
    expect(new Set(drivers.rows.map(({ unitCode }) => unitCode))).toEqual(new Set(['331023']));
    expect((await leader.call(readLatestForecast, {}))?.units.length).toBeGreaterThan(2);
    expect((await clerk.fetch('/forecast/latest')).status).toBe(403);
    const before = await tiantai.fetch('/forecast/latest?asOf=2020-04-12T02:00:30Z');
    expect(await before.json()).toBeNull();
  });

  test('never changes once it is published, and keeps what came true', async () => {
    const before = await city.call(readLatestForecast, {});
    const id = before?.run.id ?? '';
    await expect(city.call(publishForecast, { params: { id } })).rejects.toMatchObject({ code: 'forecastPublished' });
    await expect(server.admin.query(`update forecast.run set draws = 1 where id = $1`, [id])).rejects.toThrow(
      'does not change',
    );
    now = new Date('2020-05-12T02:00:00Z');
    city = await as(server, { role: 'city-desk', regionCode: '331000' });
    tiantai = await as(server, { role: 'county-desk', regionCode: '331023' });
    xianju = await as(server, { role: 'county-desk', regionCode: '331024' });
    await importedReports(city, csv('四月', reportHeading, ['F-1,,2020-04,100,,', 'F-3,,2020-04,40,,']));
    const next = await city.call(askForecast, { body: {} });
    await done(city, next.id);
    const after = await city.call(readForecast, { params: { id } });
    expect(after.run).toEqual(before?.run);
    expect(after.units[0]?.outcome).toMatchObject({ month: '2020-04', actualYuan: 3_500_000 });
    const { kept } = await tiantai.call(readCalibration, { query: {} });
    expect(kept).toMatchObject([{ runId: id, unitCode: '331023', month: '2020-04', actualYuan: 2_800_000 }]);
    const latest = await city.call(readLatestForecast, {});
    const change = latest?.units[0]?.change;
    expect(change).toMatchObject({ previousId: id, previousAsOf: '2020-03', modelYuan: 0, projectsYuan: 0 });
    expect(change?.wholeYuan).toBe(change?.dataYuan);
  });

  test('begins at a month whose round is over', async () => {
    const ahead = city.call(askForecast, { body: { asOfMonth: '2020-05' } });
    await expect(ahead).rejects.toMatchObject({ code: 'forecastNoMonth' });
  });

  test('is made anew in the night after a month was locked, once; it is kept, not published, and held to account', async () => {
    const atNight = () =>
      forecastAnew(server.desk, { accountId: '', name: 'nightly', cityCode: '331000', requestId: 'night' });
    expect(await atNight()).toBe(false);
    const lock = (month: string) => city.call(lockRound, { params: { month }, body: { reason: '数据已核对' } });
    minutesLater(1);
    const before = await city.call(readLatestForecast, {});
    await lock('2020-04');
    expect(await atNight()).toBe(true);
    const { rows } = await server.admin.query(`select id from platform.long_run where asked_by_name = 'nightly'`);
    const id = String(rows[0]?.id);
    expect(await done(city, id)).toMatchObject({ state: 'done' });
    expect(await atNight()).toBe(false);
    const { run, units } = await city.call(readForecast, { params: { id } });
    expect(run).toMatchObject({ asOfMonth: '2020-04', isAutomatic: true, publishedAt: null });
    expect(units[0]?.change).toMatchObject({ previousId: before?.run.id, modelYuan: 0 });
    expect((await tiantai.call(readLatestForecast, {}))?.run.id).not.toBe(id);
    now = new Date('2020-06-12T02:00:00Z');
    city = await as(server, { role: 'city-desk', regionCode: '331000' });
    await importedReports(city, csv('五月', reportHeading, ['F-1,,2020-05,100,,', 'F-3,,2020-05,40,,']));
    await done(city, (await city.call(askForecast, { body: {} })).id);
    const { kept } = await city.call(readCalibration, { query: {} });
    expect(kept.find(({ runId }) => runId === id)).toMatchObject({ isAutomatic: true, month: '2020-05' });
    now = new Date('2020-05-12T02:30:00Z');
    city = await as(server, { role: 'city-desk', regionCode: '331000' });
  });
});

describe('advice', () => {
  let id = '';
  test('is real work of the own unit, and nobody else’s to see', async () => {
    const asked = await tiantai.call(askAdvice, { body: { unitCode: '331023' } });
    id = asked.id;
    expect(await done(tiantai, id)).toMatchObject({ state: 'done' });
    const { actions, unitCode, draws, goalYuan, baseYuan } = await tiantai.call(readAdvice, { params: { id } });
    expect(unitCode).toBe('331023');
    expect(goalYuan).toBe(Math.ceil(baseYuan * 1.1));
    expect(actions.map(({ kind }) => kind).toSorted()).toEqual(['settleSite', 'speedPayment']);
    const samples = await (await tiantai.fetch(`/forecast/advice/${id}/samples`)).arrayBuffer();
    expect(samples.byteLength).toBe((actions.length + 1) * draws * 4);
    await expect(xianju.call(readAdvice, { params: { id } })).rejects.toMatchObject({ code: 'notFound' });
    expect((await xianju.fetch(`/forecast/advice/${id}/samples`)).status).toBe(404);
    expect(await tiantai.call(askAdvice, { body: { unitCode: '331023' } })).toEqual({ id, isNew: false });
    for (const unitCode of ['331024', '331023101'])
      await expect(tiantai.call(askAdvice, { body: { unitCode } })).rejects.toMatchObject({ code: 'notFound' });
  });

  test('is searched again with what must and must not be done', async () => {
    const { actions } = await tiantai.call(readAdvice, { params: { id } });
    const [one, other] = actions.map((action) => action.id);
    const wish = { probabilityPercent: 60, pinned: [one ?? ''], banned: [other ?? ''] };
    const asked = await tiantai.call(searchAdvice, { params: { id }, body: wish });
    const found = proposal.parse((await done(tiantai, asked.id)).result);
    expect(found.actions).toEqual([one]);
    const both = { ...wish, banned: [one ?? ''] };
    await expect(tiantai.call(searchAdvice, { params: { id }, body: both })).rejects.toMatchObject({
      code: 'actionTwice',
    });
    const unknown = { ...wish, pinned: ['nothing'] };
    await expect(tiantai.call(searchAdvice, { params: { id }, body: unknown })).rejects.toMatchObject({
      code: 'actionUnknown',
    });
  });

  test('becomes tasks, all or none, and never in words that ask for a figure', async () => {
    const { actions } = await tiantai.call(readAdvice, { params: { id } });
    const task = { title: '推动提前开工', measures: '落实进场条件', person: '张演示', dueOn: '2020-06-30' };
    const tasks = actions.map((action) => ({ ...task, actionId: action.id }));
    const hinting = tasks.map((one, place) => (place === 1 ? { ...one, measures: '本月须报1000万元' } : one));
    const refused = tiantai.call(adoptAdvice, { params: { id }, body: { tasks: hinting } });
    await expect(refused).rejects.toMatchObject({ code: 'textHintsAtFigure' });
    expect((await tiantai.call(readAdvice, { params: { id } })).adopted).toEqual([]);
    const { adopted } = await tiantai.call(adoptAdvice, { params: { id }, body: { tasks } });
    const read = await tiantai.call(readTask, { params: { id: adopted[0]?.taskId ?? '' } });
    expect(read.task).toMatchObject({ title: '推动提前开工', unitCode: '331023101', state: 'open' });
    const again = tiantai.call(adoptAdvice, { params: { id }, body: { tasks: tasks.slice(0, 1) } });
    await expect(again).rejects.toMatchObject({ code: 'actionAdopted' });
  });

  test('what work costs is the city’s to set', async () => {
    const body = { ...usualEfforts, speedPaymentDays: 3 };
    await expect(tiantai.call(setEfforts, { body })).rejects.toMatchObject({ code: 'notAllowed' });
    expect(await city.call(setEfforts, { body })).toMatchObject({ version: 1, speedPaymentDays: 3 });
    minutesLater(1);
    await importedReports(city, csv('五月', reportHeading, ['F-1,,2020-04,101,,']));
    const renewed = await tiantai.call(askAdvice, { body: { unitCode: '331023' } });
    expect(renewed.isNew).toBe(true);
    await done(tiantai, renewed.id);
    const { actions } = await tiantai.call(readAdvice, { params: { id: renewed.id } });
    expect(actions.find(({ kind }) => kind === 'speedPayment')).toMatchObject({ effortDays: 3 });
  });
});

test('a back-test makes forecasts of years that are over; a county reads how good they were, and its own', async () => {
  const { id } = await city.call(askBackTest, {});
  expect(await done(city, id)).toMatchObject({ state: 'failed', failure: { code: 'backTestTooEarly' } });
  await server.admin.query(`
    update project_library.project_version set recorded_at = '2018-01-02';
    update project_library.project set recorded_at = '2018-01-02';
    update dispatch.report_version set recorded_at = (month || '-28')::timestamptz`);
  await city.call(setEfforts, { body: usualEfforts });
  now = new Date('2020-05-12T03:00:00Z');
  await importedReports(city, csv('更正', reportHeading, ['F-3,,2020-04,41,,']));
  const again = await city.call(askBackTest, {});
  expect(await done(city, again.id)).toMatchObject({ state: 'done' });
  const { backTest } = await tiantai.call(readCalibration, { query: { unit: '331024' } });
  expect(backTest?.calibration.quarters.map(({ quarter }) => quarter)).toEqual([0, 1, 2, 3]);
  expect(backTest?.past.map(({ asOfMonth, unitCode }) => [asOfMonth, unitCode])).toEqual(
    ['2019-09', '2019-06', '2019-03', '2018-12'].map((month) => [month, '331023']),
  );
  expect(backTest?.past[0]).toMatchObject({ actualYuan: 9_600_000, isReached: true });
});

test('a round that is over and that nobody has answered tells nothing: the forecast begins before it', async () => {
  now = new Date('2020-07-02T02:00:00Z');
  city = await as(server, { role: 'city-desk', regionCode: '331000' });
  await city.call(openRound, { body: { month: '2020-06', dueOn: '2020-07-10' } });
  now = new Date('2020-07-11T02:00:00Z');
  city = await as(server, { role: 'city-desk', regionCode: '331000' });
  const ahead = city.call(askForecast, { body: { asOfMonth: '2020-06' } });
  await expect(ahead).rejects.toMatchObject({ code: 'forecastNoMonth' });
  const { id } = await city.call(askForecast, { body: {} });
  await done(city, id);
  expect((await city.call(readForecast, { params: { id } })).run).toMatchObject({ asOfMonth: '2020-05' });
});
