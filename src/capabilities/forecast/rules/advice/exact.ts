import { type BoundRow, boundRows, leastEffort } from './bound.ts';
import { metIn, type Problem, type Sample, type Standing, standingOf } from './problem.ts';

/** What enumeration found: the cheapest sufficient set, and whether it saw all that could be cheaper. */
export type Enumerated = { readonly best: Standing; readonly proven: boolean };

/** Sums over scenarios that may be formed before it gives up: a limit of work and not of time, so that answers repeat. */
const workLimit = 80_000_000;

/** Actions beyond which it is not tried. */
const mostActions = 32;

type Search = {
  readonly problem: Problem;
  readonly rows: readonly BoundRow[];
  readonly order: readonly number[];
  /** Place in the order by action. */
  readonly places: Int32Array;
  readonly reach: readonly Float64Array[];
  readonly accepts: (set: readonly number[]) => boolean;
  best: { readonly set: readonly number[]; readonly effort: number };
  work: number;
};
/** Of the actions before `place` those in `set` are taken and the others are not. */
type Node = {
  readonly place: number;
  readonly set: readonly number[];
  readonly effort: number;
  readonly totals: Float64Array;
};

/**
 * The cheapest sufficient set that is accepted, by branch and bound, beginning with a known one. Branches fall where an inequality that
 * every sufficient set keeps costs too much, or where all that is left would not be enough. With negative gains, or with
 * more than `mostActions`, it proves nothing.
 */
export function enumerated(whole: Problem, known: Standing, accepts: (set: readonly number[]) => boolean): Enumerated {
  const isMonotone = whole.free.every((action) => whole.sample.gains[action]?.every((gain) => gain >= 0) ?? true);
  if (!isMonotone || whole.free.length > mostActions) return { best: known, proven: false };
  const problem = contested(whole);
  const { free, efforts } = problem;
  const rows = boundRows(problem);
  const rate = (action: number) => (rows[0]?.weights[action] ?? 0) / Math.max(efforts[action] ?? 0, 1e-12);
  const order = free.toSorted((one, other) => rate(other) - rate(one));
  const places = new Int32Array(efforts.length);
  for (const [place, action] of order.entries()) places[action] = place;
  const reach = reachFrom(problem, order);
  const search: Search = { problem, rows, order, places, reach, accepts, best: known, work: 0 };
  branched(search, { place: 0, set: [], effort: 0, totals: problem.sample.base });
  const best = standingOf(whole, search.best.set);
  return { best: best.met >= whole.needed ? best : known, proven: search.work <= workLimit };
}

/** The same question on the scenarios that some set wins and some set loses. */
function contested(problem: Problem): Problem {
  const { sample, goal, needed, free } = problem;
  const [all] = reachFrom(problem, free);
  const isWon = (s: number) => (sample.base[s] ?? 0) >= goal;
  const open = [...sample.base.keys()].filter(
    (s) => !isWon(s) && (sample.base[s] ?? 0) + (all?.[s] ?? 0) >= goal - Math.abs(goal) * 1e-9,
  );
  const won = metIn(sample.base, goal);
  const part = (list: Float64Array) => Float64Array.from(open, (s) => list[s] ?? 0);
  const kept: Sample = {
    size: open.length,
    base: part(sample.base),
    gains: sample.gains.map(part),
    nothing: new Float64Array(open.length),
  };
  return { ...problem, sample: kept, needed: needed - won };
}

function branched(search: Search, node: Node): void {
  const { problem, rows, order } = search;
  const { set, effort, totals } = node;
  search.work += totals.length;
  if (metIn(totals, problem.goal) >= problem.needed && search.accepts(set)) {
    search.best = { set, effort };
    return;
  }
  for (let place = node.place; place < order.length && search.work <= workLimit; place++) {
    const action = order[place] ?? -1;
    const least = leastEffort(rows, { set, from: place, places: search.places, efforts: problem.efforts });
    if (effort + least >= limitOf(search)) return;
    search.work += totals.length;
    if (metWithRest(totals, search.reach[place] ?? totals, problem.goal) < problem.needed) return;
    const dearer = effort + (problem.efforts[action] ?? 0);
    const isFree = set.every((taken) => problem.projects[taken] !== problem.projects[action]);
    if (!isFree || dearer >= limitOf(search)) continue;
    branched(search, {
      ...{ place: place + 1, set: [...set, action], effort: dearer },
      totals: withGain(problem, totals, action),
    });
  }
}

/** A set must cost less than this to be better. */
function limitOf({ best }: Search): number {
  return best.effort * (1 - 1e-12);
}

function withGain({ sample }: Problem, totals: Float64Array, action: number): Float64Array {
  const gain = sample.gains[action] ?? sample.nothing;
  const sums = new Float64Array(totals.length);
  for (let s = 0; s < sums.length; s++) sums[s] = (totals[s] ?? 0) + (gain[s] ?? 0);
  return sums;
}

/** For each place of the order what the best action of every project from there on adds. */
function reachFrom({ sample, projects }: Problem, order: readonly number[]): Float64Array[] {
  const reach: Float64Array[] = [];
  const mostOf = new Map<number, Float64Array>();
  let sums = new Float64Array(sample.size);
  for (const action of order.toReversed()) {
    const gain = sample.gains[action] ?? sample.nothing;
    const project = projects[action] ?? -1;
    const before = mostOf.get(project) ?? sample.nothing;
    const most = gain.map((value, s) => Math.max(value, before[s] ?? 0));
    sums = sums.map((sum, s) => sum - (before[s] ?? 0) + (most[s] ?? 0));
    mostOf.set(project, most);
    reach.unshift(sums);
  }
  return reach;
}

/** The sums of what is left were formed in another order: a hair's breadth must not rule a set out. */
function metWithRest(totals: Float64Array, rest: Float64Array, goal: number): number {
  const least = goal - Math.abs(goal) * 1e-9;
  let met = 0;
  for (let s = 0; s < totals.length; s++) if ((totals[s] ?? 0) + (rest[s] ?? 0) >= least) met += 1;
  return met;
}
