import type { Problem, Standing } from './problem.ts';

/** Where the decision falls: the scenario that is the last one needed, and what each action adds around it. */
export type Critical = {
  /** Total of the scenario at rank `needed` from above; the set is enough where it reaches the goal. */
  readonly level: number;
  /** Mean gain by action over the scenarios around that rank: by how much the level rises, to first order. */
  readonly worth: Float64Array;
};

/** Share of the scenarios on each side of the critical rank that count as around it, ten at least and 400 at most. */
const aroundShare = 0.05;

/**
 * The critical level of a set. Gains in scenarios that are won or lost anyway do not help, so that an action is judged
 * by the scenarios around the one that decides.
 */
export function criticalOf(problem: Problem, { totals }: Standing): Critical {
  const { sample, needed } = problem;
  const rank = sample.size - needed;
  const width = Math.min(400, Math.max(10, Math.round(sample.size * aroundShare)));
  const parted = Float64Array.from(totals);
  const level = ranked(parted, rank);
  const low = ranked(parted, Math.max(0, rank - width));
  const high = ranked(parted, Math.min(sample.size - 1, rank + width));
  const around: number[] = [];
  for (let s = 0; s < sample.size; s++) {
    const total = totals[s] ?? 0;
    if (total >= low && total <= high) around.push(s);
  }
  return { level, worth: meansOver(problem, around) };
}

function meansOver({ sample, free }: Problem, scenarios: readonly number[]): Float64Array {
  const means = new Float64Array(sample.gains.length);
  for (const action of free) {
    const gain = sample.gains[action] ?? sample.nothing;
    let sum = 0;
    for (const s of scenarios) sum += gain[s] ?? 0;
    means[action] = sum / scenarios.length;
  }
  return means;
}

/** The value at a rank from below, 0 the smallest; parts the list around it. Source: Hoare's selection. */
function ranked(values: Float64Array, rank: number): number {
  let [from, to] = [0, values.length - 1];
  while (from < to) {
    const pivot = values[(from + to) >> 1] ?? 0;
    let [low, high] = [from, to];
    while (low <= high) {
      while ((values[low] ?? 0) < pivot) low += 1;
      while ((values[high] ?? 0) > pivot) high -= 1;
      if (low > high) break;
      const kept = values[low] ?? 0;
      values[low++] = values[high] ?? 0;
      values[high--] = kept;
    }
    if (rank <= high) to = high;
    else if (rank >= low) from = low;
    else break;
  }
  return values[rank] ?? 0;
}
