import fc from 'fast-check';
import type { Indicator } from '../shapes.ts';
import { sampleIndicator } from './sample-scheme.ts';

const value = fc.integer({ min: -20_000, max: 40_000 }).map((whole) => whole / 100);
const positive = fc.integer({ min: 0, max: 40_000 }).map((whole) => whole / 100);
/** Test support: marks, weights and steps of inputs. */
export const points = fc.integer({ min: 1, max: 4000 }).map((whole) => whole / 100);
const way = fc.constantFrom('more' as const, 'less' as const);
const anyRule: fc.Arbitrary<Pick<Indicator, 'rule' | 'direction'>> = fc.oneof(
  fc
    .record({ from: value, span: points, cap: fc.integer({ min: 100, max: 200 }), direction: way })
    .map(({ from, span, cap, direction }) => ({
      direction,
      rule: {
        kind: 'linear' as const,
        zeroAt: from,
        fullAt: direction === 'more' ? from + span : from - span,
        capPercent: cap,
      },
    })),
  fc
    .record({ floor: fc.integer({ min: 0, max: 100 }), cap: fc.integer({ min: 100, max: 200 }), direction: way })
    .map(({ floor, cap, direction }) => ({
      direction,
      rule: { kind: 'mean' as const, floorPercent: floor, capPercent: cap },
    })),
  fc.constantFrom(
    { direction: 'more' as const, rule: { kind: 'share' as const, of: 'whole' as const } },
    { direction: 'less' as const, rule: { kind: 'share' as const, of: 'whole' as const } },
    { direction: 'more' as const, rule: { kind: 'share' as const, of: 'largest' as const } },
  ),
  points.map((each) => ({
    direction: 'less' as const,
    rule: { kind: 'perItem' as const, act: 'deduct' as const, marksEach: each },
  })),
  points.map((each) => ({
    direction: 'more' as const,
    rule: { kind: 'perItem' as const, act: 'add' as const, marksEach: each },
  })),
  fc.record({ lossEach: points, direction: way }).map(({ lossEach, direction }) => ({
    direction,
    rule: { kind: 'rank' as const, lossEach },
  })),
);
/** Test support: an indicator of any rule that a scheme may have. */
export const anyIndicator: fc.Arbitrary<Indicator> = fc
  .record({ ruled: anyRule, full: points, weight: points, missing: fc.constantFrom('zero', 'full', 'mean') })
  .map(({ ruled, full, weight, missing }) => sampleIndicator({ ...ruled, fullMarks: full, weight, missing }));

/**
 * Test support: inputs of four units. What may be negative only counts where more is better; no other source of the product is.
 */
export function inputsOf(indicator: Indicator): fc.Arbitrary<(number | null)[]> {
  return fc.array(
    fc.option(indicator.direction === 'less' && indicator.rule.kind === 'mean' ? positive : value, { freq: 6 }),
    {
      minLength: 4,
      maxLength: 4,
    },
  );
}
