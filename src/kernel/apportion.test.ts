import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apportioned, type Ratio } from './apportion.ts';

const third = (over: bigint): Ratio => ({ over, under: 3n });

test.each([
  { parts: [third(1n), third(1n), third(1n)], total: 1n, shown: [1n, 0n, 0n], because: 'the first of equal rests' },
  { parts: [third(2n), third(1n), third(0n)], total: 1n, shown: [1n, 0n, 0n], because: 'the largest rest' },
  {
    parts: [third(-1n), third(4n), third(0n)],
    total: 1n,
    shown: [0n, 1n, 0n],
    because: 'a negative part is rounded down first and has the larger rest',
  },
  { parts: [third(3n), third(0n)], total: 0n, shown: [0n, 0n], because: 'a total rounded down takes from what moved' },
  { parts: [third(0n), third(0n)], total: 0n, shown: [0n, 0n], because: 'nothing moved' },
])('$shown: $because', ({ parts, total, shown }) => {
  expect(apportioned(parts, total)).toEqual(shown);
});

test('they add up to the total, stay near, and what is nothing stays nothing', () => {
  const ratio = fc.record({ over: fc.bigInt(-10_000n, 10_000n), under: fc.bigInt(1n, 500n) });
  fc.assert(
    fc.property(fc.array(ratio, { minLength: 1, maxLength: 6 }), fc.integer({ min: -1, max: 1 }), (parts, off) => {
      const exact = parts.reduce((sum, { over, under }) => sum + Number(over) / Number(under), 0);
      const total = BigInt(Math.round(exact) + (parts.some(({ over }) => over !== 0n) ? off : 0));
      const shown = apportioned(parts, total);
      expect(shown.reduce((sum, part) => sum + part, 0n)).toBe(total);
      for (const [i, part] of parts.entries()) {
        if (part.over === 0n) expect(shown[i]).toBe(0n);
        expect(Math.abs(Number(shown[i]) - Number(part.over) / Number(part.under))).toBeLessThanOrEqual(3);
      }
    }),
  );
});
