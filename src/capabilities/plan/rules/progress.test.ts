import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lookedAt, sharePercent } from './progress.ts';

describe('sharePercent', () => {
  test.each([
    { part: 1, whole: 3, percent: 33.3, because: 'one decimal' },
    { part: 0, whole: 5, percent: 0, because: 'nothing done is 0, not unknown' },
    { part: 5, whole: 0, percent: null, because: 'there is no share of nothing' },
    { part: 25, whole: 1000, percent: 2.5, because: 'exact' },
    { part: 125, whole: 100_000, percent: 0.1, because: '0.125 is nearer to 0.1' },
    { part: 5, whole: 10_000, percent: 0, because: '0.05 is halved to even' },
    { part: 15, whole: 10_000, percent: 0.2, because: '0.15 is halved to even' },
    { part: 15, whole: 10, percent: 150, because: 'more than planned is shown as it is' },
  ])('$part of $whole is $percent: $because', ({ part, whole, percent }) => {
    expect(sharePercent(part, whole)).toBe(percent);
  });

  test('it is never further from the true share than half of the last decimal', () => {
    const yuan = fc.integer({ min: 1, max: 1_000_000_000_000 });
    fc.assert(
      fc.property(yuan, yuan, (part, whole) => {
        const percent = sharePercent(part, whole) ?? Number.NaN;
        expect(Math.abs(percent - (part * 100) / whole)).toBeLessThanOrEqual(0.05 + Math.abs(percent) * 1e-12);
      }),
    );
  });
});

describe('lookedAt', () => {
  test.each([
    { asked: '2020-03', last: '2020-06', seen: { month: '2020-03', elapsedPercent: 25 }, because: 'a person chose' },
    { asked: undefined, last: '2020-06', seen: { month: '2020-06', elapsedPercent: 50 }, because: 'the last round' },
    {
      asked: undefined,
      last: null,
      seen: { month: '2020-01', elapsedPercent: 0 },
      because: 'a year to come has not lost time',
    },
  ])('$seen.month: $because', ({ asked, last, seen }) => {
    expect(lookedAt(2020, asked, last)).toEqual(seen);
  });
  test('refuses a month of another year', () => {
    expect(() => lookedAt(2020, '2019-12', null)).toThrowError(expect.objectContaining({ code: 'monthOfOtherYear' }));
  });
});
