import { compared, type Ratio } from '#kernel/apportion.ts';
import type { Indicator, ScoringRule } from '../shapes.ts';
import { clamped, difference, exactly, none, product, quotient, sum, whole } from './ratio.ts';

/** Inputs of one indicator by unit, at most two decimals; null where there is nothing to read. */
export type Inputs = ReadonlyMap<string, number | null>;

/**
 * What each unit earns of an indicator: a fraction of the full marks, at least 0 and at most the cap of the rule. A better
 * input never earns less, whatever the others have. A unit without an input earns what the scheme says.
 * Source: domain catalogue 4.4 (linear, against the mean with cap and floor, per item, rank).
 */
export function earned(indicator: Indicator, inputs: Inputs): Map<string, Ratio> {
  const known = [...inputs].flatMap(([code, value]): Known[] => (value === null ? [] : [[code, exactly(value)]]));
  const values = known.map(([, value]) => value);
  const fractions = new Map(known.map(([code, value]) => [code, fractionOf(indicator, value, values)]));
  const others = [...fractions.values()];
  const left = missingFraction(indicator, others);
  return new Map([...inputs.keys()].map((code) => [code, fractions.get(code) ?? left]));
}

type Known = readonly [code: string, value: Ratio];

function missingFraction({ missing }: Indicator, others: readonly Ratio[]): Ratio {
  if (missing === 'full') return whole;
  if (missing === 'zero' || others.length === 0) return none;
  return quotient(sum(others), { over: BigInt(others.length), under: 1n });
}

function fractionOf({ rule, direction, fullMarks }: Indicator, value: Ratio, all: readonly Ratio[]): Ratio {
  const full = exactly(fullMarks);
  switch (rule.kind) {
    case 'linear':
      return linear(rule, value);
    case 'mean':
      return clamped(againstMean(value, { all, direction }), percent(rule.floorPercent), percent(rule.capPercent));
    case 'share':
      return shareOf(rule.of, value, { all, direction });
    case 'step':
      return quotient(stepMarks(rule.steps, value, direction), full);
    case 'perItem': {
      const counted = quotient(product(value, exactly(rule.marksEach)), full);
      return clamped(rule.act === 'add' ? counted : difference(whole, counted), none, whole);
    }
    case 'rank': {
      const better = all.filter((other) => isBetter(other, value, direction)).length;
      const lost = quotient(product(exactly(rule.lossEach), { over: BigInt(better), under: 1n }), full);
      return clamped(difference(whole, lost), none, whole);
    }
  }
}

function linear({ zeroAt, fullAt, capPercent }: Extract<ScoringRule, { kind: 'linear' }>, value: Ratio): Ratio {
  const [from, to] = [exactly(zeroAt), exactly(fullAt)];
  return clamped(quotient(difference(value, from), difference(to, from)), none, percent(capPercent));
}

type Among = { readonly all: readonly Ratio[]; readonly direction: Indicator['direction'] };

/** Value ÷ mean, or mean ÷ value where less is better. Around a mean that is not positive only the side of it counts. */
function againstMean(value: Ratio, { all, direction }: Among): Ratio {
  const mean = quotient(sum(all), { over: BigInt(all.length), under: 1n });
  if (direction === 'less') return value.over <= 0n ? most : quotient(mean, value);
  if (mean.over > 0n) return quotient(value, mean);
  return compared(value, mean) >= 0 ? whole : none;
}

/** More than any cap. */
const most: Ratio = { over: 1000n, under: 1n };

function shareOf(of: 'whole' | 'largest', value: Ratio, { all, direction }: Among): Ratio {
  if (of === 'whole') {
    const share = quotient(value, { over: 100n, under: 1n });
    return clamped(direction === 'more' ? share : difference(whole, share), none, whole);
  }
  const largest = all.reduce((best, one) => (compared(one, best) > 0 ? one : best), none);
  return largest.over <= 0n ? none : clamped(quotient(value, largest), none, whole);
}

type Steps = Extract<ScoringRule, { kind: 'step' }>['steps'];

/** The marks of the best step that is reached; 0 before the first. */
function stepMarks(steps: Steps, value: Ratio, direction: Indicator['direction']): Ratio {
  const reached = steps.filter(({ at }) => !isBetter(exactly(at), value, direction)).map(({ marks }) => marks);
  return exactly(Math.max(0, ...reached));
}

function isBetter(one: Ratio, other: Ratio, direction: Indicator['direction']): boolean {
  return direction === 'more' ? compared(one, other) > 0 : compared(one, other) < 0;
}

function percent(value: number): Ratio {
  return { over: BigInt(value), under: 100n };
}
