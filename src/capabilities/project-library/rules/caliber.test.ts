import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caliberOf, division77, thresholdYuan } from './caliber.ts';

test.each([
  { industryCode: '7721', plannedTotalYuan: 5_000_000, verdict: 'in', because: 'the threshold itself counts' },
  { industryCode: '7721', plannedTotalYuan: 4_999_999, verdict: 'out', because: 'one yuan below does not' },
  { industryCode: '4620', plannedTotalYuan: 90_000_000, verdict: 'out', because: 'sewage works are division 46' },
  { industryCode: '7461', plannedTotalYuan: 90_000_000, verdict: 'out', because: 'monitoring is division 74' },
  { industryCode: '7718', plannedTotalYuan: 90_000_000, verdict: 'out', because: 'there is no such class' },
  { industryCode: null, plannedTotalYuan: 90_000_000, verdict: 'ask', because: 'the code is not known' },
  { industryCode: '77', plannedTotalYuan: 90_000_000, verdict: 'ask', because: 'the class is not settled' },
  { industryCode: '772', plannedTotalYuan: null, verdict: 'ask', because: 'neither is settled' },
  { industryCode: '7721', plannedTotalYuan: null, verdict: 'ask', because: 'the total is not known' },
  { industryCode: null, plannedTotalYuan: 100, verdict: 'out', because: 'too small whatever its code' },
])('$industryCode with $plannedTotalYuan yuan is $verdict: $because', ({ industryCode, plannedTotalYuan, verdict }) => {
  expect(caliberOf({ industryCode, plannedTotalYuan }).verdict).toBe(verdict);
});

test('only the fifteen classes from the threshold on are in', () => {
  const code = fc.integer({ min: 0, max: 9999 }).map((number) => String(number).padStart(4, '0'));
  fc.assert(
    fc.property(code, fc.nat(20_000_000), (industryCode, plannedTotalYuan) => {
      const isIn = caliberOf({ industryCode, plannedTotalYuan }).verdict === 'in';
      expect(isIn).toBe(division77.has(industryCode) && plannedTotalYuan >= thresholdYuan);
    }),
  );
});

test('every verdict gives a reason for each rule with its clause', () => {
  const { reasons, missing } = caliberOf({ industryCode: null, plannedTotalYuan: null });
  expect(reasons.map(({ rule, clause }) => [rule, clause !== ''])).toEqual([
    ['industry', true],
    ['threshold', true],
  ]);
  expect(missing).toEqual(['industryCode', 'plannedTotalYuan']);
});
