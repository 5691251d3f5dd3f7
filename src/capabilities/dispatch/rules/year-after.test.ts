import { expect, test } from 'vitest';
import { isSummedUp } from './year-after.ts';

const stated = (month: string, yearToDateYuan: number | null) => ({ month, yearToDateYuan });

test.each([
  { others: [], written: stated('2020-03', 5), isDue: false, because: 'it says where the year stands' },
  { others: [], written: stated('2020-03', null), isDue: true, because: 'it follows on the month before' },
  { others: [stated('2020-04', null)], written: stated('2020-03', 5), isDue: true, because: 'April follows on it' },
  { others: [stated('2020-04', 7)], written: stated('2020-03', 5), isDue: false, because: 'April stands by itself' },
  { others: [stated('2020-02', null)], written: stated('2020-03', 5), isDue: false, because: 'February came before' },
  { others: [stated('2021-02', null)], written: stated('2020-12', 5), isDue: false, because: 'a year begins anew' },
  { others: [stated('2020-03', null)], written: stated('2020-03', 5), isDue: false, because: 'it takes the place' },
])('$written.month with $others is summed up: $isDue, because $because', ({ others, written, isDue }) => {
  expect(isSummedUp(others, written)).toBe(isDue);
});
