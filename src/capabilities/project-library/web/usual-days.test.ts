import { expect, it } from 'vitest';
import { usualDays } from './usual-days.ts';

it.each([
  ['2020-03-31', '2020-02-29', '2019-12-31', '2019-12-31', 'a leap year, and the quarter that has not ended'],
  ['2020-04-01', '2020-03-31', '2020-03-31', '2019-12-31', 'the first day of a quarter'],
  ['2021-01-15', '2020-12-31', '2020-12-31', '2020-12-31', 'in January all three are one day'],
])('on %s people compare with %s, %s and %s: %s', (today, lastMonthEnd, lastQuarterEnd, lastYearEnd) => {
  expect(usualDays(today)).toEqual({ lastMonthEnd, lastQuarterEnd, lastYearEnd });
});
