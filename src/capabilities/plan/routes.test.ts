import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sent } from '#kernel/endpoint.ts';
import { as, type FileToSend, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects, importedReports, reportHeading } from '#testing/sheets.ts';
import { openRound } from '../dispatch/contract.ts';
import { listProjects } from '../project-library/contract.ts';
import {
  changeMembership,
  importAmounts,
  listAmounts,
  listYearProjects,
  previewAmounts,
  readPlanProgress,
  readRolling,
  saveAmount,
  totalYearProjects,
} from './contract.ts';

const now = new Date('2020-05-06T02:00:00Z');
let server: TestServer;
let people: { city: Person; tiantai: Person; xianju: Person; leader: Person; clerk: Person };
const ids = new Map<string, string>();

const heading = '项目名称,项目代码,所在县（市、区）,行业代码,六大行动,计划总投资（万元）,建设状态';
const projects = [
  '治水工程,P-1,天台县,7721,生态修复,2000,在建',
  '监测站,P-2,天台县,7461,环保能力建设,900,在建',
  '废气治理,P-3,仙居县,7722,大气整治,1500,完工',
  '地下水治理,P-4,仙居县,7721,土壤安全管控和修复利用,800,可研批复',
  '没有行动的,P-5,天台县,7721,,600,在建',
];

beforeAll(async () => {
  server = await testServer({ clock: () => now });
  people = {
    city: await as(server, { role: 'city-desk', regionCode: '331000' }),
    tiantai: await as(server, { role: 'county-desk', regionCode: '331023' }),
    xianju: await as(server, { role: 'county-desk', regionCode: '331024' }),
    leader: await as(server, { role: 'leader', regionCode: '331000' }),
    clerk: await as(server, { role: 'township-clerk', regionCode: '331023101' }),
  };
  const { result } = await importedProjects(people.city, csv('项目', heading, projects));
  expect(result).toMatchObject({ created: 5, refusedRows: 0 });
  const { rows } = await people.city.call(listProjects, { query: {} });
  for (const { id, code } of rows) ids.set(code ?? '', id);
  for (const month of ['2020-02', '2020-03'])
    await people.city.call(openRound, { body: { month, dueOn: '2020-05-10' } });
  const reports = ['P-1,,2020-02,,100,700', 'P-1,,2020-03,,250,850', 'P-2,,2020-02,,90,90', 'P-3,,2019-12,,40,40'];
  await importedReports(people.city, csv('月报', reportHeading, reports));
});
afterAll(() => server?.close());

const id = (code: string) => ids.get(code) ?? '';
const plan = (code: string, wan: number | null, { who = people.city, year = 2020, version = 0 } = {}) =>
  who.call(saveAmount, {
    params: { projectId: id(code), year },
    body: { plannedYuan: wan === null ? null : wan * 10_000, note: null, version },
  });
const decide = (code: string, body: Sent<typeof changeMembership>['body'], who = people.city) =>
  who.call(changeMembership, { params: { year: 2020, projectId: id(code) }, body });
const progress = (who = people.city, month?: string) =>
  who.call(readPlanProgress, { params: { year: 2020 }, query: month ? { month } : {} });
const imported = async (who: Person, file: FileToSend) => {
  const { uploadId } = await who.call(previewAmounts, {}, file);
  return who.call(importAmounts, { params: { uploadId }, body: { fileName: file.name } });
};

describe('a planned amount', () => {
  it('is written by the city, and by a county for its own projects only', async () => {
    expect(await plan('P-1', 1000)).toMatchObject({ version: 1, plannedYuan: 10_000_000 });
    expect(await plan('P-2', 300, { who: people.tiantai })).toMatchObject({ version: 1 });
    await expect(plan('P-3', 1, { who: people.tiantai })).rejects.toMatchObject({ code: 'notFound' });
    await expect(plan('P-1', 1, { who: people.leader })).rejects.toMatchObject({ code: 'notAllowed' });
    await expect(plan('P-1', 1, { who: people.clerk })).rejects.toMatchObject({ code: 'notAllowed' });
  });

  it('is corrected as a new version, for those who saw the last one', async () => {
    await expect(plan('P-1', 1200)).rejects.toMatchObject({ code: 'amountChanged' });
    await plan('P-1', 1200, { version: 1 });
    const versions = await people.tiantai.call(listAmounts, { params: { projectId: id('P-1') } });
    expect(versions.map(({ version, plannedYuan }) => [version, plannedYuan])).toEqual([
      [2, 12_000_000],
      [1, 10_000_000],
    ]);
    await expect(people.xianju.call(listAmounts, { params: { projectId: id('P-1') } })).rejects.toMatchObject({
      code: 'notFound',
    });
  });

  it('saved again as it stands leaves neither version nor audit entry', async () => {
    const entries = async () =>
      (await server.admin.query('select max(sequence)::int as n from platform.audit_entry')).rows[0].n;
    const before = await entries();
    expect(await plan('P-1', 1200, { version: 2 })).toMatchObject({ version: 2 });
    expect(await entries()).toBe(before);
  });

  it('is taken back with null, and never below 0', async () => {
    await plan('P-4', 50);
    expect(await plan('P-4', null, { version: 1 })).toMatchObject({ version: 2, plannedYuan: null });
    const body = { plannedYuan: -1, note: null, version: 2 };
    const below = people.city.call(saveAmount, { params: { projectId: id('P-4'), year: 2020 }, body });
    await expect(below).rejects.toMatchObject({ code: 'inputUnclear' });
  });
});

describe('a workbook of planned amounts', () => {
  const file = (rows: readonly string[]) => csv('2020', '项目代码,项目名称,2020年计划投资（万元）', rows);

  it('takes in what is new, checks its 合计, and changes nothing the second time', async () => {
    const sent = file(['P-3,废气治理,500', ',地下水治理,80', '合计,,580']);
    const first = await imported(people.xianju, sent);
    expect(first).toMatchObject({ created: 1, updated: 1, refusedRows: 0 });
    expect(first.checksum).toEqual({ stated: 5_800_000, computed: 5_800_000, agrees: true });
    expect(await imported(people.xianju, sent)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    const { rows } = await server.admin.query(
      `select version, planned_yuan::int as yuan, source is not null as "isFromFile" from plan.year_amount_version
      where project_id = $1 order by version`,
      [id('P-4')],
    );
    expect(rows).toEqual([
      { version: 1, yuan: 500_000, isFromFile: false },
      { version: 2, yuan: null, isFromFile: false },
      { version: 3, yuan: 800_000, isFromFile: true },
    ]);
  });

  it('refuses what the county does not hold, cell by cell, and writes nothing of it', async () => {
    const result = await imported(people.xianju, file(['P-1,治水工程,1', 'P-9,没有的,1', 'P-3,废气治理,']));
    expect(result.refused.map(({ row, code }) => [row, code])).toEqual([
      [2, 'projectUnknown'],
      [3, 'projectUnknown'],
      [4, 'amountMissing'],
    ]);
    expect(result).toMatchObject({ created: 0, updated: 0 });
  });
});

describe('progress by action', () => {
  it('adds up planned and done, the caliber beside the plan and never instead of it', async () => {
    const { total, actions, month, elapsedPercent } = await progress();
    expect([month, elapsedPercent]).toEqual(['2020-03', 25]);
    const of = (action: string) => actions.find((one) => one.action === action);
    expect(actions.map(({ action }) => action)).toEqual([
      'restoration',
      'air',
      'capacity',
      'solidWaste',
      'enterprise',
      'soil',
    ]);
    // P-2 is a monitoring station (7461): in the plan, out of the caliber. Its February stands in March too.
    expect(of('capacity')).toMatchObject({
      ...{ projects: 1, plannedYuan: 3_000_000, doneYuan: 900_000, donePercent: 30, lagPoints: -5 },
      inCaliber: { projects: 0, plannedYuan: 0, doneYuan: 0 },
    });
    expect(of('restoration')).toMatchObject({
      projects: 1,
      plannedYuan: 12_000_000,
      doneYuan: 2_500_000,
      donePercent: 20.8,
    });
    expect(of('air')).toMatchObject({
      projects: 1,
      doneYuan: 0,
      stages: { before: 0, building: 0, finished: 1, stopped: 0 },
    });
    expect(of('solidWaste')).toMatchObject({ projects: 0, donePercent: null, lagPoints: null });
    expect(total).toMatchObject({ projects: 4, plannedYuan: 20_800_000, doneYuan: 3_400_000 });
    expect(total.inCaliber).toEqual({ projects: 3, plannedYuan: 17_800_000, doneYuan: 2_500_000 });
  });

  it('is what a recount of tables and reports gives', async () => {
    const { rows } = await server.admin.query(
      `select sum(a.planned_yuan)::bigint as planned, sum(coalesce((
          select cumulative_yuan from dispatch.report r where r.project_id = p.id and r.month like '2020-%' and r.month <= '2020-02'
          order by month desc limit 1), 0))::bigint as done
      from plan.year_amount a join project_library.project p on p.id = a.project_id
      where a.year = 2020 and a.planned_yuan > 0 and p.action is not null`,
    );
    const { total } = await progress(people.leader, '2020-02');
    expect([total.plannedYuan, total.doneYuan]).toEqual([Number(rows[0].planned), Number(rows[0].done)]);
  });

  it('of a county is that of its own projects', async () => {
    expect((await progress(people.tiantai)).total).toMatchObject({ projects: 2, plannedYuan: 15_000_000 });
    expect((await progress(people.xianju)).total).toMatchObject({ projects: 2, plannedYuan: 5_800_000, doneYuan: 0 });
  });

  it('of one unit is what its county sees', async () => {
    const query = { unit: '331023', month: '2020-03' };
    const unit = await people.leader.call(readPlanProgress, { params: { year: 2020 }, query });
    expect(unit).toEqual(await progress(people.tiantai));
  });

  it('refuses a month of another year', async () => {
    await expect(progress(people.city, '2019-12')).rejects.toMatchObject({ code: 'monthOfOtherYear' });
  });
});

describe('membership', () => {
  it('is decided by the city, with a reason', async () => {
    const include = { mode: 'include', action: 'air', reason: '市级统筹', version: 0 } as const;
    await expect(decide('P-5', include, people.tiantai)).rejects.toMatchObject({ code: 'cityWritesPlan' });
    await expect(decide('P-5', { ...include, reason: null })).rejects.toMatchObject({ code: 'reasonMissing' });
    await expect(decide('P-5', { ...include, action: null })).rejects.toMatchObject({ code: 'actionMissing' });
    expect(await decide('P-5', include)).toMatchObject({ version: 1 });
    await expect(decide('P-5', include)).rejects.toMatchObject({ code: 'memberChanged' });
  });

  it('moves the sums of the plan and leaves the caliber of the project alone', async () => {
    await decide('P-3', { mode: 'exclude', action: null, reason: '已完工', version: 0 });
    const { actions, total } = await progress();
    expect(actions.find(({ action }) => action === 'air')).toMatchObject({
      projects: 1,
      plannedYuan: 0,
      donePercent: null,
    });
    expect(total).toMatchObject({ projects: 4, plannedYuan: 15_800_000 });
    await decide('P-3', { mode: 'default', action: null, reason: null, version: 1 });
    expect((await progress()).total).toMatchObject({ projects: 5, plannedYuan: 20_800_000 });
  });
});

describe('the table of a year', () => {
  const list = (query: Sent<typeof listYearProjects>['query'], who = people.city) =>
    who.call(listYearProjects, { params: { year: 2020 }, query });
  const codes = async (query: Sent<typeof listYearProjects>['query'], who = people.city) =>
    (await list(query, who)).rows.map(({ code }) => code);

  it('shows plan, total since the start and share done of each project', async () => {
    const { rows, month } = await list({ q: 'P-1' });
    expect(month).toBe('2020-03');
    expect(rows).toEqual([
      expect.objectContaining({
        ...{ plannedTotalYuan: 20_000_000, totalYuan: 8_500_000, plannedYuan: 12_000_000, doneYuan: 2_500_000 },
        ...{
          donePercent: 20.8,
          action: 'restoration',
          isInPlan: true,
          caliber: 'in',
          amountVersion: 2,
          membership: null,
        },
      }),
    ]);
  });

  it('narrows to what is in the plan, outside of it, an action, the caliber, the remit', async () => {
    expect(await codes({})).toEqual(['P-1', 'P-3', 'P-2', 'P-4', 'P-5']);
    await decide('P-4', { mode: 'exclude', action: null, reason: '调出', version: 0 });
    expect(await codes({ within: 'outside' })).toEqual(['P-4']);
    expect(await codes({ within: 'all', action: 'soil' })).toEqual(['P-4']);
    expect(await codes({ caliber: 'out' })).toEqual(['P-2']);
    expect(await codes({ within: 'all' }, people.xianju)).toEqual(['P-3', 'P-4']);
  });

  it('goes on page by page, and its totals are those of all pages', async () => {
    const first = await list({ limit: 3 });
    const second = await list({ limit: 3, after: first.next ?? '' });
    expect([...first.rows, ...second.rows].map(({ code }) => code)).toEqual(['P-1', 'P-3', 'P-2', 'P-5']);
    expect(second.next).toBeNull();
    const totals = await people.city.call(totalYearProjects, { params: { year: 2020 }, query: {} });
    const sum = (key: 'plannedYuan' | 'doneYuan') =>
      [...first.rows, ...second.rows].reduce((total, row) => total + (row[key] ?? 0), 0);
    expect(totals).toMatchObject({ projects: 4, plannedYuan: sum('plannedYuan'), doneYuan: sum('doneYuan') });
    await expect(list({ after: '乱' })).rejects.toMatchObject({ code: 'pageUnclear' });
  });
});

describe('the three-year table', () => {
  it('sets three years side by side, and their sums below', async () => {
    await plan('P-1', 500, { year: 2021 });
    await plan('P-4', 600, { year: 2022 });
    const { rows, totals } = await people.city.call(readRolling, { params: { year: 2020 }, query: {} });
    const first = rows.find(({ code }) => code === 'P-1');
    expect(first?.amounts).toEqual([
      { plannedYuan: 12_000_000, version: 2 },
      { plannedYuan: 5_000_000, version: 1 },
      { plannedYuan: null, version: 0 },
    ]);
    expect(totals).toEqual([
      { projects: 4, plannedYuan: 20_800_000, inCaliberYuan: 17_800_000 },
      { projects: 1, plannedYuan: 5_000_000, inCaliberYuan: 5_000_000 },
      { projects: 1, plannedYuan: 6_000_000, inCaliberYuan: 6_000_000 },
    ]);
    expect(rows.some(({ code }) => code === 'P-5')).toBe(false);
    const all = await people.city.call(readRolling, { params: { year: 2020 }, query: { planned: 'all' } });
    expect(all.rows).toHaveLength(5);
    const own = await people.xianju.call(readRolling, { params: { year: 2020 }, query: {} });
    expect(own.totals.map(({ plannedYuan }) => plannedYuan)).toEqual([5_800_000, 0, 6_000_000]);
  });
});
