import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elapsedOfSchedule, lagColour, lagPointsOf, usualLagThresholds } from '#kernel/lag.ts';
import { readInRemit } from '#platform/database.ts';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects, importedReports, projectHeading, projectLine, reportHeading } from '#testing/sheets.ts';
import { listLagging, openRound, readLagThresholds, setLagThresholds } from './contract.ts';
import { troublesOf } from './store/quarters.ts';

let server: TestServer;
let city: Person;
let tiantai: Person;
const month = '2020-04';
const schedules = [
  { code: 'L-1', start: '2020-01', finish: '2020-10', wan: 0 },
  { code: 'L-2', start: '2020-01', finish: '2020-10', wan: 300 },
  { code: 'L-3', start: '2020-01', finish: '2020-10', wan: 340 },
  { code: 'L-4', start: '2019-07', finish: '2020-03', wan: 1000 },
  { code: 'L-5', start: '2020-04', finish: '2020-12', wan: 0 },
];

beforeAll(async () => {
  server = await testServer({ clock: () => new Date('2020-05-06T02:00:00Z') });
  city = await as(server, { role: 'city-desk', regionCode: '331000' });
  tiantai = await as(server, { role: 'county-desk', regionCode: '331023' });
  const lines = schedules.map(
    ({ code, start, finish }) => `${projectLine({ name: `${code} 治理工程`, code })},${start},${finish}`,
  );
  await importedProjects(city, csv('项目', `${projectHeading},计划开工,计划完工`, lines));
  await city.call(openRound, { body: { month, dueOn: '2020-05-10' } });
  const reports = schedules.map(({ code, wan }) => `${code},,${month},${wan},${wan},${wan}`);
  await importedReports(city, csv('月报', reportHeading, reports));
});
afterAll(() => server?.close());

const lagging = (from: 'yellow' | 'red') =>
  tiantai.call(listLagging, { params: { month }, query: { from } }).then(({ rows }) => rows);

/** Lagging projects as the quarter of the county counts them. */
const redOfCounty = () =>
  readInRemit(server.desk.db, { remit: '331000', ownerCode: null }, (tx) =>
    troublesOf(tx, '331000', { unit: '331023', month }),
  ).then(({ laggingProjects }) => laggingProjects);

describe('lag against the project’s own schedule', () => {
  it('is worked out in the database as the rule says', async () => {
    const rows = await lagging('yellow');
    const said = schedules
      .map(({ code, start, finish, wan }) => {
        const elapsed = elapsedOfSchedule({ plannedStart: start, plannedFinish: finish }, month);
        const points = lagPointsOf(wan / 10, elapsed);
        return { name: `${code} 治理工程`, lagPoints: points, lagColour: lagColour(points, usualLagThresholds) };
      })
      .filter((one) => one.lagColour !== 'normal');
    const shown = rows.map(({ name, lagPoints, lagColour: colour }) => ({ name, lagPoints, lagColour: colour }));
    expect(shown.toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual(said);
    expect((await lagging('red')).map(({ name }) => name)).toEqual(['L-1 治理工程']);
    expect(await redOfCounty()).toBe(1);
  });

  it('has thresholds that the city sets, and nobody else', async () => {
    const set = { yellowPoints: 3, redPoints: 8, yellowDays: 10, redDays: 20 };
    await expect(tiantai.call(setLagThresholds, { body: set })).rejects.toMatchObject({ code: 'notAllowed' });
    const upside = city.call(setLagThresholds, { body: { ...set, redPoints: 2 } });
    await expect(upside).rejects.toMatchObject({ code: 'redBeforeYellow' });
    expect(await tiantai.call(readLagThresholds, {})).toEqual({ ...usualLagThresholds, version: 0 });
    expect(await city.call(setLagThresholds, { body: set })).toEqual({ ...set, version: 1 });
    expect((await lagging('red')).map(({ name }) => name)).toContain('L-5 治理工程');
    expect(await redOfCounty()).toBe((await lagging('red')).length);
  });
});
