import { describe, expect, test } from 'vitest';
import type { Region } from '#kernel/region.ts';
import { readSample, type SampleValue, sampleTable } from '#platform/records/sample-tables.ts';
import { amountFields, amountReading, understoodAmount } from './amount-row.ts';

const regions: readonly Region[] = [
  { code: '331000', name: '台州市', kind: 'city', parent: null, aliases: [] },
  { code: '331023', name: '天台县', kind: 'county', parent: '331000', aliases: [] },
];

/** The one row of a table with these columns in 万元. */
async function rowOf(columns: Record<string, SampleValue>, title = '项目计划表', name = '表') {
  const rows = [[title], ['单位：万元'], Object.keys(columns), Object.values(columns)];
  const { records, refusals } = await readSample(await sampleTable({ name, rows }), amountFields, amountReading);
  expect(refusals).toEqual([]);
  const [record] = records;
  if (record === undefined || records.length > 1) throw new Error(`${records.length} records`);
  return understoodAmount(record, regions);
}

describe('the year', () => {
  test.each([
    { heading: '2020年计划投资', title: '项目计划表', year: 2020, because: 'the heading names it' },
    { heading: '2020年度计划投资（万元）', title: '项目计划表', year: 2020, because: '年度 and unit say no more' },
    { heading: '年度计划投资', title: '天台县2021年度项目计划表', year: 2021, because: 'the title names it' },
    {
      heading: '2021年计划投资',
      title: '2020年编制的项目计划表',
      year: 2021,
      because: 'the heading is nearer than the title',
    },
    { heading: '本年计划投资', title: '2019年度投资计划', year: 2019, because: '本年 is the year of the title' },
    { heading: '年度投资计划', title: '2019年度投资计划', year: 2019, because: 'another word order' },
  ])('of “$heading” under “$title” is $year: $because', async ({ heading, title, year }) => {
    const read = await rowOf({ 项目代码: 'A-1', 项目名称: '甲工程', [heading]: 120.5 }, title);
    const key = { code: 'A-1', name: '甲工程', unitCode: title.startsWith('天台县') ? '331023' : null };
    expect(read).toEqual({ facts: { key, year, plannedYuan: 1_205_000 }, doubts: [] });
  });

  test.each([
    { title: '项目计划表', name: '表', code: 'yearMissing', because: 'nothing names a year' },
    {
      title: '2020年度项目计划表',
      name: '2021年',
      code: 'yearsDisagree',
      because: 'title and sheet contradict each other',
    },
  ])('is refused as $code: $because', async ({ title, name, code }) => {
    const read = await rowOf({ 项目名称: '甲工程', 年度计划投资: 1 }, title, name);
    expect('faults' in read && read.faults).toEqual([expect.objectContaining({ code, cell: 'B4' })]);
  });
});

test.each([
  {
    columns: { 项目名称: null, 项目代码: '—', 所在县: '天台县', '2020年计划投资': 5 },
    code: 'projectMissing',
    because: 'a county with an amount is no project',
  },
  { columns: { 项目名称: '甲工程', '2020年计划投资': -1 }, code: 'amountNegative', because: 'no plan is below 0' },
  {
    columns: { 项目名称: '甲工程', 项目代码: 'A', '2020年计划投资': '约100' },
    code: 'notANumber',
    because: 'words are no amount',
  },
  {
    columns: { 项目名称: '甲工程', 所在县: '杭州', '2020年计划投资': 1 },
    code: 'countyUnknown',
    because: 'no county of the city',
  },
])('a row is refused as $code: $because', async ({ columns, code }) => {
  const read = await rowOf(columns);
  expect('faults' in read ? read.faults.map((fault) => fault.code) : []).toEqual([code]);
});

test('nothing planned is 0 and not left blank', async () => {
  const zero = await rowOf({ 项目名称: '甲工程', 所在县: '天台', '2020年计划投资': 0 });
  expect(zero).toMatchObject({ facts: { plannedYuan: 0, key: { unitCode: '331023' } } });
  const blank = await rowOf({ 项目名称: '甲工程', 项目代码: 'A-1', '2020年计划投资': null });
  expect('faults' in blank ? blank.faults.map(({ code }) => code) : []).toEqual(['amountMissing']);
});
