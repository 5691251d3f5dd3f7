import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageBand, ageBands, moneyByAge, monthsAfter, wholeMonths } from './age.ts';

describe('months', () => {
  test.each([
    ['2019-01-31', 1, '2019-02-28', 'a short month gives its last day'],
    ['2020-01-31', 1, '2020-02-29', 'a leap year'],
    ['2019-11-30', 3, '2020-02-29', 'over the year'],
    ['2019-03-15', 12, '2020-03-15', 'a year'],
  ])('%s and %i months are %s: %s', (day, months, then) => {
    expect(monthsAfter(day, months)).toBe(then);
  });

  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10));
  test('whole months are those that have gone by', () => {
    fc.assert(
      fc.property(day, day, (from, to) => {
        const months = wholeMonths(from, to);
        expect(months === 0 || monthsAfter(from, months) <= to).toBe(true);
        expect(monthsAfter(from, months + 1) > to).toBe(true);
      }),
    );
  });
});

describe('the band of age', () => {
  test.each([
    ['2020-03-30', 'upTo3', 'money that came today'],
    ['2019-12-30', 'upTo3', 'three months to the day'],
    ['2019-12-29', 'upTo6', 'a day more'],
    ['2019-09-30', 'upTo6', 'six months to the day'],
    ['2019-09-29', 'upTo12', 'more than six months'],
    ['2019-03-30', 'upTo12', 'a year to the day'],
    ['2019-03-29', 'over12', 'more than a year'],
    ['2020-05-01', 'upTo3', 'money that comes later is young'],
  ] as const)('since %s: %s, %s', (since, band, _because) => {
    expect(ageBand(since, '2020-03-30')).toBe(band);
  });

  test('older money is never in a younger band', () => {
    const day = fc
      .integer({ min: 0, max: 900 })
      .map((n) => new Date(Date.UTC(2018, 0, 1 + n)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [older, younger] = [one, other].toSorted() as [string, string];
        const place = (since: string) => ageBands.indexOf(ageBand(since, '2020-06-30'));
        expect(place(older)).toBeGreaterThanOrEqual(place(younger));
      }),
    );
  });
});

test('money by age adds up to all of it', () => {
  const parts = [
    { since: '2020-03-01', yuan: 1 },
    { since: '2019-11-01', yuan: 20 },
    { since: '2019-10-15', yuan: 300 },
    { since: '2018-01-01', yuan: 4000 },
  ];
  expect(moneyByAge(parts, '2020-03-30')).toEqual({ upTo3: 1, upTo6: 320, upTo12: 0, over12: 4000 });
});
