import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankStability } from './rank-stability.ts';
import { sampleIndicator, sampleScheme } from './sample-scheme.ts';
import { scored } from './scored.ts';

const rule = { kind: 'share', of: 'whole' } as const;
const content = sampleScheme([
  sampleIndicator({ rule, key: 'first', weight: 60, fullMarks: 60 }),
  sampleIndicator({ rule, key: 'second', weight: 40, fullMarks: 40 }),
]);
const facts = (values: Readonly<Record<string, readonly [number, number]>>) => ({
  content,
  unitCodes: Object.keys(values),
  inputs: new Map(
    (['first', 'second'] as const).map((key, place) => [
      key,
      new Map(Object.entries(values).map(([code, both]) => [code, both[place] ?? null])),
    ]),
  ),
  rulings: [],
});

test('a lead on every indicator cannot be lost; a lead that hangs on one weight can', () => {
  // 甲 leads 乙 everywhere; 乙 and 丙 change places when the second weight rises by a tenth.
  const found = rankStability(facts({ 甲: [90, 90], 乙: [60, 52], 丙: [53, 62] }), 10, 1);
  expect(found.map(({ code, rank, bestRank, worstRank }) => [code, rank, bestRank, worstRank])).toEqual([
    ['甲', 1, 1, 1],
    ['乙', 2, 2, 3],
    ['丙', 3, 2, 3],
  ]);
  expect(found[0]?.keptPercent).toBe(100);
  expect(found[1]?.keptPercent).toBeLessThan(100);
});

test('no draw of weights takes a rank beyond its bounds, and the same seed gives the same answer', () => {
  const percent = fc.integer({ min: 0, max: 100 });
  const both = fc.tuple(percent, percent);
  fc.assert(
    fc.property(fc.array(both, { minLength: 2, maxLength: 5 }), fc.integer({ min: 0, max: 99 }), (values, seed) => {
      const given = facts(Object.fromEntries(values.map((one, place) => [`u${place}`, one])));
      const found = rankStability(given, 10, seed);
      expect(rankStability(given, 10, seed)).toEqual(found);
      for (const [first, second] of [
        [66, 36],
        [54, 44],
        [60, 40],
      ] as const) {
        const weights = new Map([
          ['first', first],
          ['second', second],
        ]);
        for (const { code, rank } of scored({ ...given, weights })) {
          const own = found.find((one) => one.code === code);
          expect(rank).toBeGreaterThanOrEqual(own?.bestRank ?? 99);
          expect(rank).toBeLessThanOrEqual(own?.worstRank ?? 0);
        }
      }
    }),
    { numRuns: 25 },
  );
});

test('weights that do not move leave every rank where it is', () => {
  expect(rankStability(facts({ 甲: [50, 50], 乙: [50, 50], 丙: [10, 10] }), 0, 1)).toEqual(
    [
      { code: '丙', rank: 3, bestRank: 3, worstRank: 3, keptPercent: 100 },
      { code: '乙', rank: 1, bestRank: 1, worstRank: 1, keptPercent: 100 },
      { code: '甲', rank: 1, bestRank: 1, worstRank: 1, keptPercent: 100 },
    ].toSorted((one, other) => one.rank - other.rank || (one.code < other.code ? -1 : 1)),
  );
});
