import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { encode } from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { sampleFile } from '../spreadsheet/sample-files.ts';
import { writeWorkbook } from '../spreadsheet/write-workbook.ts';
import { county, figures, read, readSheets } from './sample-readings.ts';
import { type SampleSheet, type SampleValue, sampleTable } from './sample-tables.ts';

describe('a county’s workbook', () => {
  test('is read with two levels of headings, merged cells filled down, totals apart and notes passed over', async () => {
    const { records, totals, notices, refusals } = await readSheets(county);
    expect(refusals).toEqual([]);
    expect(notices.map(({ code, facts }) => [code, facts.headings ?? facts.texts])).toEqual([
      ['columnsUnused', '“备注”'],
      ['noteRows', '“注：本表由各县（市、区）填报。”、“填表人：张三 审核人：李四”'],
    ]);
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

  test('without a table are told, apart from empty ones', async () => {
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
    expect(notices.map(({ sheet, code }) => [sheet, code])).toEqual([
      ['封面', 'sheetWithoutTable'],
      ['人员', 'sheetNotUnderstood'],
    ]);
    expect(refusals).toEqual([]);
  });

  test('of names alone are lists, with numbers of rows or without; one label in a form is none', async () => {
    const names = ['始丰溪综合治理', '污水处理厂提标'];
    const bare = await readSheets({ name: '名单', rows: [['项目名称'], ...names.map((name) => [name])] });
    expect(figures(bare.records, 'name')).toEqual(names.map((name) => [name]));
    const numbered = await readSheets({
      name: '名单',
      rows: [['纳入统计项目名单'], ['序号', '项目名称'], ...names.map((name, i) => [i + 1, name])],
    });
    expect(figures(numbered.records, 'name')).toEqual(names.map((name) => [name]));
    expect([...bare.refusals, ...numbered.refusals]).toEqual([]);
    const form = await readSheets({
      name: '表',
      rows: [
        ['项目名称', '始丰溪综合治理'],
        ['负责人', '张三', '电话'],
      ],
    });
    expect(form.records).toEqual([]);
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

  test.for<[because: string, second: SampleValue, cells: string[]]>([
    ['only the first column is written in, as where the cells below are merged too', null, []],
    ['both columns are written in, so that nobody knows which is meant', '乙', ['A1', 'B1']],
  ])('that are merged over two columns are read where %s', async ([, second, cells]) => {
    const { records, refusals } = await readSheets({
      name: '表',
      rows: [
        ['项目名称', null, '所在县', '计划总投资（万元）'],
        ['甲', second, '天台县', 1],
      ],
      merges: ['A1:B1', ...(second === null ? ['A2:B2'] : [])],
    });
    expect(refusals.flatMap(({ facts }) => [facts.first, facts.second])).toEqual(cells);
    expect(figures(records, 'name', 'unit', 'planned')).toEqual(cells.length > 0 ? [] : [['甲', '天台县', 10_000]]);
  });

  test('are read where only the first column below a merged heading is written in, and refuse the row that writes beside', async () => {
    const rows = Array.from({ length: 80 }, (_, i) => [`甲${i}`, i === 70 ? '乙' : null, '天台县', 1]);
    const { records, refusals } = await readSheets({
      name: '表',
      rows: [['项目名称', null, '所在县', '计划总投资（万元）'], ...rows],
      merges: ['A1:B1'],
    });
    expect(refusals).toEqual([]);
    expect(records).toHaveLength(80);
    expect(records.flatMap(({ faults }) => faults)).toEqual([
      { cell: 'B72', code: 'besideHeading', facts: { heading: '项目名称' } },
    ]);
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
