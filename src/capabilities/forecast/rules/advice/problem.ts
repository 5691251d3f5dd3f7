/** Scenarios with what each action adds; indices of `gains` are those of the plan's actions. */
export type Sample = {
  readonly size: number;
  readonly base: Float64Array;
  readonly gains: readonly Float64Array[];
  /** What no action adds: zeros. */
  readonly nothing: Float64Array;
};

/** Choose among `free` the cheapest set with which at least `needed` scenarios of the sample reach `goal`. */
export type Problem = {
  readonly sample: Sample;
  readonly goal: number;
  /** Scenarios that must reach the goal, at most the size of the sample. */
  readonly needed: number;
  /** By action. */
  readonly efforts: Float64Array;
  /** Number of the project of each action. */
  readonly projects: Int32Array;
  /** Actions that may be chosen, ascending. */
  readonly free: readonly number[];
};

/** A set with its sums; `set` ascending. */
export type Standing = {
  readonly set: readonly number[];
  readonly totals: Float64Array;
  /** Scenarios that reach the goal. */
  readonly met: number;
  readonly effort: number;
};

/** Actions that leave and enter a set, at most two each. */
export type Move = { readonly out: readonly number[]; readonly into: readonly number[] };

/** The sums of a set, always added up in the same order, so that the same set has the same figures. */
export function standingOf({ sample, goal, efforts }: Problem, actions: readonly number[]): Standing {
  const set = actions.toSorted((one, other) => one - other);
  const totals = Float64Array.from(sample.base);
  for (const action of set) add(totals, sample.gains[action] ?? sample.nothing, 1);
  return { set, totals, met: metIn(totals, goal), effort: effortOf(efforts, set) };
}

/** The same after a move, from the sums that are there; these may differ from `standingOf` by rounding. */
export function standingAfter(problem: Problem, standing: Standing, move: Move): Standing {
  const { sample, goal, efforts } = problem;
  const totals = Float64Array.from(standing.totals);
  for (const action of move.into) add(totals, sample.gains[action] ?? sample.nothing, 1);
  for (const action of move.out) add(totals, sample.gains[action] ?? sample.nothing, -1);
  const set = moved(standing.set, move);
  return { set, totals, met: metIn(totals, goal), effort: effortOf(efforts, set) };
}

function add(totals: Float64Array, gain: Float64Array, times: 1 | -1): void {
  for (let s = 0; s < totals.length; s++) totals[s] = (totals[s] ?? 0) + times * (gain[s] ?? 0);
}

/** Scenarios whose total reaches the goal. */
export function metIn(totals: Float64Array, goal: number): number {
  let met = 0;
  for (let s = 0; s < totals.length; s++) if ((totals[s] ?? 0) >= goal) met += 1;
  return met;
}

/** Effort of some actions, added up in ascending order. */
export function effortOf(efforts: Float64Array, set: readonly number[]): number {
  return set.reduce((sum, action) => sum + (efforts[action] ?? 0), 0);
}

/** The set after a move, ascending. */
export function moved(set: readonly number[], { out, into }: Move): number[] {
  return [...set.filter((action) => !out.includes(action)), ...into].sort((one, other) => one - other);
}

/** Scenarios that reach the goal after a move; −1 as soon as fewer than `needed` can. */
export function metAfter({ sample, goal, needed }: Problem, { totals }: Standing, { out, into }: Move): number {
  const of = (list: readonly number[], place: number) => sample.gains[list[place] ?? -1] ?? sample.nothing;
  return counted(totals, [of(into, 0), of(into, 1), of(out, 0), of(out, 1)], { goal, needed });
}

type Four = readonly [Float64Array, Float64Array, Float64Array, Float64Array];

function counted(totals: Float64Array, [in1, in2, out1, out2]: Four, asked: { goal: number; needed: number }): number {
  const { length } = totals;
  const { goal, needed } = asked;
  let missesLeft = length - needed;
  for (let s = 0; s < length; s++) {
    const added = (in1[s] ?? 0) + (in2[s] ?? 0) - (out1[s] ?? 0) - (out2[s] ?? 0);
    if ((totals[s] ?? 0) + added >= goal) continue;
    missesLeft -= 1;
    if (missesLeft < 0) return -1;
  }
  return needed + missesLeft;
}
