import { expect, test } from 'vitest';
import type { MonthRange } from './month-range.ts';
import { type ReportContext, reportDoubts, rowAlone } from './plausibility.ts';
import { type ReportFacts, unsaidReport } from './report.ts';

const wan = 10_000;
const range = (largest: number, smallest: number): MonthRange => ({
  largest: { month: '2019-11', yuan: largest * wan },
  smallest: { month: '2020-03', yuan: smallest * wan },
});
const context: ReportContext = {
  ...rowAlone,
  previous: { month: '2020-03', cumulativeYuan: 240 * wan },
  monthRange: range(490, 250),
};
const said: ReportFacts = {
  month: '2020-04',
  monthYuan: null,
  yearToDateYuan: null,
  totalYuan: null,
  buildingYuan: null,
  installationYuan: null,
  equipmentYuan: null,
  otherYuan: null,
  newAssetYuan: null,
  progress: null,
  problems: null,
  ...unsaidReport,
};
const asked = (report: Partial<ReportFacts>, against: Partial<ReportContext> = {}) =>
  reportDoubts({ ...said, ...report }, { ...context, ...against }).filter(
    ({ code }) => code === 'monthJumped' || code === 'monthDropped',
  );

test('a month of more than three times the largest asks for a word, and names it', () => {
  expect(asked({ monthYuan: 5000 * wan, yearToDateYuan: 5240 * wan })).toEqual([
    {
      severity: 'warn',
      field: 'monthYuan',
      code: 'monthJumped',
      facts: { amount: '5,000', largest: '490', largestMonth: '2019-11', times: 3 },
    },
  ]);
  expect(asked({ monthYuan: 1470 * wan })).toEqual([]);
});

test('a sum alone is judged by what it adds', () => {
  expect(asked({ yearToDateYuan: 5240 * wan })).toMatchObject([{ field: 'yearToDateYuan' }]);
  expect(asked({ yearToDateYuan: 1700 * wan })).toEqual([]);
  // A report that comes after others were missed stands for all of their months.
  expect(asked({ month: '2020-06', yearToDateYuan: 4600 * wan })).toEqual([]);
});

test('February may hold what two months hold, and small amounts are no matter', () => {
  expect(asked({ month: '2020-02', monthYuan: 2900 * wan }, { previous: null })).toEqual([]);
  expect(asked({ month: '2020-02', monthYuan: 2950 * wan }, { previous: null })).toHaveLength(1);
  expect(asked({ monthYuan: 49 * wan }, { monthRange: range(1, 1) })).toEqual([]);
});

test('a month below a fifth of the smallest asks for a word, and names it', () => {
  expect(asked({ monthYuan: 49 * wan, yearToDateYuan: 289 * wan })).toEqual([
    {
      severity: 'warn',
      field: 'monthYuan',
      code: 'monthDropped',
      facts: { amount: '49', smallest: '250', smallestMonth: '2020-03', times: 5 },
    },
  ]);
  expect(asked({ monthYuan: 50 * wan })).toEqual([]);
  expect(asked({ yearToDateYuan: 280 * wan })).toMatchObject([{ field: 'yearToDateYuan', code: 'monthDropped' }]);
  // Two months were to be held in February.
  expect(asked({ month: '2020-02', monthYuan: 99 * wan }, { previous: null })).toHaveLength(1);
});

test('no month is too small where nothing was done, work rested before, all months are small or the project is nearly done', () => {
  expect(asked({ monthYuan: 0 })).toEqual([]);
  expect(asked({ monthYuan: 5 * wan }, { monthRange: { ...range(490, 0), smallest: null } })).toEqual([]);
  expect(asked({ monthYuan: 5 * wan }, { monthRange: range(60, 49) })).toEqual([]);
  const project = { ...rowAlone.project, plannedTotalYuan: 1000 * wan };
  expect(asked({ monthYuan: 5 * wan, totalYuan: 900 * wan }, { project })).toEqual([]);
  expect(asked({ monthYuan: 5 * wan, totalYuan: 899 * wan }, { project })).toHaveLength(1);
});
