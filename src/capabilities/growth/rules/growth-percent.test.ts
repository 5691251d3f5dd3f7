import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gapYuan, growthPercent, sharePercent } from './growth-percent.ts';

test.each([
  { invested: 272_520_000, base: 223_560_000, percent: 21.9, because: '天台 in 2019' },
  { invested: 548, base: 1000, percent: -45.2, because: 'less than last year is negative' },
  { invested: 1000, base: 0, percent: null, because: 'nothing was invested last year' },
  { invested: 0, base: 0, percent: null, because: 'nothing in either year' },
  { invested: 0, base: 1000, percent: -100, because: 'nothing this year' },
  { invested: 20_005, base: 20_000, percent: 0, because: '0.025 % goes to the even digit 0.0' },
  { invested: 20_030, base: 20_000, percent: 0.2, because: '0.15 % goes to the even digit 0.2' },
  { invested: 19_995, base: 20_000, percent: 0, because: 'there is no negative zero' },
])('$invested over $base is $percent %: $because', ({ invested, base, percent }) => {
  expect(Object.is(growthPercent(invested, base), percent)).toBe(true);
});

test('a bigger sum never grows less', () => {
  const amount = fc.nat(2_000_000_000);
  fc.assert(
    fc.property(amount, amount, amount, (one, more, base) => {
      fc.pre(base > 0);
      expect(growthPercent(one + more, base) ?? 0).toBeGreaterThanOrEqual(growthPercent(one, base) ?? 0);
    }),
  );
});

test('investing the gap reaches the goal, and one yuan less does not', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e12 }),
      fc.nat(1e12),
      fc.integer({ min: -1000, max: 5000 }),
      (base, now, goal) => {
        const needed = BigInt(now + gapYuan(now, base, goal));
        const reaches = (yuan: bigint) => yuan * 1000n >= BigInt(base) * BigInt(1000 + goal);
        expect([reaches(needed), reaches(needed - 1n)]).toEqual([true, false]);
      },
    ),
  );
});

test('a share of nothing is unknown', () => {
  expect([sharePercent(0, 0), sharePercent(1, 3)]).toEqual([null, 33.3]);
});
