import type { Problem } from './problem.ts';

/** An inequality Σ weights × chosen ≥ 1 that every sufficient set keeps. */
export type BoundRow = {
  /** By action. */
  readonly weights: Float64Array;
  /** Actions by weight per effort, the best first. */
  readonly order: readonly number[];
};

/** Which shares of the scenarios that are still needed a row speaks of. */
const shares = [0.5, 1, 0.25, 0.1, 0.03, 0.01];

/**
 * Inequalities from the scenarios that miss the goal at the outset. Of those, leave the easiest k − n out, k being how
 * many must still be won: then n of the rest must be won, each by gains that together fill its gap. So the sum over the
 * chosen actions of their n largest filled shares is n at least. Gains are not negative. Source: the knapsack row of
 * Luedtke and Ahmed's chance constraints, sharpened by taking only as many scenarios as must be won.
 */
export function boundRows(problem: Problem): BoundRow[] {
  const { sample, goal, needed, efforts, free } = problem;
  const gaps = [...sample.base.keys()]
    .map((s) => ({ s, gap: goal - (sample.base[s] ?? 0) }))
    .filter(({ gap }) => gap > 0)
    .sort((one, other) => one.gap - other.gap);
  const stillNeeded = needed - (sample.size - gaps.length);
  if (stillNeeded <= 0) return [];
  return shares.map((share) => {
    const won = Math.max(1, Math.round(stillNeeded * share));
    const rest = gaps.slice(stillNeeded - won);
    const weights = new Float64Array(sample.gains.length);
    for (const action of free) {
      const gain = sample.gains[action] ?? sample.nothing;
      const filled = Float64Array.from(rest, ({ s, gap }) => Math.min(1, (gain[s] ?? 0) / gap)).sort();
      weights[action] = filled.subarray(filled.length - won).reduce((sum, value) => sum + value, 0) / won;
    }
    const rate = (action: number) => (weights[action] ?? 0) / Math.max(efforts[action] ?? 0, 1e-12);
    return { weights, order: free.toSorted((one, other) => rate(other) - rate(one)) };
  });
}

/** What is asked of the rows: actions taken, and which are still open: those whose place is `from` or later. */
export type Open = {
  readonly set: readonly number[];
  readonly from: number;
  /** By action. */
  readonly places: Int32Array;
  readonly efforts: Float64Array;
};

/** The least effort with which the open actions, taken in parts, could fill what the taken ones leave of every row. */
export function leastEffort(rows: readonly BoundRow[], { set, from, places, efforts }: Open): number {
  let least = 0;
  for (const { weights, order } of rows) {
    let missing = 1 - 1e-9;
    for (const action of set) missing -= weights[action] ?? 0;
    let effort = 0;
    for (let i = 0; i < order.length && missing > 0; i++) {
      const action = order[i] ?? 0;
      const weight = weights[action] ?? 0;
      if ((places[action] ?? 0) < from || weight <= 0) continue;
      effort += (efforts[action] ?? 0) * Math.min(1, missing / weight);
      missing -= weight;
    }
    if (missing > 0) return Number.POSITIVE_INFINITY;
    if (effort > least) least = effort;
  }
  return least;
}
