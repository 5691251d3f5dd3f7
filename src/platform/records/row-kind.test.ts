import { expect, test } from 'vitest';
import { faultSentence, messageSentence } from './fault-sentence.ts';
import { faultsOf, figures, readSheets } from './sample-readings.ts';

test('rows that are no records are told apart', async () => {
  const { records, totals, notices } = await readSheets({
    name: '表',
    rows: [
      ['全县合计', null, null, 60],
      ['项目名称', '所在县', '序号', '计划总投资（万元）'],
      ['合计', null, null, 60],
      ['一、续建项目', null, null, 30],
      ['甲', '天台县', 1, 10],
      ['乙', '天台县', 2, 20],
      ['二、新开工项目', null, null, 30],
      ['丙', '天台县', 1, 30],
      [null, null, 2, null],
      [null, '天台县', 3, 0],
      ['附件：说明文字'],
    ],
    merges: ['A11:D11'],
  });
  expect(records.map(({ values }) => values.name)).toEqual(['甲', '乙', '丙']);
  expect(totals.map(({ label, scope }) => [label, scope])).toEqual([
    ['合计', 'grand'],
    ['一、续建项目', 'group'],
    ['二、新开工项目', 'group'],
  ]);
  expect(notices.map(({ code, cell }) => [code, cell])).toEqual([
    ['sectionRow', 'A4'],
    ['sectionRow', 'A7'],
    ['noteRows', 'A11'],
  ]);
});

test('a group that numbers its rows from 1 is a heading, also where the table has nothing but names and money', async () => {
  const { records, totals, notices } = await readSheets({
    name: '表',
    rows: [
      ['序号', '项目名称', '计划总投资（万元）'],
      ['一', '生态修复', 30],
      [1, '甲', 10],
      [2, '乙', 20],
      ['（二）', '大气整治', 30],
      ['1.', '丙', 30],
      ['三', '丁', 5],
      ['四', '戊', 6],
    ],
  });
  expect(records.map(({ values }) => values.name)).toEqual(['甲', '乙', '丙', '丁', '戊']);
  expect(totals.map(({ label, scope }) => [label, scope])).toEqual([
    ['一 生态修复', 'group'],
    ['（二） 大气整治', 'group'],
  ]);
  expect(notices.map(({ code }) => code)).toEqual(['sectionRow', 'sectionRow']);
});

test('a group whose rows count on from the one before is a heading too', async () => {
  const rows = [
    ['序号', '项目名称', '计划总投资（万元）'],
    ['一', '生态修复', 10],
    [1, '甲', 10],
    ['二', '大气整治', 20],
    [2, '乙', 20],
  ];
  const { records } = await readSheets({ name: '表', rows });
  expect(figures(records, 'name').flat()).toEqual(['甲', '乙']);
});

test('lines below a table are no records, wherever their labels stand', async () => {
  const { records, notices } = await readSheets({
    name: '表',
    rows: [
      ['项目名称', '所在县', '计划总投资（万元）', '本月完成投资（万元）'],
      ['甲', '天台县', 10, 1],
      ['注：1.本表按月报送'],
      ['2.累计数含上年结转'],
      ['填报人：王五', '审核人：赵六', '联系电话：0576-1234567', '日期：2019年12月2日'],
      ['填报单位（盖章）：天台分局'],
      ['其中：中央资金', null, 5],
      ['乙', '天台县', 20, 2],
      ['丙'],
    ],
  });
  expect(records.map(({ values }) => values.name)).toEqual(['甲', '乙', '丙']);
  expect(notices.map(({ code, cell }) => [code, cell])).toEqual([
    ['noteRows', 'A3'],
    ['breakdownRow', 'A7'],
  ]);
  expect(notices[0]?.facts.rows).toBe('3、4、5、6');
});

test.for<[line: string, isNote: boolean]>([
  ['（以下为备注）', true],
  ['(以下均为说明)', true],
  ['备注', true],
  ['备注：按月报送', true],
  ['说明：按月报送', true],
  ['（以下空白）', true],
  ['（本页无正文）', true],
  ['填表人：张三 联系电话：0576-83930000', true],
  ['（下陈街道）河道整治', false],
  ['备注牌更换工程', false],
  ['以下为备', false],
])('%s below a table is a note, and told: %j', async ([line, isNote]) => {
  const { records, notices } = await readSheets({
    name: '表',
    rows: [['项目名称', '计划总投资（万元）'], ['甲', 10], [line], ['乙', 20]],
  });
  expect(records.map(({ values }) => values.name)).toEqual(['甲', ...(isNote ? [] : [line]), '乙']);
  expect(notices.map((notice) => messageSentence(notice, 'zh'))).toEqual(
    isNote ? [`工作表“表”：第 3 行按备注、落款处理，没有作为项目读取：“${line}”。`] : [],
  );
});

test('the lines above the next table are its titles and no notes', async () => {
  const head = ['项目名称', '所在县', '计划总投资（万元）'];
  const { records, notices } = await readSheets({
    name: '表',
    rows: [
      head,
      ['甲', '天台县', 10],
      ['填报单位：仙居分局'],
      ['二、仙居县项目表'],
      head,
      ['乙', '仙居县', 20],
      ['注：止'],
    ],
    merges: ['A4:C4'],
  });
  expect(records.map(({ values }) => values.name)).toEqual(['甲', '乙']);
  expect(notices.map(({ code, cell }) => [code, cell])).toEqual([['noteRows', 'A7']]);
});

test('the second row of a record is refused where it has something to lose', async () => {
  const { records } = await readSheets({
    name: '表',
    rows: [
      ['项目名称', '所在县', '计划总投资（万元）'],
      ['甲工程', '天台县', 100],
      [null, null, 200],
      ['乙工程', '天台县', 300],
    ],
    merges: ['A2:A3', 'B2:B3'],
  });
  expect(faultsOf(records)).toEqual(['C3 recordMerged']);
});

test('every sentence of a fault has its facts, in both languages', async () => {
  const { records } = await readSheets({
    name: '表',
    rows: [
      ['项目名称', '项目代码', '计划总投资'],
      ['甲工程', '甲,乙', 5],
      ['乙工程', 'a', '5%'],
    ],
  });
  const faults = records.flatMap((record) => record.faults);
  expect(faults.map((fault) => faultSentence(fault, 'zh'))).toEqual([
    'B2（项目代码）：“甲,乙”不是代码：代码由数字和字母组成；还没有代码的请留空。',
    'C2（计划总投资）：金额“5”没有写明单位：请在表头写明，例如“计划总投资（万元）”，或在表格上方写“单位：万元”。',
    'C3（计划总投资）：“5%”是百分比，不是金额：请填写金额。',
  ]);
  for (const fault of faults) expect(faultSentence(fault, 'en')).toMatch(/^Cell [A-Z]\d \(.*\): [^{}]+\.$/);
});

test('a short row that counts on from a letter is a record, a long one under the header numbers the columns', async () => {
  const { records, notices } = await readSheets(
    {
      name: '表',
      rows: [
        ['项目名称', '计划总投资（万元）', '备注'],
        ['甲', 1, 2],
      ],
    },
    {
      name: '空表',
      rows: [
        ['项目名称', '所在县', '项目代码', '计划总投资（万元）', '备注'],
        ['甲', '乙', '丙', 1, 2],
      ],
    },
  );
  expect(records.map(({ sheet, values }) => [sheet, values.planned])).toEqual([['表', 10_000]]);
  expect(notices.map(({ sheet, code }) => `${sheet} ${code}`)).toContain('空表 sheetWithoutRecords');
});

test.for<[label: string, scope: string]>([
  ['合计12个项目', 'grand'],
  ['合计：2个', 'grand'],
  ['共2个项目', 'grand'],
  ['累计', 'grand'],
  ['总数', 'grand'],
  ['合计（含集聚区2个，其余为续建项目）', 'grand'],
  ['仙居县小计（2个）', 'group'],
])('the label %j of a total is no name of a project', async ([label, scope]) => {
  const { records, totals } = await readSheets({
    name: '表',
    rows: [
      ['项目名称', '计划总投资（万元）'],
      ['甲', 10],
      ['乙', 20],
      [label, 30],
    ],
  });
  expect(records.length).toBe(2);
  expect(totals.map((total) => [total.label, total.scope])).toEqual([[label, scope]]);
});

test('a group that states the number of its projects is a heading, wherever it stands', async () => {
  const { records, notices } = await readSheets({
    name: '表',
    rows: [
      ['序号', '项目名称', '所在县', '计划总投资（万元）'],
      ['续建项目（2个）', null, null, 30],
      [1, '甲', '天台县', 10],
      [2, '乙', '天台县', 20],
      [null, '新开工项目（共1项）', null, 5],
      [1, '污水处理站（12个）', '天台县', 5],
    ],
  });
  expect(figures(records, 'name').flat()).toEqual(['甲', '乙', '污水处理站（12个）']);
  expect(notices.map(({ code, facts }) => [code, facts.label])).toEqual([
    ['sectionRow', '续建项目（2个）'],
    ['sectionRow', '新开工项目（共1项）'],
  ]);
});

test('a part of a total is none of the projects though its county stands beside it, but with a code it is one', async () => {
  const { records, notices } = await readSheets({
    name: '表',
    rows: [
      ['项目名称', '项目代码', '所在县', '计划总投资（万元）'],
      ['其中：续建项目', null, '天台县', 30],
      ['其中：甲', '2019-1', '天台县', 10],
    ],
  });
  expect(figures(records, 'name').flat()).toEqual(['其中：甲']);
  expect(notices.map(({ code, cell }) => [code, cell])).toEqual([['breakdownRow', 'A2']]);
});

test('a row without a name that says something is told, a prepared one is not', async () => {
  const { records, notices } = await readSheets({
    name: '表',
    rows: [
      ['序号', '项目名称', '项目代码', '所在县', '计划总投资（万元）'],
      [1, '甲', '2019-1', '天台县', 10],
      [2, null, '2019-2', null, null],
      [3, null, null, '天台县', null],
    ],
  });
  expect(records.length).toBe(1);
  expect(notices.map(({ code, facts }) => [code, facts.rows])).toEqual([['noteRows', '3']]);
});

test('a note with figures below a column of amounts is a note', async () => {
  const { records, notices } = await readSheets({
    name: '表',
    rows: [['计划总投资（万元）', '项目名称'], [10, '甲'], ['注：1.本表按月报送。'], ['※2019年起执行']],
  });
  expect(records.map(({ faults, row }) => [row, faults])).toEqual([[2, []]]);
  expect(notices.map(({ facts }) => facts.rows)).toEqual(['3、4']);
});
