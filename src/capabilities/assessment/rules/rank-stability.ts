import type { Ratio } from '#kernel/apportion.ts';
import { earned } from './earned.ts';
import { none } from './ratio.ts';
import { effectiveWeights, type ScoredUnit, type ScoringFacts, scored } from './scored.ts';
import { weightDraws } from './weight-draws.ts';

/** How firm a rank is while each weight moves by some percent to either side, one independent of the other. */
export type RankStability = {
  readonly code: string;
  readonly rank: number;
  /** Ranks beyond which no such weights can take it: exact between every two units. */
  readonly bestRank: number;
  readonly worstRank: number;
  /** Share of 500 seeded draws of weights in which it keeps its rank, whole percent. */
  readonly keptPercent: number;
};

const draws = 500;
/** Fractions of full marks are held as whole numbers of this many parts. */
const parts = 1_000_000_000_000n;

/** The firmness of every rank for weights that are off by up to `percent`, 0–50. The same seed gives the same answer. */
export function rankStability(facts: ScoringFacts, percent: number, seed: number): RankStability[] {
  const standing = scored(facts);
  const figures = new Map(standing.map((unit) => [unit.code, figuresOf(unit, facts)]));
  const kept = keptShares(standing, figures, { percent, seed });
  return standing.map(({ code, rank }) => {
    const own = figures.get(code);
    const others = [...figures].filter(([other]) => other !== code).map(([, other]) => other);
    const spans = own === undefined ? [] : others.map((other) => spanOf(own, other, BigInt(percent)));
    const surelyAbove = spans.filter(({ low }) => low >= halfHundredth).length;
    const maybeAbove = spans.filter(({ high }) => high >= halfHundredth).length;
    return {
      ...{ code, rank, keptPercent: kept.get(code) ?? 0 },
      bestRank: Math.min(rank, 1 + surelyAbove),
      worstRank: Math.max(rank, 1 + maybeAbove),
    };
  });
}

/** A unit's points by indicator at the present weights, and what does not move with them; parts of a point. */
type Figures = { readonly points: readonly bigint[]; readonly fixed: bigint; readonly isVetoed: boolean };

/** What two printed totals may differ in without being told apart. */
const halfHundredth = parts / 200n;

function figuresOf(unit: ScoredUnit, { content, unitCodes, inputs, weights }: ScoringFacts): Figures {
  const effective = effectiveWeights(content, weights);
  const points = content.indicators.map((indicator) => {
    const given = inputs.get(indicator.key);
    const own = new Map(unitCodes.map((code) => [code, given?.get(code) ?? null]));
    return scaled(earned(indicator, own).get(unit.code) ?? none, effective.get(indicator.key) ?? none);
  });
  const adjusted = unit.lines.filter(({ rule }) => rule === 'adjustment');
  const fixed = adjusted.reduce((all, { pointsHundredths }) => all + BigInt(pointsHundredths) * (parts / 100n), 0n);
  return { points, fixed, isVetoed: unit.isVetoed };
}

function scaled(fraction: Ratio, weight: Ratio): bigint {
  return (fraction.over * weight.over * parts) / (fraction.under * weight.under);
}

/** The least and the most by which another unit can be above this one. */
function spanOf(own: Figures, other: Figures, percent: bigint): { readonly low: bigint; readonly high: bigint } {
  const mine = own.isVetoed ? own.points.map(() => 0n) : own.points;
  const theirs = other.isVetoed ? other.points.map(() => 0n) : other.points;
  const apart = theirs.map((points, place) => points - (mine[place] ?? 0n));
  const middle =
    apart.reduce((all, one) => all + one, 0n) + (other.isVetoed ? 0n : other.fixed) - (own.isVetoed ? 0n : own.fixed);
  const swing = (apart.reduce((all, one) => all + (one < 0n ? -one : one), 0n) * percent) / 100n;
  return { low: middle - swing, high: middle + swing };
}

function keptShares(
  standing: readonly ScoredUnit[],
  figures: ReadonlyMap<string, Figures>,
  { percent, seed }: { readonly percent: number; readonly seed: number },
): Map<string, number> {
  const count = [...figures.values()][0]?.points.length ?? 0;
  const kept = new Map(standing.map(({ code }) => [code, 0]));
  for (const factors of weightDraws({ draws, count, percent, seed })) {
    const totals = new Map([...figures].map(([code, one]) => [code, totalOf(one, factors)]));
    for (const { code, rank } of standing) {
      const own = totals.get(code) ?? 0n;
      const above = [...totals.values()].filter((other) => other > own).length;
      if (1 + above === rank) kept.set(code, (kept.get(code) ?? 0) + 1);
    }
  }
  return new Map([...kept].map(([code, times]) => [code, Math.round((times * 100) / draws)]));
}

/** Hundredths of a point. */
function totalOf({ points, fixed, isVetoed }: Figures, permille: readonly bigint[]): bigint {
  if (isVetoed) return 0n;
  const weighed = points.reduce((all, one, place) => all + one * (permille[place] ?? 1000n), 0n) / 1000n;
  return (weighed + fixed + halfHundredth) / (parts / 100n);
}
