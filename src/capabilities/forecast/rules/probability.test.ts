import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reachedShare } from './reached-share.ts';
import { shownProbability } from './shown-probability.ts';
import { baseOf, goalTenthsOf, type PublishedBase } from './unit-goal.ts';

test.each([
  { probability: 0, shown: { kind: 'below', percent: 5 }, because: 'nothing is impossible' },
  { probability: 0.0499, shown: { kind: 'below', percent: 5 }, because: 'it is still under five' },
  { probability: 0.05, shown: { kind: 'about', percent: 5 }, because: 'five is five' },
  { probability: 0.724, shown: { kind: 'about', percent: 70 }, because: 'no more is known than to five' },
  { probability: 0.726, shown: { kind: 'about', percent: 75 }, because: 'it is nearer to 75' },
  { probability: 0.95, shown: { kind: 'about', percent: 95 }, because: 'it is not beyond 95' },
  { probability: 0.9501, shown: { kind: 'above', percent: 95 }, because: 'it is' },
  { probability: 1, shown: { kind: 'above', percent: 95 }, because: 'nothing is certain' },
])('$probability is shown as $shown: $because', ({ probability, shown }) =>
  expect(shownProbability(probability)).toEqual(shown),
);

test('what is shown lies within two and a half points or at an end, and never claims 0 or 100', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (probability) => {
      const { kind, percent } = shownProbability(probability);
      expect(percent % 5).toBe(0);
      if (kind === 'about') expect(Math.abs(probability * 100 - percent)).toBeLessThanOrEqual(2.5 + 1e-9);
      else expect(kind === 'below' ? probability < 0.05 : probability > 0.95).toBe(true);
    }),
  );
});

describe('the share of scenarios that reach the goal', () => {
  const goal = { baseYuan: 1000, goalTenths: 105 };
  test('counts the goal itself, to the yuan', () => {
    expect(reachedShare([1104, 1105, 1106, 900], goal)).toBe(0.5);
  });
  test('is unknown where there is nothing to grow from', () => {
    expect(reachedShare([1], { baseYuan: 0, goalTenths: 100 })).toBeNull();
    expect(reachedShare([], goal)).toBeNull();
  });
});

describe('what growth is measured against', () => {
  const figure: PublishedBase = {
    ...{ unitCode: '331023', month: '2018-12', fact: 'amount', value: 500, version: 2, recordedAt: '2019-01-20' },
  };
  const from = (published: readonly PublishedBase[]) => baseOf('331023', { year: 2019, reportedYuan: 480, published });
  test.each([
    { published: [], yuan: 480, because: 'the bureau published none' },
    { published: [figure], yuan: 500, because: 'the bureau’s amount of last December holds' },
    { published: [{ ...figure, month: '2018-06' }], yuan: 480, because: 'half a year is no base' },
    { published: [{ ...figure, fact: 'rate', value: 219 }], yuan: 480, because: 'a rate is no amount' },
    { published: [{ ...figure, unitCode: '331024' }], yuan: 480, because: 'it is another unit’s' },
    {
      published: [figure, { ...figure, month: '2019-12', fact: 'base', value: 510, recordedAt: '2019-09-01' }],
      yuan: 510,
      because: 'the later word holds',
    },
  ] as const)('$yuan: $because', ({ published, yuan }) => expect(from(published).baseYuan).toBe(yuan));
});

test('a unit is measured by its own goal, else the city’s, else ten percent', () => {
  const goals = [
    { unitCode: '331000', goalTenths: 100 },
    { unitCode: '331023', goalTenths: 150 },
  ];
  expect(goalTenthsOf(goals, '331023', '331000')).toBe(150);
  expect(goalTenthsOf(goals, '331024', '331000')).toBe(100);
  expect(goalTenthsOf([], '331024', '331000')).toBe(100);
});
