import { completed } from './construct.ts';
import { improved } from './improve.ts';
import { type Problem, type Standing, standingOf } from './problem.ts';

/** How long to look: the first sets are built from nothing, the later ones from the best with a part taken out. */
export type Effort = {
  /** Sets to begin with, sufficient or not. */
  readonly from: readonly (readonly number[])[];
  readonly starts: number;
  readonly shakes: number;
  readonly checks: number;
};

/** How often to shake: few scenarios cost little to look through, so the search is as much longer. */
export function shakesFor({ sample }: Problem): number {
  return Math.min(60, Math.max(8, Math.round(16_000 / sample.size)));
}

/** Sets kept besides the best. */
const kept = 12;

/**
 * Cheap sufficient sets, cheapest first and each once; empty where none is found. Greedy randomised construction, then
 * moves that save effort, then parts of the best taken out and put together again. Source: GRASP and iterated local
 * search (Feo and Resende 1995; Lourenço, Martin and Stützle 2003).
 */
export function cheapSets(problem: Problem, random: () => number, effort: Effort): Standing[] {
  const { from, starts, shakes, checks } = effort;
  const pool = new Map<string, Standing>();
  const take = (standing: Standing | null) => {
    if (standing === null) return;
    const better = standingOf(problem, improved(problem, standing, checks).set);
    if (better.met >= problem.needed) pool.set(better.set.join(), better);
  };
  for (const set of from) take(completed(problem, set, { greed: 1, random, aside: [] }));
  for (let start = 0; start < starts; start++)
    take(completed(problem, [], { greed: start === 0 ? 1 : 0.6 + 0.35 * random(), random, aside: [] }));
  for (let shake = 0; shake < shakes; shake++) {
    const best = byEffort(pool)[shake % 3] ?? byEffort(pool)[0];
    if (best === undefined) break;
    const aside = someOf(best.set, random);
    const rest = best.set.filter((action) => !aside.includes(action));
    take(completed(problem, rest, { greed: 0.7 + 0.3 * random(), random, aside: aside.slice(0, 1) }));
  }
  return byEffort(pool).slice(0, kept);
}

/** The least effort first; of equal ones the more probable. */
function byEffort(pool: ReadonlyMap<string, Standing>): Standing[] {
  return [...pool.values()].sort((one, other) => one.effort - other.effort || other.met - one.met);
}

/** About a quarter of a set, two at least, in the order in which they were drawn. */
function someOf(set: readonly number[], random: () => number): number[] {
  const left = [...set];
  const count = Math.min(left.length, 2 + Math.floor(random() * (set.length / 4)));
  return Array.from({ length: count }, () => left.splice(Math.floor(random() * left.length), 1)).flat();
}
