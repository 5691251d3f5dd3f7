import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ranked } from './ranked.ts';

test('ties share a rank and the next is skipped; no base comes last', () => {
  const rows = [
    { code: 'a', growthPercent: null },
    { code: 'b', growthPercent: 3 },
    { code: 'c', growthPercent: 9.5 },
    { code: 'd', growthPercent: 3 },
    { code: 'e', growthPercent: -2 },
    { code: 'f', growthPercent: null },
  ];
  expect(ranked(rows).map(({ code, rank }) => [code, rank])).toEqual([
    ['c', 1],
    ['b', 2],
    ['d', 2],
    ['e', 4],
    ['a', 5],
    ['f', 5],
  ]);
});

test('a rank is one more than the number of those that are better', () => {
  const growth = fc.option(fc.integer({ min: -5, max: 5 }));
  fc.assert(
    fc.property(fc.array(growth, { maxLength: 12 }), (list) => {
      const rows = list.map((growthPercent, i) => ({ code: String(i), growthPercent }));
      const value = (percent: number | null) => percent ?? Number.NEGATIVE_INFINITY;
      for (const row of ranked(rows)) {
        const better = rows.filter((other) => value(other.growthPercent) > value(row.growthPercent));
        expect(row.rank).toBe(better.length + 1);
      }
    }),
  );
});
