import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { all, cityWithLists, kept, type ListPeople, list, month, rowsOf } from '#testing/lists.ts';
import type { TestServer } from '#testing/server.ts';
import { csv } from '#testing/sheets.ts';
import { recordMovement, recordSource } from '../funds/contract.ts';
import { listProjects } from '../project-library/contract.ts';
import { commitList, decideRow, listMissing, listRows, listRuns, previewList, readRun } from './contract.ts';

let server: TestServer;
let people: ListPeople;

beforeAll(async () => {
  ({ server, people } = await cityWithLists());
});
afterAll(() => server?.close());

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

describe('payments of finance', () => {
  it('of one month are compared with that month of the ledger, and the preview says so', async () => {
    const body = {
      level: 'national',
      documentNo: '测财建〔2019〕1号',
      title: '水污染防治资金',
      purpose: 'water',
    } as const;
    const source = await people.city.call(recordSource, {
      body: { ...body, unitCode: '331023', issuedOn: '2019-06-01', amountYuan: 3_000_000 },
    });
    const { rows } = await people.city.call(listProjects, { query: {} });
    const projectId = rows.find(({ name }) => name === '始丰溪流域综合治理工程')?.id ?? null;
    const move = (kind: 'allocation' | 'payment', on: string, amountYuan: number) =>
      (kind === 'payment' ? people.tiantai : people.city).call(recordMovement, {
        body: {
          sourceId: source.id,
          kind,
          projectId,
          amountYuan,
          on,
          payee: '某水务公司',
          voucherNo: null,
          reason: null,
        },
      });
    await move('allocation', '2019-07-01', 2_000_000);
    await move('payment', '2019-11-12', 600_000);
    await move('payment', '2020-03-10', 400_000);
    const of = (heading: string, wan: number) =>
      people.city.call(
        previewList,
        { query: { kind: 'payments', month } },
        csv('拨付', `项目名称,${heading}`, [`始丰溪流域综合治理工程,${wan}`]),
      );
    const classesOf = ({ classes }: Awaited<ReturnType<typeof of>>) =>
      classes.filter((one) => one.rows > 0).map((one) => one.class);
    const ofMonth = await of('本月支付（万元）', 40);
    expect([classesOf(ofMonth), ofMonth.missing]).toEqual([['equal'], 0]);
    expect(ofMonth.notices).toEqual(['按列名、日期或标题，与资金台账的拨付数（2020-03 当月）比较。']);
    expect(classesOf(await of('累计支付（万元）', 100))).toEqual(['equal']);
    expect(classesOf(await of('本年累计支付（万元）', 40))).toEqual(['equal']);
    const less = await of('本月支付（万元）', 25);
    expect(less.shown[0]?.reasons[0]).toMatch(
      /^拨付资金（2020-03 当月）：名单为 25 万元，项目库为 40 万元，名单少 15 万元/,
    );
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
