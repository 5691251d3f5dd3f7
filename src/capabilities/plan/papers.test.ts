import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sent } from '#kernel/endpoint.ts';
import { inRemit } from '#platform/database.ts';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects, importedReports, reportHeading } from '#testing/sheets.ts';
import { openRound } from '../dispatch/contract.ts';
import { listProjects } from '../project-library/contract.ts';
import { importAmounts, listYearProjects, previewAmounts, saveAmount } from './contract.ts';
import {
  addKeyProject,
  createLongPlan,
  listKeyProjects,
  listLongPlans,
  listLongPlanVersions,
  readLongPlan,
  saveKeyProject,
  saveLongPlan,
  totalKeyProjects,
} from './contract-long-plan.ts';
import { mostKeyProjects } from './rules/long-plan.ts';

const now = new Date('2020-05-06T02:00:00Z');
let server: TestServer;
let people: { city: Person; tiantai: Person; xianju: Person };
const ids = new Map<string, string>();
const id = (code: string) => ids.get(code) ?? '';

beforeAll(async () => {
  server = await testServer({ clock: () => now });
  people = {
    city: await as(server, { role: 'city-desk', regionCode: '331000' }),
    tiantai: await as(server, { role: 'county-desk', regionCode: '331023' }),
    xianju: await as(server, { role: 'county-desk', regionCode: '331024' }),
  };
  const heading = '项目名称,项目代码,所在县（市、区）,行业代码,六大行动,计划总投资（万元）,建设状态';
  const lines = [
    '始丰溪治理,K-1,天台县,7721,生态修复,3000,在建',
    '仙居危废中心,K-2,仙居县,7724,固废处置,5000,完工',
    '天台监测站,K-3,天台县,7461,环保能力建设,700,已取消',
  ];
  await importedProjects(people.city, csv('项目', heading, lines));
  const { rows } = await people.city.call(listProjects, { query: {} });
  for (const row of rows) ids.set(row.code ?? '', row.id);
  await people.city.call(openRound, { body: { month: '2020-03', dueOn: '2020-05-10' } });
  await importedReports(people.city, csv('月报', reportHeading, ['K-1,,2020-03,,200,900', 'K-2,,2020-03,,0,4800']));
  for (const [code, wan] of [
    ['K-1', 800],
    ['K-2', 0],
  ] as const)
    await people.city.call(saveAmount, {
      params: { projectId: id(code), year: 2020 },
      body: { plannedYuan: wan * 10_000, note: null, version: 0 },
    });
});
afterAll(() => server?.close());

const content = {
  ...{ name: '台州市生态保护和环境治理业投资规划', fromYear: 2019, toYear: 2022, state: 'draft' as const, note: null },
  ...{ present: '现状', goals: '目标', tasks: '任务', safeguards: '保障' },
} as const;
const item = {
  ...{
    position: 1,
    name: '始丰溪流域综合治理',
    content: '河道生态缓冲带',
    totalYuan: 30_000_000,
    fromYear: 2020,
    toYear: 2022,
  },
  ...{ unitCode: '331023', responsible: '天台县政府', projectIds: [] as string[] },
};

describe('a plan of several years', () => {
  let planId = '';
  const add = (body: Sent<typeof addKeyProject>['body'], who = people.city) =>
    who.call(addKeyProject, { params: { id: planId }, body });
  const list = async (query: Sent<typeof listKeyProjects>['query'], who = people.city) =>
    (await who.call(listKeyProjects, { params: { id: planId }, query })).rows;

  it('is begun by the city, with a period that runs forward', async () => {
    await expect(people.tiantai.call(createLongPlan, { body: content })).rejects.toMatchObject({
      code: 'cityWritesPlan',
    });
    const backward = people.city.call(createLongPlan, { body: { ...content, toYear: 2018 } });
    await expect(backward).rejects.toMatchObject({ code: 'periodUnclear' });
    planId = (await people.city.call(createLongPlan, { body: content })).id;
    expect(await people.tiantai.call(listLongPlans, {})).toMatchObject([
      { id: planId, fromYear: 2019, state: 'draft' },
    ]);
  });

  it('shows what its years came to: plan and caliber apart', async () => {
    const { years } = await people.city.call(readLongPlan, { params: { id: planId } });
    expect(years.map(({ year, month, projects, doneYuan }) => [year, month, projects, doneYuan])).toEqual([
      [2019, null, 0, 0],
      [2020, '2020-03', 1, 2_000_000],
      [2021, null, 0, 0],
      [2022, null, 0, 0],
    ]);
  });

  it('lists key projects with the projects that carry them out', async () => {
    await expect(add({ ...item, unitCode: '331023101' })).rejects.toMatchObject({ code: 'keyProjectBelowCounty' });
    await expect(add({ ...item, fromYear: 2023, toYear: 2024 })).rejects.toMatchObject({ code: 'outsidePeriod' });
    await expect(add({ ...item, projectIds: [id('K-2')] })).rejects.toMatchObject({ code: 'projectsElsewhere' });
    await add({ ...item, projectIds: [id('K-1'), id('K-3')] });
    await add({ ...item, position: 2, name: '仙居危废', unitCode: '331024', projectIds: [id('K-2')] });
    await add({ ...item, position: 3, name: '全市监测网', unitCode: '331000', totalYuan: null });
    await add({ ...item, position: 4, name: '天台监测站', projectIds: [id('K-3')] });
    const rows = await list({});
    expect(rows.map(({ name, state, investedYuan }) => [name, state, investedYuan])).toEqual([
      ['始丰溪流域综合治理', 'building', 9_000_000],
      ['仙居危废', 'finished', 48_000_000],
      ['全市监测网', 'unlanded', null],
      ['天台监测站', 'unlanded', null],
    ]);
    expect((await list({ landed: 'no' })).map(({ position }) => position)).toEqual([3, 4]);
    expect((await list({ landed: 'yes', unit: '331024' })).map(({ position }) => position)).toEqual([2]);
    const totals = await people.city.call(totalKeyProjects, { params: { id: planId }, query: {} });
    expect(totals).toEqual({ items: 4, landed: 2, totalYuan: 90_000_000, investedYuan: 57_000_000 });
  });

  it('shows a county the items of its own and of the whole city', async () => {
    expect((await list({}, people.xianju)).map(({ position }) => position)).toEqual([2, 3]);
    expect((await list({}, people.tiantai)).map(({ position }) => position)).toEqual([1, 3, 4]);
    const taken = (remit: string) =>
      inRemit(server.desk.db, { remit, ownerCode: null }, (tx) =>
        tx.updateTable('plan.key_project').set({ path: remit }).where('position', '=', 3).executeTakeFirst(),
      );
    expect((await taken('331000/331023')).numUpdatedRows).toBe(0n);
    expect((await taken('331000')).numUpdatedRows).toBe(1n);
  });

  it('changes an item as a new version, and takes one out without losing it', async () => {
    const [first] = await list({});
    if (!first) throw new Error('no item');
    const params = { id: planId, itemId: first.id };
    const change = { ...item, totalYuan: 31_000_000, isRemoved: false };
    const late = people.city.call(saveKeyProject, { params, body: { ...change, version: 7 } });
    await expect(late).rejects.toMatchObject({ code: 'planChanged' });
    const own = people.tiantai.call(saveKeyProject, { params, body: { ...change, version: 1 } });
    await expect(own).rejects.toMatchObject({ code: 'cityWritesPlan' });
    await people.city.call(saveKeyProject, { params, body: { ...change, version: 1 } });
    await people.city.call(saveKeyProject, { params, body: { ...change, isRemoved: true, version: 2 } });
    expect((await list({})).map(({ position }) => position)).toEqual([2, 3, 4]);
    const { rows } = await server.admin.query(
      'select version, is_removed from plan.key_project_version where id = $1 order by version',
      [first.id],
    );
    expect(rows.map(({ version, is_removed: isRemoved }) => [version, isRemoved])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ]);
  });

  it('goes page by page in the order of the list', async () => {
    const first = await people.city.call(listKeyProjects, { params: { id: planId }, query: { limit: 2 } });
    const query = { limit: 2, after: first.next ?? '' };
    const second = await people.city.call(listKeyProjects, { params: { id: planId }, query });
    expect([...first.rows, ...second.rows].map(({ position }) => position)).toEqual([2, 3, 4]);
  });

  it('takes no item more than its list can hold', async () => {
    await server.admin.query(
      `insert into plan.key_project
      select (jsonb_populate_record(k, jsonb_build_object('id', gen_random_uuid(), 'name', 'filler'))).*
      from plan.key_project k cross join generate_series(1, $2::int)
      where k.plan_id = $1 and k.position = 4 and not k.is_removed`,
      [planId, mostKeyProjects - 3],
    );
    await expect(add(item)).rejects.toMatchObject({ code: 'listFull', facts: { limit: mostKeyProjects } });
    await server.admin.query(`delete from plan.key_project where name = 'filler'`);
  });

  it('is adopted, then changed with a reason, and never shortened over its items', async () => {
    const put = (change: object, version: number) =>
      people.city.call(saveLongPlan, { params: { id: planId }, body: { ...content, ...change, version } });
    await expect(put({ fromYear: 2017, toYear: 2019 }, 1)).rejects.toMatchObject({ code: 'periodTooShort' });
    await expect(put({ state: 'adopted', tasks: '' }, 1)).rejects.toMatchObject({ code: 'planIncomplete' });
    expect(await put({ state: 'adopted' }, 1)).toMatchObject({ version: 2, state: 'adopted' });
    await expect(put({ state: 'adopted', goals: '新' }, 2)).rejects.toMatchObject({ code: 'reasonMissing' });
    await put({ state: 'adopted', goals: '新', note: '中期调整' }, 2);
    const versions = await people.tiantai.call(listLongPlanVersions, { params: { id: planId } });
    expect(versions.map(({ version, note }) => [version, note])).toEqual([
      [3, '中期调整'],
      [2, null],
      [1, null],
    ]);
  });

  it('is written down in the audit, act by act', async () => {
    const { rows } = await server.admin.query(
      `select act, count(*)::int as n from platform.audit_entry where act like 'plan.%' group by act order by act`,
    );
    expect(rows).toEqual([
      { act: 'plan.save-amount', n: 2 },
      { act: 'plan.save-key-project', n: 6 },
      { act: 'plan.save-long-plan', n: 3 },
    ]);
  });
});

describe('the table of a year as a workbook', () => {
  it('is read back by the import and changes nothing; a changed cell changes one amount', async () => {
    const response = await people.city.fetch('/plan/years/2020/xlsx?within=all');
    expect(response.headers.get('content-type')).toContain('spreadsheetml');
    const content = new Uint8Array(await response.arrayBuffer());
    const preview = await people.city.call(previewAmounts, {}, { name: '2020年度项目计划表.xlsx', content });
    // K-3 has no amount: its empty cell is refused and not read as 0.
    expect(preview).toMatchObject({ created: 0, updated: 0, unchanged: 2, refusedRows: 1 });
    expect(preview.checksum).toMatchObject({ stated: 8_000_000, agrees: true });
    const { uploadId } = preview;
    await people.city.call(importAmounts, { params: { uploadId }, body: { fileName: 'x.xlsx' } });
    const { rows } = await people.city.call(listYearProjects, { params: { year: 2020 }, query: {} });
    expect(rows.map(({ code, amountVersion }) => [code, amountVersion])).toEqual([['K-1', 1]]);
  });

  it('of three years holds the own projects of a county only', async () => {
    const response = await people.xianju.fetch('/plan/rolling/2020/xlsx');
    expect(response.status).toBe(200);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
    const { default: ExcelJS } = await import('exceljs');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.buffer);
    const text = JSON.stringify(book.worksheets.flatMap((sheet) => sheet.getSheetValues()));
    expect(text).toContain('仙居危废中心');
    expect(text).not.toContain('始丰溪');
  });
});
