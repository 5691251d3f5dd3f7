import { expect, test } from 'vitest';
import { mayOpenRound } from './rounds.ts';

test.each([
  {
    month: '2020-01',
    dueOn: '2020-02-10',
    today: '2020-03-01',
    code: 'noJanuaryRound',
    because: 'January waits for February',
  },
  { month: '2020-03', dueOn: '2020-04-10', today: '2020-03-31', code: 'monthNotOver', because: 'the month still runs' },
  {
    month: '2020-03',
    dueOn: '2020-03-31',
    today: '2020-04-01',
    code: 'dueBeforeMonthEnd',
    because: 'nobody can be done then',
  },
])('a round of $month due $dueOn is refused on $today: $because', ({ month, dueOn, today, code }) => {
  expect(() => mayOpenRound({ month, dueOn }, today)).toThrow(expect.objectContaining({ code }));
});

test('a round opens on the first day after its month', () => {
  expect(() => mayOpenRound({ month: '2020-03', dueOn: '2020-04-08' }, '2020-04-01')).not.toThrow();
});
