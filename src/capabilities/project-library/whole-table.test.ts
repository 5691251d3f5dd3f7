import excel from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects } from '#testing/sheets.ts';
import { listProjects, previewProjects, readHistory, readProject } from './contract.ts';
import { readLifeCycle, readSteps, recordSteps } from './contract-life-cycle.ts';
import { downloadExport, prepareExport } from './contract-table.ts';

let server: TestServer;
let people: Record<'city' | 'tiantai' | 'leader', Person>;

beforeAll(async () => {
  server = await testServer({ clock: () => new Date('2020-05-06T02:00:00Z') });
  people = {
    city: await as(server, { role: 'city-desk', regionCode: '331000' }),
    tiantai: await as(server, { role: 'county-desk', regionCode: '331023' }),
    leader: await as(server, { role: 'leader', regionCode: '331000' }),
  };
});
afterAll(() => server?.close());

const heading =
  '项目名称,项目代码,所在县（市、区）,建设状态,开工时间,可研批复计划时间,可研批复时间,可研批复文号,开工实际日期';
const sheet = (...lines: readonly string[]) => csv('进度', heading, lines);
const idOf = async (code: string) => {
  const { rows } = await people.city.call(listProjects, { query: { q: code } });
  return { id: rows[0]?.id ?? '' };
};
const ladder = async (code: string) => people.city.call(readLifeCycle, { params: await idOf(code) });
const versions = async () =>
  (await server.admin.query('select count(*)::int as n from project_library.step')).rows[0]?.n as number;

describe('an import with columns of the ladder', () => {
  const line = '甲工程,W-1,天台县,,,2019年3月,2019.4.2,台发改〔2019〕4号,2019-06-03';

  it('shows each step in the preview and writes nothing', async () => {
    const preview = await people.tiantai.call(previewProjects, {}, sheet(line));
    expect(preview.shown[0]?.changes).toEqual(
      expect.arrayContaining([
        { field: 'step2.plannedOn', before: null, after: '2019-03-31', cell: 'F2' },
        { field: 'step2.actualOn', before: null, after: '2019-04-02', cell: 'G2' },
        { field: 'step2.paperNumber', before: null, after: '台发改〔2019〕4号', cell: 'H2' },
        { field: 'stage', before: null, after: 'building', cell: 'D2' },
        { field: 'startedIn', before: null, after: '2019-06', cell: 'E2' },
      ]),
    );
    expect(preview.notices.join()).toContain('F2 只有年月');
    expect(await versions()).toBe(0);
  });

  it('writes a version of each step, with the stage and the start that follow, once', async () => {
    expect((await importedProjects(people.tiantai, sheet(line))).result).toMatchObject({ created: 1 });
    const { stage, steps } = await ladder('W-1');
    expect([stage, steps.map(({ step, actualOn, version }) => [step, actualOn, version])]).toEqual([
      'building',
      [
        [2, '2019-04-02', 1],
        [6, '2019-06-03', 1],
      ],
    ]);
    const { project } = await people.city.call(readProject, { params: await idOf('W-1') });
    expect(project).toMatchObject({ startedIn: '2019-06' });
    expect((await importedProjects(people.tiantai, sheet(line))).result).toMatchObject({ updated: 0, unchanged: 1 });
    expect(await versions()).toBe(2);
  });

  it('appends a version where a day changes, keeps what a blank cell does not say, and leaves the project alone', async () => {
    const again = '甲工程,W-1,天台县,,,,2019-04-01,,';
    const { preview, result } = await importedProjects(people.tiantai, sheet(again));
    expect(result).toMatchObject({ updated: 1 });
    expect(preview.shown[0]?.changes).toEqual([
      { field: 'step2.actualOn', before: '2019-04-02', after: '2019-04-01', cell: 'G2' },
    ]);
    const steps = await people.leader.call(readSteps, { params: await idOf('W-1') });
    expect(steps.filter(({ step }) => step === 2).map((one) => [one.version, one.actualOn, one.plannedOn])).toEqual(
      expect.arrayContaining([
        [1, '2019-04-02', '2019-03-31'],
        [2, '2019-04-01', '2019-03-31'],
      ]),
    );
    expect(await people.city.call(readHistory, { params: await idOf('W-1') })).toHaveLength(1);
  });

  it('refuses a day to come and days out of order with their cells', async () => {
    const { result } = await importedProjects(
      people.tiantai,
      sheet('乙工程,W-2,天台县,,,,2020-07-01,,', '丙工程,W-3,天台县,,,,2019-08-01,,2019-06-03'),
    );
    expect(result.refused.map(({ cell, code }) => [cell, code])).toEqual([
      ['G2', 'stepDayAhead'],
      ['G3', 'stepDayOrder'],
    ]);
    expect(result.refused[0]?.message).toContain('可研批复');
  });
});

describe('an export with every field', () => {
  it('changes nothing when it is taken in again, whatever a project holds', async () => {
    await importedProjects(people.city, everything());
    const { seen } = await ladder('W-9');
    const bare = { paperName: null, paperNumber: null, evidenceId: null, plannedOn: null };
    await people.tiantai.call(recordSteps, {
      params: await idOf('W-9'),
      body: {
        seen,
        steps: [{ step: 3, actualOn: null, ...bare, skipGround: 'filing', skipReason: '企业备案' }],
        note: null,
      },
    });
    const file = await exported(people.city);
    const book = new excel.Workbook();
    await book.xlsx.load(file.bytes);
    const top = book.worksheets[0]?.getRow(4);
    expect(top?.getCell(1).value).toBe('项目名称');
    const preview = await people.city.call(previewProjects, {}, file);
    expect(preview).toMatchObject({ rows: 3, created: 0, updated: 0, unchanged: 3, refusedRows: 0 });
    expect(preview.notices.filter((text) => text.includes('没有对应'))).toEqual([]);
  });

  it('takes in what was changed in it, and only that', async () => {
    const file = await exported(people.tiantai);
    const book = new excel.Workbook();
    await book.xlsx.load(file.bytes);
    const page = book.worksheets[0] as excel.Worksheet;
    const titles = page.getRow(4).values as string[];
    const steps = titles.indexOf('7 完工');
    const row = page.getRows(6, 3)?.find((one) => one.getCell(2).value === 'W-1');
    if (!row) throw new Error('no such row');
    row.getCell(steps).value = '2020年9月';
    const content = Buffer.from(await book.xlsx.writeBuffer());
    const { preview } = await importedProjects(people.tiantai, { name: '项目.xlsx', content });
    expect(preview).toMatchObject({ updated: 1, created: 0, refusedRows: 0 });
    expect(preview.shown.find(({ state }) => state === 'updated')?.changes).toMatchObject([
      { field: 'step7.plannedOn', before: null, after: '2020-09-30' },
    ]);
  });

  async function exported(person: Person) {
    const { id, fileName } = await person.call(prepareExport, { body: { content: 'whole' } });
    expect(fileName).toContain('全部字段');
    const answer = await person.fetch(downloadExport.path.replace(':id', id));
    const bytes = await answer.arrayBuffer();
    return { name: fileName, bytes, content: Buffer.from(bytes) };
  }
});

/** A project that says everything, and one that says next to nothing. */
function everything() {
  const cells: Record<string, string> = {
    项目名称: '“丁”工程（一期）',
    项目代码: 'W-9',
    项目单位: '=天台水务',
    统一社会信用代码: '91350100M000100Y43',
    '所在县（市、区）': '天台县',
    乡镇街道: '白鹤镇',
    建设地统计用区划代码: '331023100001',
    行业代码: '7721',
    行业代码版本: '2011版',
    六大行动: '生态修复',
    是否生态环境系统主导: '否',
    建设性质: '技改',
    主管部门: '水利局',
    责任人: '演某',
    建设内容及规模: '治理河道 3 公里；新建护岸',
    '计划总投资（元）': '12000501',
    '土地购置费（元）': '100001',
    '征地拆迁补偿费（万元）': '80',
    '旧设备购置费（万元）': '10',
    '铺底流动资金（万元）': '5',
    '运维费（万元）': '3',
    批复日期: '2019-03-05',
    批复文号: '台发改审批〔2019〕9号',
    '批复总投资（万元）': '1200.05',
    是否单独立项: '是',
    是否形成可辨认资产: '是',
    是否计入固定资产: '否',
    是否不只是平整开挖围填: '是',
    计划开工: '2019-03',
    计划完工: '2020-12',
    开工时间: '2019-04',
    入库月份: '2019-05',
    统计状态: '退回',
    报送月份: '2019-06',
    退回月份: '2019-07',
    退回原因: '缺少施工合同',
    建设状态: '在建',
    '中央资金（万元）': '100',
    '省级资金（万元）': '200',
    '市级资金（元）': '30001',
    经度: '121.031234',
    纬度: '29.141',
    谋划实际日期: '2018-01-02',
    可研批复时间: '2018-05-20',
    可研批复文号: '台发改〔2018〕5号',
    招标计划时间: '2018-12',
    开工实际日期: '2019-04-08',
    完工计划日期: '2020-12-20',
  };
  const line = Object.values(cells).join(',');
  const bare = Object.keys(cells).map((key) => ({ 项目名称: '戊工程', '所在县（市、区）': '仙居县' })[key] ?? '');
  return csv('全', Object.keys(cells).join(','), [line, bare.join(',')]);
}
