import { completed } from './construct.ts';
import { improved } from './improve.ts';
import { type Problem, type Standing, standingOf } from './problem.ts';

/** Alternatives that are listed, and by which share of the best set's effort they may be dearer. */
const most = 5;
const dearestShare = 1.25;

/**
 * Other sufficient sets, the cheapest first: those that were met on the way, and for each of the dearest actions of the
 * best set what would be done without it, since people turn a set down for reasons that no model holds.
 */
export function alternativesTo(problem: Problem, known: { best: Standing; pool: readonly Standing[] }): Standing[] {
  const { best } = known;
  const byCost = best.set.toSorted((one, other) => (problem.efforts[other] ?? 0) - (problem.efforts[one] ?? 0));
  const without = byCost.slice(0, most).flatMap((action) => setWithout(problem, best, action) ?? []);
  const found = new Map([...without, ...known.pool].map((standing) => [standing.set.join(), standing]));
  found.delete(best.set.join());
  return [...found.values()]
    .filter(({ set, effort }) => effort <= best.effort * dearestShare && !contains(set, best.set))
    .sort((one, other) => one.effort - other.effort || other.met - one.met)
    .slice(0, most);
}

function setWithout(problem: Problem, best: Standing, action: number): Standing | null {
  const rest = { ...problem, free: problem.free.filter((other) => other !== action) };
  const start = best.set.filter((other) => other !== action);
  const found = completed(rest, start, { greed: 1, random: () => 0, aside: [] });
  const better = found === null ? null : standingOf(problem, improved(rest, found, 60).set);
  return better === null || better.met < problem.needed ? null : better;
}

/** More of the same is no alternative. */
function contains(set: readonly number[], other: readonly number[]): boolean {
  return other.every((action) => set.includes(action));
}
