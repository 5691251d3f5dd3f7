import { afterAll, beforeAll, expect, it } from 'vitest';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects, projectHeading, projectLine } from '#testing/sheets.ts';
import { listProjects } from '../project-library/contract.ts';
import { openRound, saveReport } from './contract.ts';
import { listReviews, listReviewUnits, previewSubmit, readReview, submitReports } from './contract-review.ts';
import { readSheet, saveCells } from './contract-sheet.ts';
import { blocksOf } from './rules/cell-blocks.ts';

const wan = 10_000;
let server: TestServer;
let city: Person;
let county: Person;
let clerk: Person;
let projectId = '';

beforeAll(async () => {
  server = await testServer({ clock: () => new Date('2020-07-05T02:00:00Z') });
  city = await as(server, { role: 'city-desk', regionCode: '331000' });
  county = await as(server, { role: 'county-desk', regionCode: '331023' });
  clerk = await as(server, { role: 'township-clerk', regionCode: '331023101' });
  const line = projectLine({ name: '河道整治', code: 'J-1', township: '白鹤镇' });
  await importedProjects(city, csv('项目', projectHeading, [line]));
  projectId = (await city.call(listProjects, { query: {} })).rows[0]?.id ?? '';
  let sum = 0;
  for (const month of ['2020-02', '2020-03', '2020-04', '2020-05', '2020-06']) {
    await city.call(openRound, { body: { month, dueOn: '2020-07-10' } });
    if (month === '2020-06') break;
    // February speaks of two months.
    const monthYuan = (month === '2020-02' ? 120 : 60) * wan;
    sum += monthYuan;
    const amounts = { monthYuan, yearToDateYuan: sum, totalYuan: sum };
    const parts = { buildingYuan: null, installationYuan: null, equipmentYuan: null, otherYuan: null };
    const body = { ...amounts, ...parts, progress: '施工', problems: null, version: 0 };
    await clerk.call(saveReport, { params: { projectId, month }, body });
  }
});
afterAll(() => server?.close());

const month = '2020-06';
const body = () => ({ projectIds: [projectId] });
const typed = (amounts: Readonly<Record<string, readonly [before: number | null, now: number]>>) => {
  const edits = Object.entries(amounts).map(([field, [before, now]]) => {
    const base = before === null ? null : String(before * wan);
    return { projectId, month, field, base, value: String(now * wan) };
  });
  return clerk.call(saveCells, { body: { source: 'grid', blocks: blocksOf(edits) } });
};

it('a month far above the past of its project is asked about in the sheet and before it is sent', async () => {
  await typed({ monthYuan: [null, 300], yearToDateYuan: [null, 600], totalYuan: [null, 600] });
  const { rows } = await clerk.call(readSheet, { params: { month }, query: {} });
  expect(rows[0]?.context.monthRange?.largest).toEqual({ month: '2020-02', yuan: 60 * wan });
  const [told] = await clerk.call(previewSubmit, { params: { month }, body: body() });
  expect(told).toMatchObject({ outcome: 'unexplained', doubts: [{ field: 'monthYuan', code: 'monthJumped' }] });
});

it('so is a month far below it', async () => {
  await typed({ monthYuan: [300, 6], yearToDateYuan: [600, 306], totalYuan: [600, 306] });
  const [told] = await clerk.call(previewSubmit, { params: { month }, body: body() });
  expect(told).toMatchObject({ outcome: 'unexplained', doubts: [{ field: 'monthYuan', code: 'monthDropped' }] });
});

it('a report that leaves out what is required is told so when it is sent, and its reviewers are too', async () => {
  await typed({ monthYuan: [6, 30], yearToDateYuan: [306, 330], totalYuan: [306, 330] });
  const [sent] = await clerk.call(submitReports, { params: { month }, body: body() });
  expect(sent).toMatchObject({ outcome: 'submitted', missing: ['progress'] });
  const review = await county.call(readReview, { params: { projectId, month } });
  expect(review).toMatchObject({ missing: ['progress'], hasEvidence: true, hard: 0, unexplained: 0 });
  const { rows } = await county.call(listReviews, { params: { month }, query: {} });
  expect(rows).toMatchObject([{ projectId, missing: ['progress'] }]);
  const units = await county.call(listReviewUnits, { params: { month }, query: {} });
  expect(units).toMatchObject([{ mine: 1, problems: 1 }]);
});
