import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects, importedReports, projectHeading, projectLine, reportHeading } from '#testing/sheets.ts';
import { addField, listForms, retireField, setMarks, setReviewSteps } from './contract-forms.ts';
import {
  decideCountyQuarter,
  listCountyQuarters,
  lockQuarter,
  openQuarter,
  readCountyQuarter,
  saveCountyQuarter,
} from './contract-quarters.ts';

let server: TestServer;
let people: { city: Person; county: Person; clerk: Person; other: Person; statistics: Person };
const quarter = '2020-Q1';
const params = { quarter, unit: '331023' };
const words = {
  problems: '两个项目用地未落实',
  causes: '征地拆迁进度慢',
  countermeasures: '专班推进，月底前交地',
  nextWork: '全面开工',
  coordination: null,
};

beforeAll(async () => {
  server = await testServer({ clock: () => new Date('2020-04-05T02:00:00Z') });
  people = {
    city: await as(server, { role: 'city-desk', regionCode: '331000' }),
    county: await as(server, { role: 'county-desk', regionCode: '331023' }),
    clerk: await as(server, { role: 'township-clerk', regionCode: '331023101' }),
    other: await as(server, { role: 'county-desk', regionCode: '331024' }),
    statistics: await as(server, { role: 'department-contact', regionCode: '331023' }),
  };
  const lines = ['Q-1', 'Q-2'].map((code) => projectLine({ name: `项目${code}`, code }));
  await importedProjects(people.city, csv('项目', projectHeading, lines));
  const reports = ['Q-1,,2019-03,,30,30', 'Q-1,,2020-02,,20,50', 'Q-1,,2020-03,25,45,75', 'Q-2,,2020-02,,10,10'];
  await importedReports(people.city, csv('月报', reportHeading, reports));
});
afterAll(() => server?.close());

const save = (who: Person, version: number, handsIn: boolean, change: Partial<typeof words> = {}) =>
  who.call(saveCountyQuarter, { params, body: { ...words, ...change, version, handsIn } });
const decide = (version: number, decision: 'accept' | 'return' | 'unaccept', reason: string | null = null) =>
  people.city.call(decideCountyQuarter, { params, body: { version, decision, reason } });

describe('a quarter', () => {
  it('is written by the county’s own desk once it is open, and sums what the projects reported', async () => {
    await expect(save(people.county, 0, false)).rejects.toMatchObject({ code: 'roundNotOpened' });
    const window = { opensOn: null, closesOn: null, graceDays: 0, expectedUnits: null };
    await people.city.call(openQuarter, { body: { quarter, dueOn: '2020-04-20', ...window } });
    await expect(save(people.other, 0, false)).rejects.toMatchObject({ code: 'notFound' });
    await expect(save(people.clerk, 0, false)).rejects.toMatchObject({ code: 'notFound' });
    expect(await save(people.county, 0, false)).toMatchObject({ state: 'draft', version: 1 });
    const { sums } = await people.county.call(readCountyQuarter, { params });
    expect(sums).toMatchObject({
      projects: 2,
      quarterYuan: 550_000,
      cumulativeYuan: 550_000,
      lastYearYuan: 300_000,
      months: [{ cumulativeYuan: 300_000 }, { cumulativeYuan: 550_000 }],
    });
  });

  it('is handed in whole, given back with a reason that hints at no figure, and accepted', async () => {
    await expect(save(people.county, 1, true, { causes: '' })).rejects.toMatchObject({ code: 'quarterEmpty' });
    expect(await save(people.county, 1, true)).toMatchObject({ state: 'submitted', version: 2 });
    await expect(save(people.county, 2, false)).rejects.toMatchObject({ code: 'quarterWaits' });
    await expect(decide(2, 'return')).rejects.toMatchObject({ code: 'reasonMissing' });
    expect(await decide(2, 'return', '对策没有责任单位')).toMatchObject({ state: 'returned' });
    expect(await save(people.county, 3, true)).toMatchObject({ state: 'submitted', reason: null });
    expect(await decide(4, 'accept')).toMatchObject({ state: 'accepted' });
    await expect(save(people.county, 5, false)).rejects.toMatchObject({ code: 'quarterAccepted' });
    const units = await people.city.call(listCountyQuarters, { params: { quarter } });
    expect(units.find(({ unitCode }) => unitCode === '331023')).toMatchObject({
      state: 'accepted',
      quarterYuan: 550_000,
    });
    const file = await people.city.fetch(`/dispatch/quarters/${quarter}/workbook`);
    expect([file.status, (await file.arrayBuffer()).byteLength > 3000]).toEqual([200, true]);
    const body = { reason: null };
    expect(await people.city.call(lockQuarter, { params: { quarter }, body })).toMatchObject({ state: 'locked' });
  });
});

describe('a form', () => {
  it('is for internal use until its marks are whole and have not run out', async () => {
    const marks = { tableNumber: '台环投 1 表', issuer: '台州市生态环境局', approvalNumber: '台统备〔2020〕1 号' };
    const form = 'project-month';
    const stateNow = async () => (await people.clerk.call(listForms, {})).find((one) => one.form === form)?.marks;
    expect(await stateNow()).toBe('blank');
    await people.city.call(setMarks, { params: { form }, body: { ...marks, validUntil: '2020-04-04' } });
    expect(await stateNow()).toBe('expired');
    await people.city.call(setMarks, { params: { form }, body: { ...marks, validUntil: '2020-04-05' } });
    expect(await stateNow()).toBe('valid');
  });

  it('takes a further field with owner, basis, reason and expiry, and has the most filled in before anybody types', async () => {
    const field = {
      key: 'jobs',
      label: '带动就业',
      kind: 'text',
      owner: '综合科',
      basis: '市政府专题会议纪要',
    } as const;
    const body = { ...field, reason: '市政府要求', expiresOn: '2020-12-31' };
    const at = { params: { form: 'project-month' as const } };
    await people.city.call(addField, { ...at, body });
    await expect(people.city.call(addField, { ...at, body })).rejects.toMatchObject({ code: 'fieldTaken' });
    await expect(people.county.call(addField, { ...at, body })).rejects.toMatchObject({ code: 'notAllowed' });
    await people.city.call(retireField, { params: { form: 'project-month', key: 'jobs' } });
    const [form] = await people.city.call(listForms, {});
    expect(form?.prefilledPercent).toBeGreaterThanOrEqual(60);
    expect(new Set(form?.fields.map(({ key }) => key)).size).toBe(form?.fields.length);
  });
});

describe('the steps of the review', () => {
  it('end beyond the county, and may name a department by its contact’s account', async () => {
    const step = { department: null, reviewer: null };
    const set = (body: Parameters<typeof people.city.call<typeof setReviewSteps>>[1]['body']) =>
      people.city.call(setReviewSteps, { body });
    await expect(set([{ ...step, kind: 'county' }])).rejects.toMatchObject({ code: 'stepsUnfit' });
    const statistics = { kind: 'department', department: 'statistics', reviewer: 'nobody' } as const;
    await expect(set([statistics])).rejects.toMatchObject({ code: 'reviewerUnknown' });
    const steps = [
      { ...step, kind: 'county' as const },
      { ...statistics, reviewer: people.statistics.name },
    ];
    expect(await set(steps)).toEqual(steps);
  });
});
