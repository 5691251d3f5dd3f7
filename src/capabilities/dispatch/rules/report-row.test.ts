import { expect, test } from 'vitest';
import type { Region } from '#kernel/region.ts';
import { checksumOf } from '#platform/records/checksum-of.ts';
import { readSample, type SampleSheet, type SampleValue, sampleTable } from '#platform/records/sample-tables.ts';
import { reportFaultSentence } from '../import-terms.ts';
import { blankReport } from './cells.ts';
import { type ReportFacts, unsaidReport } from './report.ts';
import { understoodReport } from './report-row.ts';
import { reportChecksumKeys, reportFields, reportReading } from './report-row-fields.ts';

const regions: readonly Region[] = [
  { code: '331000', name: '台州市', kind: 'city', parent: null, aliases: [] },
  { code: '331023', name: '天台县', kind: 'county', parent: '331000', aliases: [] },
];
const context = { regions, today: '2019-12-05' };
const nothing = blankReport('2019-11');

async function reportsOf(sheet: SampleSheet) {
  const reading = await readSample(await sampleTable(sheet), reportFields, reportReading);
  expect(reading.refusals).toEqual([]);
  return { ...reading, reports: reading.records.map((record) => understoodReport(record, context)) };
}

/** The one report of a sheet with these columns besides name and month, all in 万元. */
async function reportOf(columns: Record<string, SampleValue>, titles: SampleValue[][] = [], name = '表') {
  const all: Record<string, SampleValue> = { 项目名称: '甲工程', ...columns };
  const { reports } = await reportsOf({
    name,
    rows: [...titles, ['单位：万元'], Object.keys(all), Object.values(all)],
  });
  const [report] = reports;
  if (report === undefined || reports.length > 1) throw new Error(`${reports.length} reports`);
  return report;
}

test('a two-level table with components is read, its month from the title, its county from the sheet', async () => {
  const { reports, items } = await reportsOf({
    name: '天台县',
    rows: [
      ['2019年11月生态环保项目投资完成情况'],
      ['单位：万元'],
      [
        '序号',
        '项目名称',
        '项目代码',
        '完成投资',
        null,
        null,
        '本年累计其中',
        null,
        null,
        null,
        '形象进度',
        '存在问题',
      ],
      [
        null,
        null,
        null,
        '本月',
        '本年累计',
        '开工以来累计',
        '建筑工程',
        '安装工程',
        '设备工器具购置',
        '其他费用',
        null,
        null,
      ],
      [1, '甲工程', '2019-a', 10, 100, 150.5, 60, 20, 10, 10, '主体完工\n开始安装', '无'],
      ['合计', null, null, 10, 100, 150.5, 60, 20, 10, 10, null, null],
    ],
    merges: ['A1:L1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:F3', 'G3:J3', 'K3:K4', 'L3:L4'],
  });
  expect(reports).toEqual([
    {
      key: { code: '2019-A', name: '甲工程', unitCode: '331023' },
      facts: {
        month: '2019-11',
        monthYuan: 100_000,
        yearToDateYuan: 1_000_000,
        totalYuan: 1_505_000,
        buildingYuan: 600_000,
        installationYuan: 200_000,
        equipmentYuan: 100_000,
        otherYuan: 100_000,
        newAssetYuan: null,
        progress: '主体完工\n开始安装',
        problems: null,
        ...unsaidReport,
      },
      doubts: [],
    },
  ]);
  const count = checksumOf(reportChecksumKeys.main, reportChecksumKeys.others);
  for (const item of items) count.add(item);
  expect(count.result()).toEqual({ stated: 1_000_000, computed: 1_000_000, agrees: true });
  expect(count.notices()).toEqual([]);
});

test.for<[columns: Record<string, SampleValue>, facts: Partial<ReportFacts>]>([
  [{ 月份: '2019-11', 本月完成投资: 1 }, { monthYuan: 10_000 }],
  [{ 月份: '2019年11月', '1—11月累计完成投资': 2 }, { yearToDateYuan: 20_000 }],
  [{ 月份: 201911, 自开始建设累计完成投资: 3 }, { totalYuan: 30_000 }],
  [{ 月份: new Date(Date.UTC(2019, 10, 1)), '11月完成投资': 0 }, { monthYuan: 0 }],
  [{ 月份: 43770, 形象进度: '打桩' }, { progress: '打桩' }],
  [{ 月份: '2019-11', 本月完成投资: null, 存在问题: '资金未到位' }, { problems: '资金未到位' }],
  [{ '2019年1-11月完成投资': 4, '2018年1-11月完成投资': 9 }, { yearToDateYuan: 40_000 }],
  [
    { 月份: '2019-11', 完成投资: 1, 本年累计: 5 },
    { monthYuan: 10_000, yearToDateYuan: 50_000 },
  ],
])('%j reports %j', async ([columns, facts]) => {
  const unitCode = null;
  expect(await reportOf(columns)).toEqual({
    key: { code: null, name: '甲工程', unitCode },
    facts: { ...nothing, ...facts },
    doubts: [],
  });
});

test.for<[because: string, title: string, sheet: string, month: SampleValue | undefined, expected: string]>([
  ['the title names it', '2019年11月情况', '表', undefined, '2019-11'],
  ['the sheet names it', '情况', '2019年11月', undefined, '2019-11'],
  ['the year is the title’s', '2019年情况', '表', '11月', '2019-11'],
  ['the column has only the number', '2019年情况', '表', 11, '2019-11'],
  ['the sheet has the month, the title the year', '2019年情况', '11月', undefined, '2019-11'],
  ['nobody names it', '情况', '表', undefined, 'A4 monthMissing'],
  ['the column is empty', '2019年11月情况', '表', null, 'C4 monthMissing'],
  ['title and sheet disagree', '2019年11月情况', '10月', undefined, 'A4 monthsDisagree'],
  ['January has no report', '情况', '表', '2019-01', 'C4 januaryNotReported'],
  ['January has no report in a title either', '2019年1月情况', '表', undefined, 'A4 januaryNotReported'],
  ['it has not begun', '情况', '表', '2020-02', 'C4 monthInFuture'],
  ['no year is stated', '情况', '表', '11月', 'C4 monthNeedsYear'],
])('the month: %s', async ([, title, sheet, month, expected]) => {
  const report = await reportOf({ 本月完成投资: 1, ...(month === undefined ? {} : { 月份: month }) }, [[title]], sheet);
  expect(
    'faults' in report ? report.faults.map(({ cell, code }) => `${cell} ${code}`).join() : report.facts.month,
  ).toBe(expected);
});

test.for<[because: string, columns: Record<string, SampleValue>, fault: string]>([
  ['it says nothing', { 所在县: '天台县', 月份: '2019-11', 本月完成投资: null }, 'D3 nothingReported'],
  ['the year to date is negative', { 月份: '2019-11', 本年累计完成投资: -1 }, 'C3 yearToDateNegative'],
  ['the city is no county', { 月份: '2019-11', 所在县: '台州市', 本月完成投资: 1 }, 'C3 countyIsCity'],
  ['an unknown county', { 月份: '2019-11', 所在县: '某县', 本月完成投资: 1 }, 'C3 countyUnknown'],
  ['the heading is of another month', { 月份: '2019-11', '1-10月累计完成投资': 1 }, 'C2 headingOfOtherPeriod'],
  ['the heading is of another year', { 月份: '2019-11', '2018年1-11月累计完成投资': 1 }, 'C2 headingOfOtherPeriod'],
  ['no project is named', { 项目名称: null, 月份: '2019-11', 本月完成投资: 1 }, 'A3 projectMissing'],
  ['an amount is no number', { 月份: '2019-11', 本月完成投资: '1..2' }, 'C3 notANumber'],
])('a row is refused: %s', async ([, columns, expected]) => {
  const report = await reportOf(columns);
  const faults = 'faults' in report ? report.faults : [];
  expect(faults.map(({ cell, code }) => `${cell} ${code}`)).toEqual([expected]);
  for (const language of ['zh', 'en'] as const) {
    for (const fault of faults) expect(reportFaultSentence(fault, language)).not.toMatch(/\{\w+\}|: \w+$|：\w+$/);
  }
});

test.for<[because: string, columns: Record<string, SampleValue>, doubts: string[]]>([
  ['a month below nought corrects an earlier one', { 本月完成投资: -1 }, ['monthNegative']],
  [
    'components within 1 万元 agree',
    { 本年累计完成投资: 100, 建筑工程: 50, 安装工程: 25, 设备工器具购置: 25, 其他费用: 1 },
    [],
  ],
  [
    'components beyond do not',
    { 本年累计完成投资: 100, 建筑工程: 50, 安装工程: 25, 设备工器具购置: 25, 其他费用: 1.0001 },
    ['componentsDisagree'],
  ],
])('doubts: %s', async ([, columns, codes]) => {
  const report = await reportOf({ 月份: '2019-11', ...columns });
  expect('doubts' in report ? report.doubts.map(({ code }) => code) : report.faults).toEqual(codes);
});

test('a sentence names the cell, its heading and what to do', async () => {
  const report = await reportOf({ 月份: '2019-01', '本月完成投资（万元）': '约5' });
  const faults = 'faults' in report ? report.faults : [];
  expect(faults.map((fault) => reportFaultSentence(fault, 'zh'))).toEqual([
    'C3（本月完成投资（万元））：“约5”不是数字：请只填数字，例如 1234.56。',
    'B3：一月不单独统计，请与2月合并：把 1 月的完成投资并入 2 月填报。',
  ]);
});

test('accumulated investment without saying since when is refused, not guessed at', async () => {
  const rows = [
    ['项目名称', '月份', '累计完成投资（万元）'],
    ['甲工程', '2019-11', 1],
  ];
  const { refusals, records } = await readSample(await sampleTable({ name: '表', rows }), reportFields, reportReading);
  expect(records).toEqual([]);
  expect(refusals).toMatchObject([{ cell: 'C1', code: 'headingUnclear' }]);
});

test('several months of a project stand under its merged name', async () => {
  const { reports } = await reportsOf({
    name: '天台县',
    rows: [
      ['项目名称', '月份', '本月完成投资（万元）'],
      ['甲工程', '2019-10', 1],
      [null, '2019-11', 2],
    ],
    merges: ['A2:A3'],
  });
  expect(reports).toMatchObject([
    { key: { name: '甲工程' }, facts: { month: '2019-10', monthYuan: 10_000 } },
    { key: { name: '甲工程' }, facts: { month: '2019-11', monthYuan: 20_000 } },
  ]);
});

test.for<[because: string, upper: string, lower: readonly [string, string], facts: Partial<ReportFacts>]>([
  ['last year’s is not what was invested since the start', '上年同期', ['本月', '累计'], {}],
  ['what has arrived is not what was invested', '资金到位', ['本月', '本年累计'], {}],
  ['what was invested is read beside it', '投资完成', ['开工以来', '备注'], { totalYuan: 30_000 }],
])('what stands under another heading: %s', async ([, upper, lower, facts]) => {
  const { reports } = await reportsOf({
    name: '天台县',
    rows: [
      ['2019年11月', null, null, null, '单位：万元'],
      ['项目名称', '完成投资', null, upper, null],
      [null, '本月', '本年累计', ...lower],
      ['甲工程', 1, 2, 3, 4],
    ],
    merges: ['A2:A3', 'B2:C2', 'D2:E2'],
  });
  expect(reports).toMatchObject([{ facts: { ...nothing, monthYuan: 10_000, yearToDateYuan: 20_000, ...facts } }]);
});

test('the parts of the month are no parts of the year, and the month is its 合计', async () => {
  const { reports } = await reportsOf({
    name: '天台县',
    rows: [
      ['2019年11月', null, null, '单位：万元'],
      ['项目名称', '本月完成投资', null, null, '本年累计完成投资'],
      [null, '合计', '建筑工程', '安装工程', null],
      ['甲工程', 10, 6, 4, 100],
    ],
    merges: ['A2:A3', 'B2:D2', 'E2:E3'],
  });
  expect(reports).toMatchObject([{ facts: { ...nothing, monthYuan: 100_000, yearToDateYuan: 1_000_000 } }]);
});

test.for<[because: string, title: string, year: SampleValue, month: SampleValue, expected: string]>([
  ['a month takes the year beside it', '情况', 2019, 11, '2019-11'],
  ['before that of the title', '2020年情况', '2019年', '11月', '2019-11'],
  ['an empty one leaves the title’s', '2019年情况', null, '11月', '2019-11'],
  ['a month with its year agrees', '情况', '2019年度', '2019-11', '2019-11'],
  ['or is refused', '情况', 2018, '2019-11', 'C3 yearsDisagree'],
  ['two digits are no year', '情况', '19年', '2019-11', 'B3 notAYear'],
])('a column of years: %s', async ([, title, year, month, expected]) => {
  const { reports } = await reportsOf({
    name: '表',
    rows: [[title], ['项目名称', '年份', '月份', '本月完成投资（万元）'], ['甲工程', year, month, 1]],
  });
  const [report] = reports;
  const told = report && 'faults' in report ? report.faults.map(({ cell, code }) => `${cell} ${code}`).join() : '';
  expect(report && 'facts' in report ? report.facts.month : told).toBe(expected);
});

test.for<[upper: string, facts: Partial<ReportFacts>]>([
  ['上年完成投资', {}],
  ['上年同期完成投资', {}],
  ['完成投资', { monthYuan: 10_000, totalYuan: 20_000 }],
])('本月 and 开工以来 below %s', async ([upper, facts]) => {
  const { reports } = await reportsOf({
    name: '表',
    rows: [
      ['2019年11月', null, null, '单位：万元'],
      ['项目名称', '本年累计完成投资', upper, null],
      [null, null, '本月', upper.startsWith('上年') ? '本年累计' : '开工以来'],
      ['甲工程', 11, 1, 2],
    ],
    merges: ['A2:A3', 'B2:B3', 'C2:D2'],
  });
  expect(reports).toMatchObject([{ facts: { ...nothing, yearToDateYuan: 110_000, ...facts } }]);
});

test('a date that shows its month alone and hides another year than the title’s is refused', async () => {
  const { reports } = await reportsOf({
    name: '表',
    rows: [
      ['2019年情况'],
      ['项目名称', '月份', '本月完成投资（万元）'],
      ['甲工程', new Date(Date.UTC(2020, 10, 1)), 1],
      ['甲工程', new Date(Date.UTC(2019, 10, 1)), 1],
    ],
    formats: { B3: 'm"月"', B4: 'm"月"' },
  });
  expect(reports).toMatchObject([{ faults: [{ cell: 'B3', code: 'yearHidden' }] }, { facts: { month: '2019-11' } }]);
});
