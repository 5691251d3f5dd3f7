import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sent } from '#kernel/endpoint.ts';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects, importedReports, projectHeading, projectLine, reportHeading } from '#testing/sheets.ts';
import { listProjects } from '../project-library/contract.ts';
import {
  listMissing,
  listRounds,
  openRound,
  previewReports,
  readProgress,
  readReports,
  saveReport,
} from './contract.ts';

const now = new Date('2020-05-06T02:00:00Z');
type ReportFigures = Omit<Sent<typeof saveReport>['body'], 'version'>;
let server: TestServer;
let people: { city: Person; tiantai: Person; xianju: Person };
let projectId = '';

const blank: ReportFigures = {
  monthYuan: null,
  yearToDateYuan: null,
  totalYuan: null,
  buildingYuan: null,
  installationYuan: null,
  equipmentYuan: null,
  otherYuan: null,
  progress: null,
  problems: null,
};

beforeAll(async () => {
  server = await testServer({ clock: () => now });
  people = {
    city: await as(server, { role: 'city-desk', regionCode: '331000' }),
    tiantai: await as(server, { role: 'county-desk', regionCode: '331023' }),
    xianju: await as(server, { role: 'county-desk', regionCode: '331024' }),
  };
  const lines = ['D-1', 'D-2', 'D-3'].map((code) => projectLine({ name: `项目${code}`, code }));
  await importedProjects(people.city, csv('项目', projectHeading, lines));
  const { rows } = await people.city.call(listProjects, { query: { q: 'D-1' } });
  projectId = rows[0]?.id ?? '';
  for (const month of ['2020-02', '2020-03', '2020-04'])
    await people.city.call(openRound, { body: { month, dueOn: '2020-05-10' } });
});
afterAll(() => server?.close());

const save = (month: string, version: number, change: Partial<ReportFigures>, who = people.tiantai) =>
  who.call(saveReport, { params: { projectId, month }, body: { ...blank, ...change, version } });
const months = async () =>
  (await people.city.call(readReports, { params: { projectId } })).map((r) => [r.month, r.cumulativeYuan]);

describe('a round', () => {
  it('is never opened for January, for a running month, or twice', async () => {
    const open = (month: string) => people.city.call(openRound, { body: { month, dueOn: '2020-06-10' } });
    await expect(open('2020-01')).rejects.toMatchObject({ code: 'noJanuaryRound' });
    await expect(open('2020-05')).rejects.toMatchObject({ code: 'monthNotOver' });
    await expect(open('2020-04')).rejects.toMatchObject({ code: 'roundExists' });
  });

  it('names the projects that have not reported', async () => {
    await importedReports(people.city, csv('三月', reportHeading, ['D-3,,2020-03,1,1,1']));
    const { rows } = await people.tiantai.call(listMissing, { params: { month: '2020-03' }, query: {} });
    expect(rows.map(({ name }) => name).toSorted()).toEqual(['项目D-1', '项目D-2']);
    const progress = await people.city.call(readProgress, { params: { month: '2020-03' } });
    expect(progress).toEqual([{ unitCode: '331023', expected: 3, reported: 1, problems: 0 }]);
  });
});

describe('a monthly report', () => {
  it('adds up: a month without a year to date continues the last one', async () => {
    await save('2020-02', 0, { yearToDateYuan: 1_000_000 });
    await save('2020-03', 0, { monthYuan: 500_000 });
    await save('2020-04', 0, { monthYuan: 250_000 });
    expect(await months()).toEqual([
      ['2020-02', 1_000_000],
      ['2020-03', 1_500_000],
      ['2020-04', 1_750_000],
    ]);
  });

  it('is corrected as a new version, and what follows from it moves too', async () => {
    await save('2020-02', 1, { yearToDateYuan: 2_000_000 });
    expect((await months()).map(([, yuan]) => yuan)).toEqual([2_000_000, 2_500_000, 2_750_000]);
    const { rows } = await server.admin.query(
      `select version, year_to_date_yuan::int as yuan from dispatch.report_version
      where project_id = $1 and month = '2020-02' order by version`,
      [projectId],
    );
    expect(rows).toEqual([
      { version: 1, yuan: 1_000_000 },
      { version: 2, yuan: 2_000_000 },
    ]);
  });

  it('is refused to somebody who did not see the latest version', async () => {
    await expect(save('2020-02', 1, { yearToDateYuan: 9 })).rejects.toMatchObject({ code: 'reportChanged' });
  });

  it('saved again as it stands leaves no trace', async () => {
    const before = (await server.admin.query('select max(sequence)::int as n from platform.audit_entry')).rows[0].n;
    expect(await save('2020-02', 2, { yearToDateYuan: 2_000_000 })).toMatchObject({ version: 2 });
    expect((await server.admin.query('select max(sequence)::int as n from platform.audit_entry')).rows[0].n).toBe(
      before,
    );
  });

  it('is not typed in by the city, nor by another county', async () => {
    await expect(save('2020-04', 1, { monthYuan: 1 }, people.city)).rejects.toMatchObject({ code: 'notAllowed' });
    await expect(save('2020-04', 1, { monthYuan: 1 }, people.xianju)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('is refused for January, without an open round, empty or below zero', async () => {
    await expect(save('2020-01', 0, { monthYuan: 1 })).rejects.toMatchObject({ code: 'noJanuaryRound' });
    await expect(save('2019-12', 0, { monthYuan: 1 })).rejects.toMatchObject({ code: 'roundNotOpened' });
    await expect(save('2020-04', 1, {})).rejects.toMatchObject({ code: 'nothingReported' });
    await expect(save('2020-04', 1, { yearToDateYuan: -1 })).rejects.toMatchObject({ code: 'yearToDateNegative' });
  });

  it('shows what is doubtful at its field and refuses nothing for it', async () => {
    const report = await save('2020-04', 1, { yearToDateYuan: 2_600_000, monthYuan: 500_000, totalYuan: 20_000_000 });
    expect(report.doubts.map(({ field, code }) => [field, code])).toEqual([
      ['monthYuan', 'monthDisagrees'],
      ['totalYuan', 'totalOverPlan'],
    ]);
  });
});

describe('a monthly workbook', () => {
  it('finds projects by code or name, checks its total, and changes nothing the second time', async () => {
    const file = csv('四月', reportHeading, ['D-2,,2020-04,10,30,30', ',项目D-3,2020年4月,5,20,20', '合计,,,15,50,50']);
    const first = await importedReports(people.tiantai, file);
    expect(first.preview.checksum).toEqual({ stated: 500_000, computed: 500_000, agrees: true });
    expect(first.result).toMatchObject({ created: 2, refusedRows: 0 });
    expect((await importedReports(people.tiantai, file)).result).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 2,
    });
  });

  it('goes into open rounds only where a county sends it; the city opens the round of a month it takes in', async () => {
    const file = csv('晚', reportHeading, ['D-2,,2019-12,,70,']);
    const late = await importedReports(people.tiantai, file);
    expect(late.result.refused.map(({ cell, code }) => [cell, code])).toEqual([['C2', 'roundNotOpened']]);
    expect((await importedReports(people.city, file)).result).toMatchObject({ created: 1 });
    const rounds = await people.city.call(listRounds, {});
    expect(rounds.find(({ month }) => month === '2019-12')).toMatchObject({ dueOn: '2020-01-10', state: 'open' });
  });

  it('refuses a project that the library does not have, January, and a month that is not over', async () => {
    const lines = ['D-9,没有的项目,2020-04,1,1,1', 'D-2,,2020-01,1,1,1', 'D-2,,2020-06,1,1,1'];
    const { result } = await importedReports(people.tiantai, csv('错', reportHeading, lines));
    expect(result.refused.map(({ row }) => row).toSorted()).toEqual([2, 3, 4]);
    expect(result).toMatchObject({ created: 0, updated: 0 });
  });

  it('points at the county where the project stands in another, and tells nobody of counties beyond the remit', async () => {
    const file = csv('县', `${reportHeading},所在县（市、区）`, [',项目D-2,2020-03,1,1,1,仙居县']);
    expect((await importedReports(people.city, file)).result.refused).toMatchObject([
      { cell: 'G2', code: 'projectOtherCounty', message: expect.stringContaining('属于天台县，不属于仙居县') },
    ]);
    const [told] = (await importedReports(people.xianju, file)).result.refused;
    expect(told).toMatchObject({ cell: 'B2', code: 'projectUnknown', message: expect.stringContaining('本单位可见') });
    expect(told?.message).not.toContain('天台');
  });

  it('takes neither of two rows that disagree, however far apart they stand, and one of two that say the same', async () => {
    const codes = Array.from({ length: 620 }, (_, at) => `T-${at}`);
    const lines = codes.map((code) => projectLine({ name: `远${code}`, code }));
    await importedProjects(people.city, csv('远', projectHeading, lines));
    const file = csv('远', reportHeading, [
      ...codes.map((code) => `${code},,2020-03,10,10,10`),
      'T-0,,2020-03,20,20,20',
      'T-1,,2020-03,10,10,10',
    ]);
    const { preview, result } = await importedReports(people.city, file);
    const told = [
      ['B2', 'rowsDisagree'],
      ['B622', 'rowsDisagree'],
      ['B623', 'rowTwice'],
    ];
    for (const answer of [preview, result]) {
      expect(answer).toMatchObject({ rows: 622, created: 619, refusedRows: 3 });
      expect(answer.refused.map(({ code, message }) => [/^[A-Z]+\d+/.exec(message)?.[0], code])).toEqual(told);
      expect(answer.refused[0]?.message).toContain('622');
    }
    const { rows } = await server.admin.query(
      `select count(*)::int as reports from dispatch.report r
      join project_library.project p on p.id = r.project_id and p.code like 'T-%'`,
    );
    expect(rows).toEqual([{ reports: 619 }]);
  });

  it('says in the preview what the project makes doubtful, with the cell', async () => {
    const rows = ['D-3,,2020-04,,20,1200'];
    const { preview } = await importedReports(people.city, csv('超', reportHeading, rows));
    expect(preview.notices).toEqual([
      expect.stringMatching(/D2.*上期累计加本月为 6 万元，与本年累计 20 万元不符/),
      expect.stringMatching(/F2.*开工以来累计 1,200 万元超过计划总投资 1,000 万元/),
    ]);
  });

  it('keeps what was handed over, and doubts more than was built', async () => {
    const heading = `${reportHeading},本年新增固定资产（万元）`;
    await importedReports(people.city, csv('资产', heading, ['D-3,,2020-02,,10,10,12']));
    const { rows } = await people.city.call(listProjects, { query: { q: 'D-3' } });
    const id = rows[0]?.id ?? '';
    const [first] = await people.city.call(readReports, { params: { projectId: id } });
    expect(first).toMatchObject({
      newAssetYuan: 120_000,
      doubts: [{ code: 'assetsOverTotal', field: 'newAssetYuan' }],
    });
  });
});

describe('a doubt', () => {
  it('is told of by the preview where a file contradicts itself, the library or what stands', async () => {
    await importedProjects(people.city, csv('项目', projectHeading, [projectLine({ name: '项目D-9', code: 'D-9' })]));
    const lines = ['D-9,,2019-03,30,50,60', 'D-9,,2019-04,5,40,60', 'D-9,,2019-05,10,50,1001'];
    const { preview } = await importedReports(people.city, csv('先', reportHeading, lines.slice(0, 1)));
    expect(preview.notices).toEqual([]);
    const { notices } = await people.city.call(previewReports, {}, csv('后', reportHeading, lines.slice(1)));
    expect(notices).toEqual([
      '后 E2：本年累计 40 万元低于上期 50 万元，请说明。',
      '后 D2：上期累计加本月为 55 万元，与本年累计 40 万元不符。',
      '后 F3：开工以来累计 1,001 万元超过计划总投资 1,000 万元，须有调整批文。',
    ]);
  });
});
