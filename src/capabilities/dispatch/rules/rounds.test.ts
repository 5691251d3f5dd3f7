import { expect, test } from 'vitest';
import { lastMonthOf, mayOpenQuarter, mayOpenRound, monthsOfQuarter, monthToOpen, quartersToOpen } from './rounds.ts';

const round = { month: '2020-03', opensOn: null, dueOn: '2020-04-10', closesOn: null };

test.each([
  { change: { month: '2020-01' }, code: 'noJanuaryRound', because: 'January waits for February' },
  { change: { month: '2020-04' }, code: 'monthNotOver', because: 'the month still runs' },
  { change: { dueOn: '2020-03-31' }, code: 'dueBeforeMonthEnd', because: 'nobody can be done then' },
  { change: { opensOn: '2020-04-11' }, code: 'opensAfterDue', because: 'nobody could be on time' },
  { change: { closesOn: '2020-04-09' }, code: 'closesBeforeDue', because: 'the due day could not be used' },
])('a round with $change is refused: $because', ({ change, code }) => {
  expect(() => mayOpenRound({ ...round, ...change }, '2020-04-01')).toThrow(expect.objectContaining({ code }));
});

test.each<[string, string, string, ReturnType<typeof monthToOpen>, string]>([
  ['2020-03', '2020-04-10', '2020-05-02', { month: '2020-04', dueOn: '2020-05-10' }, 'the next one'],
  ['2019-12', '2020-01-12', '2020-03-01', { month: '2020-02', dueOn: '2020-03-12' }, 'January has none'],
  ['2019-12', '2020-01-31', '2020-03-01', { month: '2020-02', dueOn: '2020-03-31' }, 'on the last day, too'],
  ['2020-02', '2020-03-31', '2020-04-01', { month: '2020-03', dueOn: '2020-04-30' }, 'April has 30 days'],
  ['2020-03', '2020-04-10', '2020-05-10', { month: '2020-04', dueOn: '2020-05-10' }, 'the due day itself counts'],
  ['2020-03', '2020-04-10', '2020-05-11', { month: '2020-04', dueOn: null }, 'a day that is over is nobody’s due day'],
  ['2020-03', '2020-04-10', '2020-04-30', null, 'April still runs'],
])('after %s due on %s, the form of %s begins with %j: %s', (month, dueOn, today, begins, _because) => {
  expect(monthToOpen({ month, dueOn }, today)).toEqual(begins);
});

test('a round opens on the first day after its month', () => {
  expect(() => mayOpenRound({ ...round, opensOn: '2020-04-01', closesOn: '2020-04-15' }, '2020-04-01')).not.toThrow();
});

test('a quarter is opened once it is over, and its January is reported with February', () => {
  const days = { opensOn: null, dueOn: '2020-04-20', closesOn: null };
  expect(() => mayOpenQuarter({ quarter: '2020-Q1', ...days }, '2020-03-31')).toThrow(
    expect.objectContaining({ code: 'quarterNotOver' }),
  );
  expect(() => mayOpenQuarter({ quarter: '2020-Q1', ...days }, '2020-04-01')).not.toThrow();
  expect(monthsOfQuarter('2020-Q1')).toEqual(['2020-02', '2020-03']);
  expect(monthsOfQuarter('2020-Q4')).toEqual(['2020-10', '2020-11', '2020-12']);
  expect(lastMonthOf('2020-Q3')).toBe('2020-09');
});

test.each<[last: string | null, today: string, quarters: string[], because: string]>([
  [null, '2020-04-05', ['2019-Q3', '2019-Q4', '2020-Q1'], 'where none was opened, the last ones that are over'],
  [null, '2020-03-31', ['2019-Q2', '2019-Q3', '2019-Q4'], 'a quarter is not over on its last day'],
  ['2019-Q3', '2020-04-05', ['2019-Q4', '2020-Q1'], 'those after the last opened one'],
  ['2018-Q1', '2020-04-05', ['2018-Q2', '2018-Q3', '2018-Q4'], 'the next ones first'],
])('after %s, on %s, %j: %s', (last, today, quarters) => {
  expect(quartersToOpen(last, today, 3)).toEqual(quarters);
});
