import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, type FileToSend, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects, importedReports, projectHeading, projectLine, reportHeading } from '#testing/sheets.ts';
import { openRound } from '../dispatch/contract.ts';
import {
  commitList,
  decideMissing,
  decideRow,
  listMissing,
  listRows,
  listRuns,
  previewList,
  readRow,
  readRun,
} from './contract.ts';
import type { ListKind } from './rules/classes.ts';

const month = '2020-03';
let server: TestServer;
let people: Record<'city' | 'tiantai' | 'xianju' | 'auditor' | 'leader' | 'owner', Person>;

beforeAll(async () => {
  server = await testServer({ clock: () => new Date('2020-05-06T02:00:00Z') });
  people = {
    city: await as(server, { role: 'city-desk', regionCode: '331000' }),
    tiantai: await as(server, { role: 'county-desk', regionCode: '331023' }),
    xianju: await as(server, { role: 'county-desk', regionCode: '331024' }),
    auditor: await as(server, { role: 'auditor', regionCode: '331000' }),
    leader: await as(server, { role: 'leader', regionCode: '331000' }),
    owner: await as(server, { role: 'project-owner', regionCode: '331023', ownerCode: '913310230000000015' }),
  };
  const projects = [
    projectLine({ name: '始丰溪流域综合治理工程', code: '2019-331023-77-01-000001' }),
    projectLine({ name: '平桥镇河道水污染治理工程', code: '2019-331023-77-01-000002' }),
    projectLine({ name: '赭溪水生态修复工程', code: '2019-331023-77-01-000003' }),
    projectLine({ name: '永安溪湿地保护工程', code: '2019-331024-77-01-000004', unit: '仙居县', industry: '7711' }),
    projectLine({ name: '盂溪水质提升工程', code: '2019-331024-77-01-000005', unit: '仙居县' }),
  ];
  await importedProjects(people.city, csv('项目', projectHeading, projects));
  await people.city.call(openRound, { body: { month, dueOn: '2020-05-10' } });
  const report = (n: number, yuan: number) =>
    `2019-33102${n > 3 ? 4 : 3}-77-01-00000${n},,${month},${yuan},${yuan},${yuan}`;
  const reports = [report(1, 120), report(2, 80), report(3, 60), report(4, 200), report(5, 90)];
  await importedReports(people.city, csv('月报', reportHeading, reports));
});
afterAll(() => server?.close());

const heading = '项目名称,项目代码,所在县（市、区）,行业代码,本年累计完成投资（万元）,统计状态';
const list = (...lines: string[]): FileToSend => csv('名单', heading, lines);
const lines = {
  one: '始丰溪流域综合治理项目,2019-331023-77-01-000001,天台县,7721,120,在库',
  two: '平桥镇河道水污染治理,,天台县,7721,800000,在库',
  four: '永安溪湿地保护工程,2019-331024-77-01-000004,天台县,7711,200,在库',
  five: '盂溪水质提升工程,2019-331024-77-01-000005,仙居县,7721,90,退库',
  stranger: '三茅溪排口整治工程,2019-331023-77-01-000099,天台县,7721,50,在库',
};
const all = Object.values(lines);

async function kept(person: Person, file: FileToSend, kind: ListKind = 'ownerDeclared') {
  const preview = await person.call(previewList, { query: { kind, month } }, file);
  const params = { uploadId: preview.uploadId };
  return { preview, run: await person.call(commitList, { params, body: { fileName: file.name, kind, month } }) };
}
const rowsOf = async (person: Person, id: string) => (await person.call(listRows, { params: { id }, query: {} })).rows;

describe('a list held against the library', () => {
  it('is previewed without a trace, then kept with what was found', async () => {
    const preview = await people.city.call(previewList, { query: { kind: 'ownerDeclared', month } }, list(...all));
    expect(Object.fromEntries(preview.classes.filter(({ rows }) => rows > 0).map((c) => [c.class, c.rows]))).toEqual({
      equal: 1,
      unit: 1,
      otherCounty: 1,
      withdrawn: 1,
      notEntered: 1,
    });
    expect(preview.missing).toBe(1);
    expect((await people.city.call(listRuns, { query: {} })).rows).toEqual([]);
    const params = { uploadId: preview.uploadId };
    const body = { fileName: '名单.csv', kind: 'ownerDeclared', month } as const;
    const run = await people.city.call(commitList, { params, body });
    expect(run).toMatchObject({ rows: 5, missing: 1 });
    const { counts, run: read } = await people.city.call(readRun, { params: { id: run.id } });
    expect(read).toMatchObject({ rows: 5, differing: 4, missing: 1, fileName: '名单.csv' });
    expect(counts.reduce((sum, { rows }) => sum + rows, 0)).toBe(5);
    const { rows } = await people.city.call(listMissing, { params: { id: run.id }, query: {} });
    expect(rows.map(({ name }) => name)).toEqual(['赭溪水生态修复工程']);
    await expect(people.city.call(commitList, { params, body })).rejects.toMatchObject({ code: 'uploadGone' });
  });

  it('changes neither side', async () => {
    const sum = async () =>
      (
        await server.admin.query(
          `select md5(string_agg(t::text, '|' order by t::text)) as sum from (
            select p::text from project_library.project p union all select r::text from dispatch.report r) t(t)`,
        )
      ).rows[0].sum;
    const before = await sum();
    const { run } = await kept(people.city, list(...all));
    const [first] = await rowsOf(people.city, run.id);
    const body = {
      verdict: 'explained',
      projectId: first?.projectId ?? null,
      class: 'timing',
      note: '下月入库',
    } as const;
    await people.city.call(decideRow, { params: { id: run.id, number: first?.number ?? 0 }, body });
    expect(await sum()).toBe(before);
  });

  it('is filtered by class, county, decision and text, and read page by page', async () => {
    const { run } = await kept(people.city, list(...all));
    const asked = (query: object) => people.city.call(listRows, { params: { id: run.id }, query });
    expect((await asked({ class: 'unit' })).rows.map(({ projectName }) => projectName)).toEqual([
      '平桥镇河道水污染治理工程',
    ]);
    expect((await asked({ unit: '331024' })).rows).toHaveLength(2);
    expect((await asked({ differing: 'yes' })).rows).toHaveLength(4);
    expect((await asked({ text: '三茅' })).rows).toHaveLength(1);
    const first = await asked({ limit: 2 });
    const second = await asked({ limit: 2, after: first.next ?? '' });
    expect([...first.rows, ...second.rows].map(({ number }) => number)).toEqual([0, 1, 2, 3]);
  });

  it('refuses a month ahead, a file without a list, and a page that nobody made', async () => {
    const ahead = people.city.call(previewList, { query: { kind: 'ownerDeclared', month: '2020-06' } }, list(...all));
    await expect(ahead).rejects.toMatchObject({ code: 'monthAhead' });
    const none = people.city.call(previewList, { query: { kind: 'ownerDeclared', month } }, csv('x', '甲,乙', ['1,2']));
    await expect(none).rejects.toMatchObject({ code: 'listEmpty' });
    const asSums = people.city.call(previewList, { query: { kind: 'aggregates', month } }, list(...all));
    await expect(asSums).rejects.toMatchObject({ code: 'listNamesProjects' });
    const { run } = await kept(people.city, list(...all));
    const page = people.city.call(listRows, { params: { id: run.id }, query: { after: 'x' } });
    await expect(page).rejects.toMatchObject({ code: 'pageUnclear' });
  });
});

describe('a decision', () => {
  it('that a row is a project, is none, or is explained holds in later lists', async () => {
    const file = list('始丰溪治理（天台）工程,,天台县,7721,333,在库', lines.five);
    const { run } = await kept(people.city, file, 'approvals');
    const [row] = await rowsOf(people.city, run.id);
    expect(row).toMatchObject({ class: 'unknown', projectId: null });
    const { rows } = await people.city.call(listMissing, { params: { id: run.id }, query: {} });
    expect(rows.filter(({ name }) => name.startsWith('始丰溪'))).toEqual([]);
    const params = { id: run.id, number: row?.number ?? 0 };
    const { rivals } = await people.city.call(readRow, { params });
    expect(rivals).toMatchObject([{ name: '始丰溪流域综合治理工程' }]);
    const body = { verdict: 'same', projectId: rivals[0]?.id ?? null, class: null, note: '' } as const;
    await people.city.call(decideRow, { params, body });
    const next = await kept(people.city, file, 'approvals');
    const [again, five] = await rowsOf(people.city, next.run.id);
    expect(again).toMatchObject({
      projectName: '始丰溪流域综合治理工程',
      class: 'amount',
      decision: { verdict: 'same' },
    });
    const explain = {
      verdict: 'explained',
      projectId: five?.projectId ?? null,
      class: 'timing',
      note: '已补办',
    } as const;
    await people.city.call(decideRow, { params: { id: next.run.id, number: five?.number ?? 0 }, body: explain });
    const third = await kept(people.city, file, 'approvals');
    expect((await rowsOf(people.city, third.run.id))[1]).toMatchObject({
      class: 'timing',
      decision: { note: '已补办' },
    });
    const other = { ...body, verdict: 'different' } as const;
    await people.city.call(decideRow, { params: { id: third.run.id, number: 0 }, body: other });
    const last = await kept(people.city, file, 'approvals');
    expect((await rowsOf(people.city, last.run.id))[0]).toMatchObject({ class: 'notEntered', projectId: null });
    const { decisions } = await people.city.call(readRow, { params: { id: last.run.id, number: 0 } });
    expect(decisions.map(({ verdict }) => verdict)).toEqual(['different', 'same']);
    const beside = await people.city.call(readRow, { params: { id: next.run.id, number: 0 } });
    expect(beside.project).not.toBeNull();
    const then = await people.city.fetch(`/reconciliation/runs/${next.run.id}/rows/0?asOf=2020-05-06T02:00:00Z`);
    expect(await then.json()).toEqual(beside);
  });

  it('that a row is a project holds in later lists also once a person says why they differ', async () => {
    const file = list('更名后的溪流工程,2020-331023-77-01-000777,天台县,7721,333,在库');
    const { run } = await kept(people.city, file, 'approvals');
    const { rows } = await people.city.call(listMissing, { params: { id: run.id }, query: {} });
    const projectId = rows.find(({ name }) => name === '始丰溪流域综合治理工程')?.projectId ?? null;
    const same = { verdict: 'same', projectId, class: null, note: '' } as const;
    await people.city.call(decideRow, { params: { id: run.id, number: 0 }, body: same });
    const next = await kept(people.city, file, 'approvals');
    const why = { verdict: 'explained', projectId, class: 'otherCode', note: '更名后重新赋码' } as const;
    await people.city.call(decideRow, { params: { id: next.run.id, number: 0 }, body: why });
    const third = await kept(people.city, file, 'approvals');
    expect((await rowsOf(people.city, third.run.id))[0]).toMatchObject({
      ...{ projectId, class: 'otherCode', decision: { note: '更名后重新赋码' } },
    });
  });

  it('that explained a difference is shown beside a later withdrawal, and does not hide it', async () => {
    const of = (line: string) => kept(people.city, list(line), 'statistics');
    const { run } = await of(lines.one.replace(',120,', ',150,'));
    const [row] = await rowsOf(people.city, run.id);
    expect(row?.class).toBe('amount');
    const projectId = row?.projectId ?? null;
    const body = { verdict: 'explained', projectId, class: 'timing', note: '跨月结算' } as const;
    await people.city.call(decideRow, { params: { id: run.id, number: 0 }, body });
    const again = await of(lines.one.replace(',120,', ',151,'));
    expect(await rowsOf(people.city, again.run.id)).toMatchObject([{ class: 'timing' }]);
    const later = await of(lines.one.replace(',120,在库', ',151,退库'));
    const [found] = await rowsOf(people.city, later.run.id);
    expect(found).toMatchObject({ class: 'withdrawn', decision: { class: 'timing', note: '跨月结算' } });
    expect(found?.reasons.slice(0, 2).join('')).toContain('说明为“时间差”之后新出现');
  });

  it('holds where the next list gives the code that this one lacked, and the row is found by that code', async () => {
    const [named, coded] = ['', '2020-331023-77-01-000555'].map((code) =>
      list(`改名的湿地工程,${code},天台县,7711,333,在库`),
    );
    const { run } = await kept(people.city, named as FileToSend, 'approvals');
    const { rows } = await people.city.call(listMissing, { params: { id: run.id }, query: {} });
    const projectId = rows.find(({ name }) => name === '平桥镇河道水污染治理工程')?.projectId ?? null;
    const same = { verdict: 'same', projectId, class: null, note: '' } as const;
    await people.city.call(decideRow, { params: { id: run.id, number: 0 }, body: same });
    const next = await kept(people.city, coded as FileToSend, 'approvals');
    const found = await people.city.call(listRows, { params: { id: next.run.id }, query: { text: '01-000555' } });
    expect(found.rows).toMatchObject([{ projectId, decision: { verdict: 'same' } }]);
    const preview = await people.city.call(previewList, { query: { kind: 'approvals', month } }, coded);
    expect(preview.shown[0]?.reasons.join('')).toContain('此前已人工确认');
  });

  it('on a project that the list lacks is remembered too, with its note', async () => {
    const { run } = await kept(people.city, list(...all));
    const { rows } = await people.city.call(listMissing, { params: { id: run.id }, query: {} });
    const params = { id: run.id, projectId: rows[0]?.projectId ?? '' };
    const bare = people.city.call(decideMissing, { params, body: { class: 'timing', note: ' ' } });
    await expect(bare).rejects.toMatchObject({ code: 'noteMissing' });
    await people.city.call(decideMissing, { params, body: { class: 'notEntered', note: '正在办理入库' } });
    const next = await kept(people.city, list(...all));
    const again = await people.city.call(listMissing, { params: { id: next.run.id }, query: {} });
    expect(again.rows[0]?.decision).toMatchObject({ class: 'notEntered', note: '正在办理入库' });
  });
});

describe('the remit', () => {
  it('a county reads its own rows of the city’s list, and decides on these alone', async () => {
    const { run } = await kept(people.city, list(...all));
    const own = await rowsOf(people.xianju, run.id);
    expect(own.map(({ stated }) => stated.name)).toEqual(['永安溪湿地保护工程', '盂溪水质提升工程']);
    expect((await people.xianju.call(readRun, { params: { id: run.id } })).run).toMatchObject({ rows: 2, missing: 0 });
    const body = { verdict: 'explained', projectId: null, class: 'timing', note: '说明' } as const;
    const foreign = people.xianju.call(decideRow, { params: { id: run.id, number: 0 }, body });
    await expect(foreign).rejects.toMatchObject({ code: 'notFound' });
    const beside = people.xianju.call(readRow, { params: { id: run.id, number: 0 } });
    await expect(beside).rejects.toMatchObject({ code: 'notFound' });
  });

  it('says how many cells were not understood, also where it names the first only', async () => {
    const lines = Array.from({ length: 310 }, (_, i) => `盂溪水质提升工程${i},不详`);
    const table = csv('名单', '项目名称,本年累计完成投资（万元）', lines);
    const preview = await people.city.call(previewList, { query: { kind: 'ownerDeclared', month } }, table);
    expect(preview).toMatchObject({ rows: 310, refusedCells: 310 });
    expect(preview.refused).toHaveLength(300);
    expect(preview.refused[299]).toMatchObject({ row: 301, cell: 'B301' });
  });

  it('whose columns are those of another kind says so', async () => {
    const of = (kind: ListKind, head: string, line: string) =>
      people.city.call(previewList, { query: { kind, month } }, csv('名单', head, [line]));
    const approvals = ['项目名称,批复日期,批复总投资（万元）', '盂溪水质提升工程,2019-08-02,3200'] as const;
    expect((await of('ownerDeclared', ...approvals)).looksLike).toBe('approvals');
    expect((await of('approvals', ...approvals)).looksLike).toBeNull();
    const both = ['项目名称,批复日期,本年累计完成投资（万元）', '盂溪水质提升工程,2019-08-02,90'] as const;
    expect((await of('ownerDeclared', ...both)).looksLike).toBeNull();
  });

  it('a county’s own list leaves out rows of other counties and is no other county’s', async () => {
    const { preview, run } = await kept(people.xianju, list(...all));
    expect(preview).toMatchObject({ rows: 1, outside: 4 });
    expect((await rowsOf(people.xianju, run.id)).map(({ stated }) => stated.name)).toEqual(['盂溪水质提升工程']);
    await expect(people.tiantai.call(readRun, { params: { id: run.id } })).rejects.toMatchObject({ code: 'notFound' });
    expect((await people.city.call(readRun, { params: { id: run.id } })).run.rows).toBe(1);
  });

  it('a county that uploads the whole city’s list reads of cells that were not understood only those of its own rows', async () => {
    const file = list(
      lines.five.replace(',90,', ',九十多,'),
      lines.one.replace(',120,', ',一百二十上下,'),
      lines.four.replace(',200,', ',二百出头,'),
      ',,天台县,7721,说不准,在库',
      ',,仙居县,7721,还没定,在库',
      // No county is written: of the first only the code tells that it is of 天台, of the second nothing does.
      '茅溪排口整治工程,2019-331023-77-01-000098,,7721,待核实,在库',
      '湖口排口整治工程,,,7721,待补报,在库',
    );
    const asked = (person: Person) => person.call(previewList, { query: { kind: 'ownerDeclared', month } }, file);
    const own = await asked(people.xianju);
    expect(own.refused.map(({ row }) => row)).toEqual([2, 6, 8]);
    expect(own).toMatchObject({ refusedCells: 3, rows: 2, outside: 3 });
    expect(JSON.stringify(own)).not.toMatch(/一百二十|二百出头|说不准|待核实|茅溪|始丰溪|永安溪/);
    expect((await asked(people.city)).refused).toHaveLength(7);

    const head = '县（市、区）,项目个数,本年累计完成投资（万元）';
    const sums = csv('汇总', head, ['天台县,3,三百左右', '仙居县,5,二百上下']);
    const ofSums = await people.xianju.call(previewList, { query: { kind: 'aggregates', month } }, sums);
    expect(ofSums.refused.map(({ row }) => row)).toEqual([3]);
  });

  it('an auditor reads and does nothing; leaders and owners see none of it', async () => {
    const { run } = await kept(people.city, list(...all));
    expect(await rowsOf(people.auditor, run.id)).toHaveLength(5);
    const upload = people.auditor.call(previewList, { query: { kind: 'payments', month } }, list(...all));
    await expect(upload).rejects.toMatchObject({ code: 'notAllowed' });
    for (const who of [people.leader, people.owner])
      await expect(who.call(listRuns, { query: {} })).rejects.toMatchObject({ code: 'notAllowed' });
  });
});

describe('what the statistics bureau gives', () => {
  it('is compared, but neither its file nor amounts of single projects are kept', async () => {
    const { preview, run } = await kept(people.city, list(...all), 'statistics');
    expect(preview.shown.map(({ reasons }) => reasons.join('')).join('')).toContain('800,000 万元');
    const rows = await rowsOf(people.city, run.id);
    expect(rows.every(({ stated }) => stated.amounts === null)).toBe(true);
    expect(JSON.stringify(rows)).not.toContain('800,000');
    const { sha256 } = (await people.city.call(readRun, { params: { id: run.id } })).run;
    const files = await server.admin.query('select 1 from platform.file where sha256 = $1 and path = $2', [
      sha256,
      '331000',
    ]);
    const others = await server.admin.query(
      `select 1 from reconciliation.run where sha256 = $1 and kind <> 'statistics'`,
      [sha256],
    );
    expect(files.rowCount === 0 || (others.rowCount ?? 0) > 0).toBe(true);
  });

  it('by county is compared with our sums; a cell in which one project shows is refused and kept without figures', async () => {
    const head = '县（市、区）,项目个数,本年累计完成投资（万元）,最大项目占比（%）';
    const table = csv('汇总', head, ['天台县,3,260,46', '仙居县,2,290,69', '合计,5,550,']);
    const { preview, run } = await kept(people.city, table, 'aggregates');
    expect(preview.shown.map(({ class: name, name: county }) => [county, name])).toEqual([['仙居县', 'unknown']]);
    const rows = await rowsOf(people.city, run.id);
    expect(rows.map((row) => [row.class, row.stated.projects, row.stated.amounts?.yearToDateYuan])).toEqual([
      ['equal', 3, 2_600_000],
      ['unknown', null, null],
    ]);
    const inYuan = csv('汇总', '地区,项目,本年累计完成投资（万元）', ['天台县,3,2610000', '仙居县,2个,290']);
    const { shown } = await people.city.call(previewList, { query: { kind: 'aggregates', month } }, inYuan);
    expect(shown[0]).toMatchObject({ class: 'unit', reasons: [expect.stringContaining('相差约 10,000 倍')] });
    const { rows: files } = await server.admin.query(
      `select count(*) as files from platform.file f join reconciliation.run r using (sha256) where r.kind = 'aggregates'`,
    );
    expect(Number(files[0].files)).toBe(0);
  });
});
