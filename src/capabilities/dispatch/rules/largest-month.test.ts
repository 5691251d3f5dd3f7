import { expect, test } from 'vitest';
import { largestMonth } from './largest-month.ts';
import { type ReportContext, reportDoubts, rowAlone } from './plausibility.ts';
import { type ReportFacts, unsaidReport } from './report.ts';

const wan = 10_000;
const sums = (year: Readonly<Record<string, number>>) =>
  Object.entries(year).map(([month, sum]) => ({ month, cumulativeYuan: sum * wan }));

test.each([
  {
    because: 'years to date are taken apart, and February speaks of two months',
    reports: { '2019-02': 300, '2019-03': 400, '2019-04': 580 },
    month: '2019-05',
    largest: { month: '2019-04', yuan: 180 * wan },
  },
  {
    because: 'the same season of last year is among them',
    reports: { '2019-10': 100, '2019-11': 900, '2019-12': 1000, '2020-02': 50 },
    month: '2020-11',
    largest: { month: '2019-11', yuan: 800 * wan },
  },
  {
    because: 'what was missed is shared over the months that it stands for',
    reports: { '2020-02': 100, '2020-03': 150, '2020-06': 450 },
    month: '2020-07',
    largest: { month: '2020-06', yuan: 100 * wan },
  },
  {
    because: 'what was done two years ago says little',
    reports: { '2018-11': 9000, '2018-12': 9900, '2020-02': 40, '2020-03': 60, '2020-04': 90 },
    month: '2020-05',
    largest: { month: '2020-04', yuan: 30 * wan },
  },
  {
    because: 'two reports tell no habit',
    reports: { '2020-02': 40, '2020-03': 60 },
    month: '2020-04',
    largest: null,
  },
  {
    because: 'a project that has not begun may begin with any amount',
    reports: { '2020-02': 0, '2020-03': 0, '2020-04': 0 },
    month: '2020-05',
    largest: null,
  },
])('$because', ({ reports, month, largest }) => {
  expect(largestMonth(sums(reports), month)).toEqual(largest);
});

const context: ReportContext = {
  ...rowAlone,
  previous: { month: '2020-03', cumulativeYuan: 240 * wan },
  largestMonth: { month: '2019-11', yuan: 490 * wan },
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
const jumps = (report: Partial<ReportFacts>, against: Partial<ReportContext> = {}) =>
  reportDoubts({ ...said, ...report }, { ...context, ...against }).filter(({ code }) => code === 'monthJumped');

test('a month of more than three times the largest asks for a word, and names it', () => {
  expect(jumps({ monthYuan: 5000 * wan, yearToDateYuan: 5240 * wan })).toEqual([
    {
      severity: 'warn',
      field: 'monthYuan',
      code: 'monthJumped',
      facts: { amount: '5,000', largest: '490', largestMonth: '2019-11', times: 3 },
    },
  ]);
  expect(jumps({ monthYuan: 1470 * wan })).toEqual([]);
});

test('a sum alone is judged by what it adds', () => {
  expect(jumps({ yearToDateYuan: 5240 * wan })).toMatchObject([{ field: 'yearToDateYuan' }]);
  expect(jumps({ yearToDateYuan: 1700 * wan })).toEqual([]);
  // A report that comes after others were missed stands for all of their months.
  expect(jumps({ month: '2020-06', yearToDateYuan: 4600 * wan })).toEqual([]);
});

test('February may hold what two months hold, and small amounts are no matter', () => {
  expect(jumps({ month: '2020-02', monthYuan: 2900 * wan }, { previous: null })).toEqual([]);
  expect(jumps({ month: '2020-02', monthYuan: 2950 * wan }, { previous: null })).toHaveLength(1);
  expect(jumps({ monthYuan: 49 * wan }, { largestMonth: { month: '2019-11', yuan: wan } })).toEqual([]);
});
