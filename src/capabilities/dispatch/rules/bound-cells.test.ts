import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundSums, type CellValues, followingSums, type SumsBefore } from './bound-cells.ts';

const march: SumsBefore = { cumulativeYuan: 500, totalYuan: 2000, isFirst: false };
const first: SumsBefore = { cumulativeYuan: null, totalYuan: null, isFirst: true };
const untold: SumsBefore = { cumulativeYuan: 500, totalYuan: null, isFirst: false };

describe('boundSums', () => {
  test.each<[month: number | null, before: SumsBefore, year: number | null, total: number | null, because: string]>([
    [100, march, 600, 2100, 'last month and this one'],
    [0, march, 500, 2000, 'a month without work leaves the sums as they were'],
    [null, march, null, null, 'no amount, no sum: nothing is proposed'],
    [100, first, 100, 100, 'the first report is the whole'],
    [100, { ...march, cumulativeYuan: null }, 100, 2100, 'the first of the year'],
    [100, untold, 600, null, 'earlier reports did not say what was done since the start'],
    [-600, march, null, 1400, 'a sum below nought is none'],
  ])('%j after %j is %j and %j: %s', (month, before, yearToDateYuan, totalYuan) => {
    expect(boundSums(month, before)).toEqual({ yearToDateYuan, totalYuan });
  });
});

describe('followingSums', () => {
  test.each<[values: CellValues, month: string | null, follows: Record<string, string>, because: string]>([
    [{}, '100', { yearToDateYuan: '600', totalYuan: '2100' }, 'empty sums follow'],
    [
      { monthYuan: '100', yearToDateYuan: '600', totalYuan: '2100' },
      '50',
      { yearToDateYuan: '550', totalYuan: '2050' },
      'sums that followed go on following',
    ],
    [{ monthYuan: '100', yearToDateYuan: '640' }, '50', { totalYuan: '2050' }, 'what somebody typed otherwise stays'],
    [{ monthYuan: '100', yearToDateYuan: '600' }, null, {}, 'a cleared amount clears no sum'],
  ])('%j with %j: %j, %s', (values, month, follows) => {
    expect(followingSums(values, month, march)).toEqual(follows);
  });

  test('never says anything about the amount of the month, and settles at once', () => {
    const amount = fc.option(fc.integer({ min: -1000, max: 1000 }).map(String), { nil: null });
    fc.assert(
      fc.property(amount, amount, amount, amount, (monthYuan, yearToDateYuan, totalYuan, typed) => {
        const values = { monthYuan, yearToDateYuan, totalYuan };
        const follows = followingSums(values, typed, march);
        expect(follows).not.toHaveProperty('monthYuan');
        expect(followingSums({ ...values, ...follows, monthYuan: typed }, typed, march)).toEqual({});
      }),
    );
  });
});
