import { expect, test } from 'vitest';
import { forecastTableTerms } from '../../terms-table.ts';
import { tableReader } from './forecast-table.ts';

const heading = 'project,group,month,amount,size,start,type';
const good = 'A,C1,2019-11,100,5000,2019-01,works';

function read(lines: readonly string[], origin = '2020-01') {
  const reader = tableReader(origin);
  for (const [at, line] of lines.entries()) reader.take(at + 1, line.split(','));
  return reader.done();
}
const faultsOf = (...lines: string[]) => read([heading, good, ...lines]).faults.map(({ row, code }) => [row, code]);

test.each<[line: string, code: string, because: string]>([
  ['B,C1,2019-11,,5000,2019-01,works', 'amountMissing', 'not known is not 0'],
  ['B,C1,2019-11,1e99,5000,2019-01,works', 'tableAmountUnclear', 'no project is so large'],
  ['B,C1,2019-11,12 万,5000,2019-01,works', 'tableAmountUnclear', 'amounts are in yuan'],
  ['B,C1,2019-11,NaN,5000,2019-01,works', 'tableAmountUnclear', 'not a number'],
  ['B,C1,2019-11,100,-5,2019-01,works', 'sizeUnclear', 'no total is negative'],
  ['B,C1,2019-13,100,5000,2019-01,works', 'monthUnclear', 'there is no thirteenth month'],
  ['B,C1,2019年11月,100,5000,2019-01,works', 'monthUnclear', 'months are written one way'],
  ['B,C1,2019-11,100,5000,soon,works', 'monthUnclear', 'a start is a month'],
  ['B,C1,2020-01,100,5000,2019-01,works', 'monthNotBefore', 'the origin itself is not known'],
  ['B,C1,2021-05,100,5000,2019-01,works', 'monthNotBefore', 'nor what follows it'],
  ['A,C1,2019-11,7,5000,2019-01,works', 'tableRowTwice', 'one of the two is wrong, and nobody knows which'],
  ['A,C2,2019-12,7,5000,2019-01,works', 'groupDiffers', 'it would count in two counties'],
  [',C1,2019-11,100,5000,2019-01,works', 'fieldEmpty', 'whose amount is it'],
  ['B,,2019-11,100,5000,2019-01,works', 'fieldEmpty', 'which county'],
  ['B,C1', 'monthUnclear', 'half a line'],
])('%s is refused as %s: %s', (line, code) => {
  expect(faultsOf(line)).toContainEqual([3, code]);
});

test('other columns are told, and one that seems to mean an optional column is refused', () => {
  expect(read([`${heading},Comment,Stage,`, `${good},x,started,`]).unused).toEqual(['Comment']);
  for (const [column, near] of [
    ['stages', 'stage'],
    ['Sta_ge', 'stage'],
    ['ends', 'end'],
  ])
    expect(() => read([`${heading},${column}`])).toThrow(
      expect.objectContaining({ code: 'columnMisspelt', facts: { row: 1, column, near } }),
    );
  expect(read([`${heading},stage,stages`, `${good},started,x`]).unused).toEqual(['stages']);
});

test('a stage that is not known is refused', () => {
  const lines = [`${heading},stage`, `${good},started`, 'B,C1,2019-11,0,5000,2019-01,works,asleep'];
  expect(read(lines).faults.map(({ row, code, text }) => [row, code, text])).toEqual([[3, 'stageUnknown', 'asleep']]);
});

test('with one fault there are no projects: half a table gives no figure', () => {
  expect(read([heading, good, 'B,C1,2019-11,,,,']).input.projects).toEqual([]);
});

test('a hundred faults are listed, the others counted', () => {
  const { faults, more } = read([heading, ...Array.from({ length: 150 }, (_, at) => `P${at},C1,2019-11,,1,2019-01,x`)]);
  expect([faults.length, more]).toEqual([100, 50]);
});

test.each<[lines: string[], code: string]>([
  [['project,group,month,size,start,type'], 'columnMissing'],
  [[`${heading},amount`], 'columnTwice'],
  [[heading], 'tableEmpty'],
  [[], 'tableEmpty'],
])('%j is refused as %s', (lines, code) => {
  expect(() => read(lines)).toThrow(expect.objectContaining({ code }));
});

test('rows come in any order, columns too; a negative amount and a blank size are understood', () => {
  const { input, faults } = read([
    'TYPE,month,amount,project,size,group,start,remark',
    'works,2019-12,-50,A,6000,C1,2019-01,taken back',
    'works,2019-11,100,A,5000,C1,2019-01,',
    'works,2019-11,0,B,,C1,,',
  ]);
  expect(faults).toEqual([]);
  expect(input.projects).toMatchObject([
    { id: 'A', months: ['2019-11', '2019-12'], amountsYuan: [100, -50], sizeYuan: 6000 },
    { id: 'B', sizeYuan: null, startMonth: null },
  ]);
});

test('every fault and every note has its sentence', () => {
  const codes = ['fieldEmpty', 'amountMissing', 'tableAmountUnclear', 'sizeUnclear', 'monthUnclear', 'monthNotBefore'];
  const notes = ['ThinHistory', 'NoBase', 'OneGroup', 'NothingKnown', 'NegativeAmounts', 'SizeUnknown'];
  const others = [
    'stageUnknown',
    'tableRowTwice',
    'groupDiffers',
    'noteJanuaryWithFebruary',
    'noteGoalAlreadyMet',
    'noteReportsMissing',
    'noteNothingYet',
  ];
  for (const code of [...codes, ...others, ...notes.map((note) => `note${note}`)])
    expect(forecastTableTerms).toHaveProperty(code);
});
