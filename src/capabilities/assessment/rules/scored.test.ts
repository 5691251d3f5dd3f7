import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyIndicator, inputsOf } from './any-indicator.ts';
import { mostHundredths } from './entry.ts';
import { sampleIndicator, sampleScheme } from './sample-scheme.ts';
import { type Ruling, type ScoringFacts, scored } from './scored.ts';

const units = ['331002', '331003', '331023', '331024'];

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
