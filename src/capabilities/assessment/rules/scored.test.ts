import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Indicator, ScoringRule } from '../shapes.ts';
import { earned } from './earned.ts';
import { mostHundredths } from './entry.ts';
import { compared, exactly, hundredths, none, product } from './ratio.ts';
import { sampleIndicator, sampleScheme } from './sample-scheme.ts';
import { type Ruling, type ScoringFacts, scored } from './scored.ts';

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

const value = fc.integer({ min: -20_000, max: 40_000 }).map((whole) => whole / 100);
const positive = fc.integer({ min: 0, max: 40_000 }).map((whole) => whole / 100);
const points = fc.integer({ min: 1, max: 4000 }).map((whole) => whole / 100);
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
const anyIndicator = fc
  .record({ ruled: anyRule, full: points, weight: points, missing: fc.constantFrom('zero', 'full', 'mean') })
  .map(({ ruled, full, weight, missing }) => sampleIndicator({ ...ruled, fullMarks: full, weight, missing }));

/** What may be negative only counts where more is better; no other source of the product is. */
const inputsOf = (indicator: Indicator) =>
  fc.array(
    fc.option(indicator.direction === 'less' && indicator.rule.kind === 'mean' ? positive : value, { freq: 6 }),
    {
      minLength: 4,
      maxLength: 4,
    },
  );

const anyFacts: fc.Arbitrary<ScoringFacts> = fc
  .array(anyIndicator, { minLength: 1, maxLength: 6 })
  .map((all) => all.map((one, place) => ({ ...one, key: `k${place}`, name: `k${place}` })))
  .chain((indicators) =>
    fc.record({
      indicators: fc.constant(indicators),
      values: fc.tuple(...indicators.map(inputsOf)),
      vetoed: fc.subarray(units, { maxLength: 2 }),
      adjusted: fc.array(fc.record({ unit: fc.constantFrom(...units), by: fc.integer({ min: -500, max: 500 }) }), {
        maxLength: 3,
      }),
    }),
  )
  .map(({ indicators, values, vetoed, adjusted }) => ({
    content: sampleScheme(indicators),
    unitCodes: units,
    inputs: new Map(
      indicators.map(({ key }, place) => [key, new Map(units.map((code, at) => [code, values[place]?.[at] ?? null]))]),
    ),
    rulings: [
      ...vetoed.map((unitCode): Ruling => ({ kind: 'veto', unitCode, indicator: 'falsified' })),
      ...adjusted.map(
        ({ unit, by }): Ruling => ({ kind: 'adjustment', unitCode: unit, indicator: 'k0', pointsHundredths: by }),
      ),
    ],
  }));

describe('whatever the scheme and the inputs', () => {
  test('a better input of one’s own never earns less', () => {
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

  test('the printed parts add up to the printed total, and no indicator leaves 0 to its cap', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const { lines, scoreHundredths } of scored(facts)) {
          expect(lines.reduce((all, { pointsHundredths }) => all + pointsHundredths, 0)).toBe(scoreHundredths);
          for (const { indicator, rule, pointsHundredths } of lines) {
            const one = facts.content.indicators.find(({ key }) => key === indicator);
            if (!one || rule === 'adjustment') continue;
            expect(pointsHundredths).toBeGreaterThanOrEqual(0);
            expect(pointsHundredths).toBeLessThanOrEqual(mostHundredths(one));
          }
        }
      }),
    );
  });

  test('the order of units changes nothing', () => {
    fc.assert(
      fc.property(anyFacts, fc.shuffledSubarray(units, { minLength: 4 }), (facts, order) => {
        const turned = new Map(
          [...facts.inputs].map(([key, own]) => [key, new Map(order.map((code) => [code, own.get(code) ?? null]))]),
        );
        expect(scored({ ...facts, unitCodes: order, inputs: turned })).toEqual(scored(facts));
      }),
    );
  });

  test('a veto leaves nothing, and whoever has one is behind whoever earned anything', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const vetoed = new Set(facts.rulings.filter(({ kind }) => kind === 'veto').map(({ unitCode }) => unitCode));
        for (const { code, scoreHundredths, isVetoed } of scored(facts)) {
          expect(isVetoed).toBe(vetoed.has(code));
          if (isVetoed) expect(scoreHundredths).toBe(0);
        }
      }),
    );
  });

  test('what if the weights were what they are: the same totals, parts and ranks', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const weights = new Map(facts.content.indicators.map(({ key, weight }) => [key, weight]));
        expect(scored({ ...facts, weights })).toEqual(scored(facts));
        const doubled = new Map([...weights].map(([key, weight]) => [key, weight * 2]));
        expect(scored({ ...facts, weights: doubled })).toEqual(scored(facts));
      }),
    );
  });
});

test('equal totals share a rank unless the scheme says what tells them apart', () => {
  const rule = { kind: 'share', of: 'whole' } as const;
  const first = sampleIndicator({ rule, key: 'first' });
  const content = sampleScheme([first, sampleIndicator({ rule, key: 'second' })]);
  const inputs = new Map([
    [
      'first',
      new Map([
        ['a', 50],
        ['b', 100],
        ['c', 0],
      ]),
    ],
    [
      'second',
      new Map([
        ['a', 100],
        ['b', 50],
        ['c', 0],
      ]),
    ],
  ]);
  const ranks = (tieBreak: string[]) =>
    scored({ content: { ...content, tieBreak }, unitCodes: ['a', 'b', 'c'], inputs, rulings: [] }).map(
      ({ code, rank }) => `${code}${rank}`,
    );
  expect(ranks([])).toEqual(['a1', 'b1', 'c3']);
  expect(ranks(['first'])).toEqual(['b1', 'a2', 'c3']);
});
