import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { encode } from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { sampleFile } from '../spreadsheet/sample-files.ts';
import { writeWorkbook } from '../spreadsheet/write-workbook.ts';
import { faultSentence } from './fault-sentence.ts';
import type { FieldRule, ReadingOptions, RecordRow } from './record.ts';
import { readSample, type SampleSheet, type SampleValue, sampleTable } from './sample-tables.ts';

const fields: readonly FieldRule[] = [
  { key: 'name', kind: 'text', names: ['项目名称', '工程名称'] },
  { key: 'code', kind: 'code', names: ['项目代码'] },
  { key: 'unit', kind: 'text', names: ['所在县（市、区）', '县（市、区）', '所在县', '县'] },
  { key: 'planned', kind: 'money', names: ['计划总投资', '总投资'], notUnder: ['完成'] },
  { key: 'start', kind: 'month', names: ['计划开工'] },
  { key: 'finish', kind: 'month', names: ['计划完工'] },
  { key: 'month', kind: 'money', names: ['本月完成投资', '完成投资/本月'] },
  { key: 'year', kind: 'money', names: ['本年累计完成投资', '完成投资/本年', '完成投资/本年累计'] },
  { key: 'total', kind: 'money', names: ['开工以来累计完成投资', '完成投资/开工以来', '完成投资/开工以来累计'] },
  { key: 'building', kind: 'money', names: ['建筑工程'], notUnder: ['计划'] },
];
const options: ReadingOptions = {
  identity: ['name'],
  required: [['name']],
  unclear: [{ names: ['累计完成投资'], between: ['year', 'total'] }],
};

const read = (file: string, more: Partial<ReadingOptions> = {}) => readSample(file, fields, { ...options, ...more });
const readSheets = async (...sheets: SampleSheet[]) => read(await sampleTable(...sheets));
const figures = (records: readonly RecordRow[], ...keys: string[]) =>
  records.map(({ values }) => keys.map((key) => values[key]));
const faultsOf = (records: readonly RecordRow[]) =>
  records.flatMap(({ faults }) => faults.map(({ cell, code }) => `${cell} ${code}`));

/** Title, unit line, two levels of headings, sub-total and total, notes: as a county bureau sends it. */
const county: SampleSheet = {
  name: '11月',
  rows: [
    ['台州市2019年11月生态环保项目投资完成情况表'],
    ['填报单位：天台县', null, null, null, null, null, null, null, '单位：万元'],
    ['序号', '项目名称', '所在县\n（市、区）', '计划总投资', '建设起止', null, '完成投资(万元)', null, null, '备注'],
    [null, null, null, null, '计划开工', '计划完工', '本月', '本年累计', '开工以来\n累计', null],
    ['甲', '乙', '丙', '1', '2', '3', '4', '5', '6', '7'],
    [1, '始丰溪综合治理', '天台县', 12000, '2018.3', '2020年12月', 300.5, 2100, 5000, null],
    [2, '污水处理厂\n提标', null, '1.2亿元', new Date(Date.UTC(2019, 2, 1)), '2020-06', 0, 1, 1, '新开工'],
    ['小计', null, null, 24000, null, null, 300.5, 2101, 5001, null],
    [3, '农村生活污水', '仙居县', '3,000', 43891, '—', '/', '１００', 100, null],
    ['合计', null, null, 27000, null, null, 300.5, 2201, 5101, null],
    ['注：本表由各县（市、区）填报。'],
    ['填表人：张三', null, null, null, '审核人：李四'],
  ],
  merges: ['A1:J1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:F3', 'G3:I3', 'J3:J4', 'C6:C7'],
};

describe('a county’s workbook', () => {
  test('is read with two levels of headings, merged cells filled down, totals apart and notes passed over', async () => {
    const { records, totals, notices, refusals } = await readSheets(county);
    expect(refusals).toEqual([]);
    expect(notices.map(({ code, facts }) => [code, facts.headings])).toEqual([['columnsUnused', '“备注”']]);
    expect(figures(records, 'name', 'unit', 'planned', 'start', 'finish', 'month', 'year', 'total')).toEqual([
      ['始丰溪综合治理', '天台县', 120_000_000, '2018-03', '2020-12', 3_005_000, 21_000_000, 50_000_000],
      ['污水处理厂提标', '天台县', 120_000_000, '2019-03', '2020-06', 0, 10_000, 10_000],
      ['农村生活污水', '仙居县', 30_000_000, '2020-03', null, null, 1_000_000, 1_000_000],
    ]);
    expect(records.map(({ row }) => row)).toEqual([6, 7, 9]);
    expect(records[0]?.cells).toMatchObject({ name: 'B6', planned: 'D6', total: 'I6' });
    expect(totals.map(({ label, scope, row, values }) => [label, scope, row, values.year])).toEqual([
      ['小计', 'group', 8, 21_010_000],
      ['合计', 'grand', 10, 22_010_000],
    ]);
    expect(records[0]?.table).toMatchObject({ months: ['2019-11'], years: [2019], unit: '万元' });
    expect(records[0]?.table.headings.year).toMatchObject({ cell: 'H4', text: '完成投资(万元) / 本年累计' });
  });

  test('gives the same records whatever the order of its columns', async () => {
    const columns = [
      '项目名称',
      '项目代码',
      '所在县',
      '计划总投资（万元）',
      '本月完成投资(万元)',
      '1—11月累计完成投资/万元',
      '联系人',
    ];
    const body: SampleValue[][] = [
      ['甲工程', '2019-331023-01', '天台县', 100, 1.5, 20, '张'],
      ['乙工程', '2019－331024—02', '仙居县', 200, 2.5, 30, '李'],
    ];
    const inOrder = (order: readonly number[], row: readonly SampleValue[]) => order.map((i) => row[i] ?? null);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }), async (order) => {
        const rows = [
          columns.map((_, i) => (i === 0 ? '2019年11月' : null)),
          ...[columns, ...body].map((row) => inOrder(order, row)),
        ];
        const workbook = utils.book_new();
        utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows), '表');
        const file = await sampleFile('表.xls', write(workbook, { type: 'buffer', bookType: 'biff8' }));
        const { records } = await read(file);
        expect(figures(records, 'name', 'code', 'unit', 'planned', 'month', 'year')).toEqual([
          ['甲工程', '2019-331023-01', '天台县', 1_000_000, 15_000, 200_000],
          ['乙工程', '2019-331024-02', '仙居县', 2_000_000, 25_000, 300_000],
        ]);
      }),
      { numRuns: 12 },
    );
  });

  test('is read from GBK text without any merging', async () => {
    const text =
      '单位：万元,,,,\r\n项目名称,所在县,完成投资,,\r\n,,本月,本年累计,开工以来累计\r\n"甲,工程",天台,1,2,3\r\n合计,,1,2,3\r\n';
    const { records, totals } = await read(await sampleFile('天台县2019年11月.csv', encode(text, 'gbk')));
    expect(figures(records, 'name', 'month', 'year', 'total')).toEqual([['甲,工程', 10_000, 20_000, 30_000]]);
    expect(totals.length).toBe(1);
    expect(records[0]?.table).toMatchObject({ sheet: '天台县2019年11月', months: ['2019-11'] });
  });

  test('is read back as our own writer writes it', async () => {
    const file = await sampleFile('自己.xlsx', '');
    await writeWorkbook(file, [
      {
        name: '仙居县',
        title: '2019年11月投资完成情况',
        unitLine: { right: '单位：亿元' },
        columns: [{ width: 30 }, { width: 12 }, { width: 12 }],
        head: [
          [
            { text: '项目名称', down: 2 },
            { text: '完成投资', across: 2 },
          ],
          [{ text: '本月' }, { text: '本年累计' }],
        ],
        rows: [['甲工程', 0.5, 1.25], { cells: ['合计', 0.5, 1.25], emphasis: true }],
        foot: ['制表人：王五'],
      },
    ]);
    const { records, totals } = await read(file);
    expect(figures(records, 'name', 'month', 'year')).toEqual([['甲工程', 50_000_000, 125_000_000]]);
    expect(totals[0]?.values.year).toBe(125_000_000);
  });

  test('is read on where the header is repeated, also in another order and unit', async () => {
    const { records, refusals } = await readSheets({
      name: '表',
      rows: [
        ['单位：万元'],
        ['项目名称', '所在县', '计划总投资'],
        ['甲', '天台县', 1],
        ['项目名称', '所在县', '计划总投资'],
        ['乙', '天台县', 2],
        ['单位：元'],
        ['计划总投资', '项目名称', '所在县'],
        [30_000, '丙', '仙居县'],
      ],
    });
    expect(refusals).toEqual([]);
    expect(figures(records, 'name', 'unit', 'planned')).toEqual([
      ['甲', '天台县', 10_000],
      ['乙', '天台县', 20_000],
      ['丙', '仙居县', 30_000],
    ]);
  });
});

describe('sheets', () => {
  const table = (name: string, more: Partial<SampleSheet> = {}): SampleSheet => ({
    name,
    rows: [
      ['项目名称', '计划总投资（万元）'],
      [`${name}工程`, 1],
    ],
    ...more,
  });

  test('without a table are told, apart from covers and empty ones', async () => {
    const { records, notices, refusals } = await readSheets(
      { name: '封面', rows: [['台州市生态环境局'], ['2019年11月']] },
      table('天台县'),
      { name: '空表', rows: [] },
      {
        name: '人员',
        rows: [
          ['姓名', '电话', '科室'],
          ['张三', '1', '办公室'],
        ],
      },
      table('仙居县'),
    );
    expect(records.map(({ sheet }) => sheet)).toEqual(['天台县', '仙居县']);
    expect(notices.map(({ sheet, code }) => [sheet, code])).toEqual([['人员', 'sheetNotUnderstood']]);
    expect(refusals).toEqual([]);
  });

  test('that are hidden are left out and told; hidden rows are read and told', async () => {
    const file = await sampleTable(table('底稿', { hidden: true }), table('天台县', { hiddenRows: [2] }));
    const { records, notices } = await read(file);
    expect(records.map(({ sheet, hidden }) => [sheet, hidden])).toEqual([['天台县', true]]);
    expect(notices.map(({ sheet, code }) => [sheet, code])).toEqual([
      ['底稿', 'sheetHidden'],
      ['天台县', 'rowsHidden'],
    ]);
    expect((await read(file, { hiddenSheets: 'read' })).records.length).toBe(2);
  });

  test('of which none holds a table are a refusal', async () => {
    const { refusals } = await readSheets({
      name: '人员',
      rows: [
        ['姓名', '电话', '科室'],
        ['张三', '1', '办公室'],
      ],
    });
    expect(refusals.map(({ sheet, cell, code, facts }) => [sheet, cell, code, facts.headings])).toEqual([
      ['人员', 'A1', 'noTableFound', '“项目名称”'],
    ]);
  });

  test.for<[because: string, head: string[], cell: string, code: string, facts: object]>([
    [
      'one heading twice',
      ['项目名称', '所在县', '计划总投资', '计划总投资（万元）'],
      'D1',
      'headingTwice',
      { first: 'C1', second: 'D1' },
    ],
    ['no name', ['项目代码', '所在县', '计划总投资（万元）'], 'A1', 'headingMissing', { headings: '“项目名称”' }],
    [
      'two meanings',
      ['项目名称', '所在县', '累计完成投资'],
      'C1',
      'headingUnclear',
      { one: '本年累计完成投资', two: '开工以来累计完成投资' },
    ],
  ])('are refused for %s, with addresses, while others are read', async ([, head, cell, code, facts]) => {
    const { records, refusals } = await readSheets({ name: '坏', rows: [head, ['甲', '天台县', 1, 1]] }, table('好'));
    expect(records.map(({ sheet }) => sheet)).toEqual(['好']);
    expect(refusals).toMatchObject([{ sheet: '坏', row: 1, cell, code, facts }]);
  });

  test('that put the months of a year side by side are refused with what to do', async () => {
    const { refusals } = await readSheets({
      name: '表',
      rows: [['2019年各月完成投资（万元）'], ['项目名称', '2月', '3月', '4月'], ['甲', 1, 2, 3]],
      merges: ['A1:D1'],
    });
    expect(refusals).toMatchObject([{ cell: 'C2', code: 'monthsAcross', facts: { first: 'B2', second: 'C2' } }]);
  });

  test('have an unclear heading cleared by its neighbour', async () => {
    const head = ['项目名称', '本年累计完成投资（万元）', '累计完成投资（万元）'];
    const { records } = await readSheets({ name: '表', rows: [head, ['甲工程', 1, 2]] });
    expect(figures(records, 'year', 'total')).toEqual([[10_000, 20_000]]);
  });
});

describe('units', () => {
  test.for<[because: string, rows: SampleValue[][], yuan: number | string]>([
    [
      'the cell’s own goes before all',
      [['单位：元'], ['项目名称', '所在县', '计划总投资（亿元）'], ['甲', '天台县', '120万元']],
      1_200_000,
    ],
    [
      'the heading’s goes before the unit line’s',
      [['单位：元'], ['项目名称', '所在县', '计划总投资（亿元）'], ['甲', '天台县', 2]],
      200_000_000,
    ],
    [
      'the unit line stands beside the title',
      [
        ['一览表', null, '金额单位：万元'],
        ['项目名称', '所在县', '总投资'],
        ['甲', '天台县', 2],
      ],
      20_000,
    ],
    ['the title ends in it', [['项目一览表（万元）'], ['项目名称', '所在县', '总投资'], ['甲', '天台县', 2]], 20_000],
    [
      'a row under the headings names it',
      [
        ['项目名称', '所在县', '总投资'],
        [null, null, '（万元）'],
        ['甲', '天台县', 2],
      ],
      20_000,
    ],
    [
      'nought needs none',
      [
        ['项目名称', '所在县', '总投资'],
        ['甲', '天台县', 0],
      ],
      0,
    ],
    [
      'none is stated',
      [
        ['项目名称', '所在县', '总投资'],
        ['甲', '天台县', 2],
      ],
      'C2 unitNotStated',
    ],
    [
      'two unit lines disagree',
      [
        ['单位：万元', null, '单位：元'],
        ['项目名称', '所在县', '总投资'],
        ['甲', '天台县', 2],
      ],
      'C3 unitsDisagree',
    ],
    [
      'the heading names two',
      [
        ['项目名称', '所在县', '总投资（万元/亿元）'],
        ['甲', '天台县', 2],
      ],
      'C2 unitsDisagree',
    ],
    [
      'a title merely mentions an amount',
      [['总投资500万元以上项目'], ['项目名称', '所在县', '总投资'], ['甲', '天台县', 2]],
      'C3 unitNotStated',
    ],
    [
      'a percentage is no amount',
      [
        ['项目名称', '所在县', '总投资（万元）'],
        ['甲', '天台县', '20%'],
      ],
      'C2 percentNotMoney',
    ],
  ])('%s', async ([, rows, yuan]) => {
    const { records } = await readSheets({ name: '表', rows });
    expect(records.length).toBe(1);
    if (typeof yuan === 'number') expect(figures(records, 'planned')).toEqual([[yuan]]);
    else expect(faultsOf(records)).toEqual([yuan]);
  });
});

describe('a wrong cell', () => {
  test('is refused with its address and does not stop the reading', async () => {
    const { records } = await readSheets({
      name: '表',
      rows: [
        ['单位：万元'],
        ['序号', '项目名称', '项目代码', '计划总投资', '计划开工'],
        [1, '甲', '2019-1', '约100', '2019年3月'],
        [2, '乙', 3.31002e17, 1.23456789, '3月'],
        [3, '丙', '2019-3', 100, 2019.1],
        [4, '丁', '2019-4', 100, '2019.10'],
      ],
    });
    expect(faultsOf(records)).toEqual([
      'D3 notANumber',
      'C4 codeLostDigits',
      'D4 fractionOfYuan',
      'E4 monthNeedsYear',
      'E5 monthAmbiguous',
    ]);
    expect(records.at(-1)).toMatchObject({ faults: [], values: { planned: 1_000_000, start: '2019-10' } });
  });

  test('with a text or code longer than any is refused, since nothing could keep or show it', async () => {
    const { records } = await readSheets({
      name: '表',
      rows: [
        ['项目名称', '项目代码', '计划总投资（万元）'],
        ['长'.repeat(301), '2019-1', 1],
        ['甲', '1'.repeat(65), 1],
        ['乙'.repeat(300), '1'.repeat(64), 1],
      ],
    });
    expect(faultsOf(records)).toEqual(['A2 textTooLong', 'B3 textTooLong']);
    expect(faultSentence(records[0]?.faults[0] ?? { cell: '', code: '', facts: {} }, 'zh')).toBe(
      'A2（项目名称）：有 301 个字，最多 300 个字：请缩短，详细内容可另附文件。',
    );
  });

  test('that its format shows smaller than it is is refused, unless it is in yuan', async () => {
    const { records } = await readSheets({
      name: '表',
      rows: [
        ['项目名称', '计划总投资（万元）', '本月完成投资（元）'],
        ['甲', 123456.78, 123456],
        ['乙', 12345, null],
        ['丙', 12345, null],
        ['丁', 0, null],
      ],
      formats: { B2: '0!.0,', C2: '0.00,,"亿"', B3: '#,##0.0,', B4: '#,##0.00_);[Red](#,##0.00)', B5: '0,' },
    });
    expect(faultsOf(records)).toEqual(['B2 displayScaled', 'B3 displayScaled']);
    expect(figures(records, 'planned', 'month').slice(2)).toEqual([
      [123_450_000, null],
      [0, null],
    ]);
  });

  test('with an amount for several projects is refused in each, a tall record is not', async () => {
    const { records } = await readSheets({
      name: '表',
      rows: [
        ['项目名称', '所在县', '计划总投资（万元）', '备注'],
        ['甲', '天台县', 100, null],
        ['乙', '天台县', null, null],
        ['丙', '天台县', 300, '一'],
        [null, null, null, '二'],
      ],
      merges: ['C2:C3', 'A4:A5', 'B4:B5', 'C4:C5'],
    });
    expect(faultsOf(records)).toEqual(['C2 amountMerged', 'C3 amountMerged']);
    expect(figures(records, 'name', 'planned')).toEqual([
      ['甲', null],
      ['乙', null],
      ['丙', 3_000_000],
    ]);
  });
});

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
  expect(notices.map(({ code, cell }) => [code, cell])).toEqual([['breakdownRow', 'A7']]);
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
    'B2（项目代码）：“甲,乙”不是代码：代码只含数字和字母。',
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
