import { expect, test } from 'vitest';
import { yearAfter } from './year-after.ts';

const march = { month: '2020-03', cumulativeYuan: 30 };
const may = { month: '2020-05', cumulativeYuan: 50 };

test.each([
  [
    'a first report of the month stands in its place',
    [march, may],
    { month: '2020-04', cumulativeYuan: 40 },
    [],
    [30, 40, 50],
  ],
  ['a correction replaces the one before', [march, may], { month: '2020-03', cumulativeYuan: 31 }, [], [31, 50]],
  [
    'later months move with it',
    [march, may],
    { month: '2020-03', cumulativeYuan: 0 },
    [
      { month: '2020-03', cumulativeYuan: 20 },
      { month: '2020-05', cumulativeYuan: 40 },
    ],
    [20, 40],
  ],
])('%s', (_because, reports, saved, moved, yuan) => {
  expect(yearAfter(reports, saved, moved).map(({ cumulativeYuan }) => cumulativeYuan)).toEqual(yuan);
});
