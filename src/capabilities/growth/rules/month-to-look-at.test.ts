import { expect, test } from 'vitest';
import { monthsUnderWay, monthToLookAt } from './month-to-look-at.ts';

const april = { month: '2020-04', dueOn: '2020-05-10', state: 'open' } as const;
const march = { month: '2020-03', dueOn: '2020-04-10', state: 'open' } as const;

test.each([
  {
    because: 'a month is looked at once its reports are due',
    rounds: [april, march],
    today: '2020-05-11',
    month: '2020-04',
  },
  { because: 'the last day still counts', rounds: [april, march], today: '2020-05-10', month: '2020-03' },
  {
    because: 'what is locked is all there is',
    rounds: [{ ...april, state: 'locked' } as const, march],
    today: '2020-05-03',
    month: '2020-04',
  },
  {
    because: 'the first round of a city is shown as it comes in',
    rounds: [april],
    today: '2020-05-03',
    month: '2020-04',
  },
  { because: 'without a round there is no month', rounds: [], today: '2020-05-03', month: null },
])('$because', ({ rounds, today, month }) => {
  expect(monthToLookAt(rounds, today)).toBe(month);
});

test('a month is under way until the day after its reports are due, or until it is locked', () => {
  expect(monthsUnderWay([april, march], '2020-05-10')).toEqual(['2020-04']);
  expect(monthsUnderWay([april, march], '2020-05-11')).toEqual([]);
  expect(monthsUnderWay([{ ...april, state: 'locked' }], '2020-05-03')).toEqual([]);
});
