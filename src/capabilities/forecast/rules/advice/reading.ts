import type { AdvicePlan, Draws } from './plan.ts';
import type { Problem, Sample } from './problem.ts';

/** A plan ready to be searched: `searched` and `verified` differ only in their scenarios and how many must be won. */
export type Prepared = {
  readonly plan: AdvicePlan;
  readonly searched: Problem;
  readonly verified: Problem;
  /** Verifying scenarios that are enough where the full margin costs too much. */
  readonly leanNeeded: number;
  readonly pinned: readonly number[];
  /** The base of the verifying scenarios without the pinned actions. */
  readonly untouched: Float64Array;
};

/**
 * By how much the verified probability must exceed the one asked for: two standard errors, for a set that is chosen
 * because it just passed is on the average a little worse than it looked; two points at most, for with few scenarios the
 * error would ask for much more work than the goal does. `lean` holds where the second error costs too much effort.
 */
const margin = { safe: 2, lean: 1, most: 0.02 } as const;

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
  const samples = samplesOf(plan);
  const [searched, verified] = [withPinned(samples.searched, pinned), withPinned(samples.verified, pinned)];
  const error = Math.sqrt((plan.probability * (1 - plan.probability)) / verified.size);
  const needed = (size: number, errors: number) => {
    const aim = plan.probability + Math.min(errors * error, margin.most);
    return Math.min(size, Math.ceil(size * aim - 1e-9));
  };
  return {
    ...{ plan, pinned, untouched: samples.verified.base },
    searched: { ...shared, sample: searched, needed: needed(searched.size, margin.safe) },
    verified: { ...shared, sample: verified, needed: needed(verified.size, margin.safe) },
    leanNeeded: needed(verified.size, margin.lean),
  };
}

/** Scenarios to search on and scenarios to verify on; without fresh ones every other scenario is kept for verifying. */
function samplesOf({ base, freshBase, actions }: AdvicePlan): { searched: Sample; verified: Sample } {
  const gains = actions.map(({ gain }) => gain);
  if (freshBase.length > 0) {
    const freshGains = actions.map(({ freshGain }) => freshGain);
    return { searched: sampleOf(base, gains), verified: sampleOf(freshBase, freshGains) };
  }
  const half = (list: Draws, offset: number) => Array.from(list).filter((_, s) => s % 2 === offset);
  const part = (offset: number) =>
    sampleOf(
      half(base, offset),
      gains.map((gain) => half(gain, offset)),
    );
  return { searched: part(0), verified: part(base.length > 1 ? 1 : 0) };
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
