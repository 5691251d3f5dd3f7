import type { AdvicePlan, Draws } from './plan.ts';
import type { Problem, Sample } from './problem.ts';

/** A plan ready to be searched: the problems differ only in their scenarios and how many must be won. */
export type Prepared = {
  readonly plan: AdvicePlan;
  /** On the scenarios for searching. */
  readonly searched: Problem;
  /** On the scenarios that no search has seen, without a margin; on all of the plan's where it has no fresh ones. */
  readonly fresh: Problem;
  /** On both together: with twice the scenarios a set needs less margin to be trusted. */
  readonly verified: Problem;
  /** What is said of a set of so many actions that wins so many of `fresh`: their share, less what luck added to it. */
  readonly promised: (met: number, actions: number) => number;
  /** Scenarios of both that are enough where the full margin costs too much. */
  readonly leanNeeded: number;
  /** Scenarios of both from which on a set is likelier to do four points too much than a lean one to do too little. */
  readonly tooMuch: number;
  /** Scenarios of both that a set of so many actions must win besides. */
  readonly neededMore: (actions: number) => number;
  readonly pinned: readonly number[];
  /** The base of the fresh scenarios without the pinned actions. */
  readonly untouched: Float64Array;
};

/**
 * By how much the verified probability must exceed the one asked for: two and a half standard errors, for a set that is
 * chosen because it just passed is on the average a little worse than it looked; at most a little less than half of
 * what a set may do too much, since the error of few scenarios would ask for much more work than the goal does, and a set
 * always wins a little more than it must. `lean` holds where the rest of the margin costs too much effort.
 */
const margin = { safe: 2.5, lean: 1, most: 0.018, tooMuch: 0.04 } as const;

/**
 * Of many actions there are very many sets, and the cheapest of them owes more to luck: by how many standard errors it
 * promises too much, for each action beyond the first few. Measured on made-up plans of 500 and 2,000 scenarios: 0.4 up
 * to 12 actions, 0.7 at about 28, 1.2 beyond 36.
 */
const luck = { from: 12, errors: 0.05, most: 1.2 } as const;

/** The same as it was found in the mean, for what is said: measured on plans of 500 to 2,000 scenarios without fresh ones. */
const meanLuck = { few: 0.3, from: 12, errors: 0.03, most: 0.8 } as const;

/** Takes the plan apart: pinned actions become part of the base, banned ones and their rivals leave. */
export function prepared(plan: AdvicePlan): Prepared {
  const ids = new Map(plan.actions.map(({ id }, place) => [id, place]));
  const pinned = plan.pinned.flatMap((id) => ids.get(id) ?? []).sort((one, other) => one - other);
  const projects = numbered(plan.actions.map(({ project }) => project));
  const settled = new Set(pinned.map((action) => projects[action]));
  const banned = new Set(plan.banned);
  const free = [...plan.actions.keys()].filter(
    (place) => !settled.has(projects[place]) && !banned.has(plan.actions[place]?.id ?? ''),
  );
  const efforts = Float64Array.from(plan.actions, ({ effort }) => effort);
  const shared = { goal: plan.goalYuan, efforts, projects, free };
  const given = samplesOf(plan);
  const all = withPinned(given.all, pinned);
  const [fresh, searched] = [partOf(all, 0, given.freshSize), partOf(all, given.freshSize, all.size)];
  const needed = (size: number, errors: number) => {
    const error = Math.sqrt((plan.probability * (1 - plan.probability)) / size);
    const aim = plan.probability + Math.min(errors * error, margin.most);
    return Math.min(size, Math.ceil(size * aim - 1e-9));
  };
  return {
    ...{ plan, pinned, untouched: given.all.base.subarray(0, given.freshSize) },
    searched: { ...shared, sample: searched, needed: needed(searched.size, margin.safe) },
    fresh: { ...shared, sample: fresh, needed: needed(fresh.size, 0) },
    verified: { ...shared, sample: all, needed: needed(all.size, margin.safe) },
    leanNeeded: needed(all.size, margin.lean),
    promised: promisedOf(plan, fresh.size),
    // Luck made both look better than they are, so it counts twice.
    tooMuch: Math.ceil(needed(all.size, 2 * meanLuck.few - margin.lean) + all.size * margin.tooMuch),
    neededMore: (actions) => {
      const errors = Math.min(luck.most, luck.errors * Math.max(0, actions - luck.from));
      return Math.round(errors * Math.sqrt(plan.probability * (1 - plan.probability) * all.size));
    },
  };
}

/**
 * Fresh scenarios tell by themselves what a set is worth. Without them it is told by those it was chosen on, and so a
 * little better than it is; but all of them tell it more surely than a half that would be kept aside.
 */
function promisedOf({ probability, freshBase }: AdvicePlan, size: number): Prepared['promised'] {
  return (met, actions) => {
    const share = met / size;
    const error = Math.sqrt((share * (1 - share)) / size);
    if (freshBase.length > 0 || actions === 0) return share;
    const more = Math.max(0, actions - meanLuck.from) * meanLuck.errors;
    const lucky = error * Math.min(meanLuck.most, meanLuck.few + more);
    // What is enough by the count is not called too little.
    return share < probability ? share : Math.max(probability, share - lucky);
  };
}

/** All scenarios, the fresh ones first; without fresh ones those of the plan are both. */
function samplesOf({ base, freshBase, actions }: AdvicePlan): { all: Sample; freshSize: number } {
  const gains = actions.map(({ gain }) => gain);
  if (freshBase.length > 0) {
    const both = actions.map(({ gain, freshGain }) => joined(freshGain, gain));
    return { all: sampleOf(joined(freshBase, base), both), freshSize: freshBase.length };
  }
  return { all: sampleOf(base, gains), freshSize: base.length };
}

function joined(first: Draws, second: Draws): Float64Array {
  const values = new Float64Array(first.length + second.length);
  values.set(Array.from(first));
  values.set(Array.from(second), first.length);
  return values;
}

function partOf({ base, gains }: Sample, from: number, to: number): Sample {
  // Without fresh scenarios both parts are the same.
  const start = from === to ? 0 : from;
  return {
    size: to - start,
    base: base.subarray(start, to),
    gains: gains.map((gain) => gain.subarray(start, to)),
    nothing: new Float64Array(to - start),
  };
}

function sampleOf(base: Draws, gains: readonly Draws[]): Sample {
  return {
    size: base.length,
    base: Float64Array.from(base),
    gains: gains.map((gain) => Float64Array.from(gain)),
    nothing: new Float64Array(base.length),
  };
}

function withPinned(sample: Sample, pinned: readonly number[]): Sample {
  const base = Float64Array.from(sample.base);
  for (const action of pinned) {
    const gain = sample.gains[action] ?? sample.nothing;
    for (let s = 0; s < base.length; s++) base[s] = (base[s] ?? 0) + (gain[s] ?? 0);
  }
  return { ...sample, base };
}

function numbered(names: readonly string[]): Int32Array {
  const numbers = new Map<string, number>();
  for (const name of names) if (!numbers.has(name)) numbers.set(name, numbers.size);
  return Int32Array.from(names, (name) => numbers.get(name) ?? -1);
}
