import { expect, test } from 'vitest';
import { sampleFile } from '../spreadsheet/sample-files.ts';
import { faultSentence } from './fault-sentence.ts';
import { faultsOf, figures, read, readSheets } from './sample-readings.ts';

test('below a merged cell its value holds, whatever lies hidden underneath', async () => {
  const file = {
    name: '表',
    rows: [
      ['项目名称', '所在县', '计划总投资（万元）'],
      ['甲', '天台县', 1],
      ['乙', '仙居县', 2],
    ],
  };
  expect(figures((await readSheets(file)).records, 'unit').flat()).toEqual(['天台县', '仙居县']);
  const { records } = await readSheets({ ...file, merges: ['B2:B3'] });
  expect(figures(records, 'unit').flat()).toEqual(['天台县', '天台县']);
});

test('a row of units below the headings gives each column its own', async () => {
  const { records } = await readSheets({
    name: '表',
    rows: [
      ['项目名称', '计划总投资', '本月完成投资'],
      [null, '亿元', '（万元）'],
      ['甲', 1, 2],
    ],
  });
  expect(figures(records, 'name', 'planned', 'month')).toEqual([['甲', 100_000_000, 20_000]]);
});

test('a title above three levels of headings, the last of them units, stays a title', async () => {
  const { records } = await readSheets({
    name: '表',
    rows: [
      ['台州市2019年11月情况'],
      ['项目名称', '投资情况', null],
      [null, '计划总投资', '本月完成投资'],
      [null, '（亿元）', '（万元）'],
      ['甲', 1, 2],
    ],
    merges: ['A1:C1', 'A2:A4', 'B2:C2'],
  });
  expect(figures(records, 'name', 'planned', 'month')).toEqual([['甲', 100_000_000, 20_000]]);
  expect(records[0]?.table.months).toEqual(['2019-11']);
});

test('a table that counts projects has no names of them', async () => {
  const rows = [
    ['所在县', '项目名称（个）', '计划总投资（万元）'],
    ['天台县', 12, 30_000],
  ];
  const { records, refusals } = await readSheets({ name: '汇总', rows });
  expect(records).toEqual([]);
  expect(refusals.map(({ code }) => code)).toEqual(['noTableFound']);
});

test('cells beside the table are told, whether behind it or in a column without a heading', async () => {
  const { records, notices } = await readSheets({
    name: '表',
    rows: [
      [null, '项目名称', null, '计划总投资（万元）'],
      [1, '甲', null, 10],
      [2, '乙', '已停工', 20, null, '待核'],
      [3, '丙', '在建', 30, null, '待核'],
    ],
  });
  expect(records.length).toBe(3);
  expect(notices.map(({ code, facts }) => [code, facts.cells])).toEqual([['cellsUnheaded', 'C3、F3']]);
});

test('a line of text with more fields than the header is refused, since its fields may be shifted', async () => {
  const lines = ['项目名称,所在县,计划总投资（万元）', '甲,天台县,"1,200"', '乙,天台县,1,200', '丙,天台县,3,'];
  const { records, notices } = await read(await sampleFile('表.csv', Buffer.from(lines.join('\n'))));
  expect(faultsOf(records)).toEqual(['D3 fieldBeyond']);
  expect(figures(records, 'planned').flat()).toEqual([12_000_000, 10_000, 30_000]);
  expect(notices).toEqual([]);
  const [fault] = records[1]?.faults ?? [];
  expect(fault && faultSentence(fault, 'zh')).toMatch(/^D3：这一行的列数多于表头/);
});

test('a group is known by the state of its projects too', async () => {
  const { records, notices } = await readSheets({
    name: '表',
    rows: [
      ['项目名称', '所在县', '计划总投资（万元）'],
      ['续建项目', null, null],
      ['甲', '天台县', 10],
      ['新开工项目：', null, 20],
      ['新建项目管理中心', null, 20],
    ],
  });
  expect(figures(records, 'name').flat()).toEqual(['甲', '新建项目管理中心']);
  expect(notices.map(({ code, cell }) => [code, cell])).toEqual([
    ['sectionRow', 'A2'],
    ['sectionRow', 'A4'],
  ]);
});

test('the label of a total may stand in any column where a row has no name', async () => {
  const { records, totals } = await readSheets({
    name: '表',
    rows: [
      ['所在县', '乡镇', '项目名称', '计划总投资（万元）'],
      ['天台县', '白鹤镇', '甲', 10],
      ['天台县', '小计', null, 10],
      ['仙居县', null, '乙', 20],
      ['台州市', '合计', null, 30],
    ],
  });
  expect(figures(records, 'name').flat()).toEqual(['甲', '乙']);
  expect(totals.map(({ label, scope, row }) => [row, label, scope])).toEqual([
    [3, '小计', 'group'],
    [5, '合计', 'grand'],
  ]);
});

test('a row that shows how to fill in is told and no project', async () => {
  const { records, notices } = await readSheets({
    name: '表',
    rows: [
      ['序号', '项目名称', '所在县', '计划总投资（万元）'],
      ['例', '某河道治理工程', '天台县', 5],
      [null, '（示例）某污水处理厂', '天台县', 5],
      [1, '示例小学雨污分流', '天台县', 5],
    ],
  });
  expect(figures(records, 'name').flat()).toEqual(['示例小学雨污分流']);
  expect(notices.map(({ code, facts }) => [code, facts.rows])).toEqual([['noteRows', '2、3']]);
});

test('a column of units holds for each row before the line above, and may not contradict the heading', async () => {
  const { records, notices } = await readSheets({
    name: '表',
    rows: [
      ['单位：万元'],
      ['项目名称', '计划总投资', '金额单位', '本月完成投资（万元）'],
      ['甲', 1.2, '亿元', null],
      ['乙', 300, '万元', 5],
      ['丙', 7, null, 5],
      ['丁', null, '元', 5],
    ],
  });
  expect(figures(records, 'planned', 'month').slice(0, 3)).toEqual([
    [120_000_000, null],
    [3_000_000, 50_000],
    [70_000, 50_000],
  ]);
  expect(faultsOf(records)).toEqual(['D6 unitsDisagree']);
  expect(notices).toEqual([]);
});
