import { expect, test } from 'vitest';
import { monthRange } from './month-range.ts';

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
  expect(monthRange(sums(reports), month)?.largest ?? null).toEqual(largest);
});

test.each([
  {
    because: 'the least of the same months, February shared over two',
    reports: { '2019-02': 300, '2019-03': 420, '2019-04': 600 },
    smallest: { month: '2019-03', yuan: 120 * wan },
  },
  {
    because: 'where work rested, or a sum fell, no amount is too small',
    reports: { '2019-02': 300, '2019-03': 300, '2019-04': 600 },
    smallest: null,
  },
])('$because', ({ reports, smallest }) => {
  expect(monthRange(sums(reports), '2019-05')?.smallest).toEqual(smallest);
});
