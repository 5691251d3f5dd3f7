import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compared } from '#kernel/apportion.ts';
import type { Indicator, ScoringRule } from '../shapes.ts';
import { anyIndicator, inputsOf, points } from './any-indicator.ts';
import { earned } from './earned.ts';
import { exactly, hundredths, none, product } from './ratio.ts';
import { sampleIndicator } from './sample-scheme.ts';

const units = ['331002', '331003', '331023', '331024'];

describe('what an input earns of 20 marks', () => {
  type Case = {
    readonly because: string;
    readonly rule: ScoringRule;
    readonly direction?: 'less';
    readonly inputs: readonly (number | null)[];
    readonly marks: readonly number[];
    readonly missing?: Indicator['missing'];
  };
  const cases: readonly Case[] = [
    {
      because: 'between nothing and full it rises evenly, and it never leaves the span without a cap above it',
      rule: { kind: 'linear', zeroAt: 50, fullAt: 100, capPercent: 100 },
      inputs: [40, 50, 75, 120],
      marks: [0, 0, 10, 20],
    },
    {
      because: 'a cap above the full marks lets the best earn more',
      rule: { kind: 'linear', zeroAt: 0, fullAt: 10, capPercent: 150 },
      inputs: [11, 20, 5, 0],
      marks: [22, 30, 10, 0],
    },
    {
      because: 'where less is better the full marks lie at the lower value',
      rule: { kind: 'linear', zeroAt: 20, fullAt: 0, capPercent: 100 },
      direction: 'less',
      inputs: [0, 5, 20, 30],
      marks: [20, 15, 0, 0],
    },
    {
      because: 'against a mean of 10: cap at one and a half, floor at 0, as in Suxian 2015',
      rule: { kind: 'mean', floorPercent: 0, capPercent: 150 },
      inputs: [30, 12, 4, -6],
      marks: [30, 24, 8, 0],
    },
    {
      because: 'around a mean that is not positive only the side counts',
      rule: { kind: 'mean', floorPercent: 20, capPercent: 150 },
      inputs: [5, -1, -10, -20],
      marks: [20, 20, 4, 4],
    },
    {
      because: 'mean ÷ value where less is better, and none at all earns the cap',
      rule: { kind: 'mean', floorPercent: 0, capPercent: 150 },
      direction: 'less',
      inputs: [0, 5, 5, 10],
      marks: [30, 20, 20, 10],
    },
    {
      because: 'a share of the whole',
      rule: { kind: 'share', of: 'whole' },
      inputs: [95.5, 100, 0, 50],
      marks: [19.1, 20, 0, 10],
    },
    {
      because: 'a share of the best unit',
      rule: { kind: 'share', of: 'largest' },
      inputs: [8, 4, 2, 0],
      marks: [20, 10, 5, 0],
    },
    {
      because: 'the best step that is reached',
      rule: {
        kind: 'step',
        steps: [
          { at: 80, marks: 10 },
          { at: 95, marks: 20 },
        ],
      },
      inputs: [79.99, 80, 94.99, 95],
      marks: [0, 10, 10, 20],
    },
    {
      because: 'items are deducted from the full marks until nothing is left',
      rule: { kind: 'perItem', act: 'deduct', marksEach: 8 },
      direction: 'less',
      inputs: [0, 1, 2, 3],
      marks: [20, 12, 4, 0],
    },
    {
      because: 'items are added up to the full marks',
      rule: { kind: 'perItem', act: 'add', marksEach: 8 },
      inputs: [0, 1, 2, 3],
      marks: [0, 8, 16, 20],
    },
    {
      because: 'each place costs, and equals share the better place',
      rule: { kind: 'rank', lossEach: 3 },
      inputs: [9, 8, 8, 7],
      marks: [20, 17, 17, 11],
    },
    {
      because: 'a unit without an input earns the mean of the others where the scheme says so',
      rule: { kind: 'share', of: 'whole' },
      inputs: [null, 100, 50, 0],
      marks: [10, 20, 10, 0],
      missing: 'mean',
    },
    {
      because: 'or the full marks',
      rule: { kind: 'share', of: 'whole' },
      inputs: [null, 100, 50, 0],
      marks: [20, 20, 10, 0],
      missing: 'full',
    },
  ];
  test.each(cases)('$because', ({ rule, direction, inputs, marks, missing = 'zero' }) => {
    const indicator = sampleIndicator({ rule, direction: direction ?? 'more', missing });
    const found = earned(indicator, new Map(units.map((code, place) => [code, inputs[place] ?? null])));
    const marked = units.map((code) => hundredths(product(found.get(code) ?? none, exactly(20))) / 100);
    expect(marked).toEqual(marks);
  });
});

test('whatever the rule and the inputs, a better input of one’s own never earns less', () => {
  const cases = anyIndicator.chain((indicator) =>
    fc.record({ indicator: fc.constant(indicator), values: inputsOf(indicator), by: points }),
  );
  fc.assert(
    fc.property(cases, ({ indicator, values, by }) => {
      const [own] = values;
      if (own === null || own === undefined) return;
      const better = Math.round((indicator.direction === 'more' ? own + by : own - by) * 100) / 100;
      if (indicator.direction === 'less' && indicator.rule.kind === 'mean' && better < 0) return;
      const at = (mine: number) =>
        earned(indicator, new Map(units.map((code, place) => [code, place === 0 ? mine : (values[place] ?? null)])));
      const code = units[0] ?? '';
      const [before, after] = [at(own).get(code), at(better).get(code)];
      expect(before && after && compared(after, before) >= 0).toBe(true);
    }),
    { numRuns: 400 },
  );
});
