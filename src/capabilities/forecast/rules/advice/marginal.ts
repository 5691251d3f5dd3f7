import type { MarginalValue } from './plan.ts';
import { type Standing, standingOf } from './problem.ts';
import type { Prepared } from './reading.ts';

/** What each action that is not banned adds to the chosen set, or what the set would lose without it. */
export function marginalValues({ plan, verified, pinned, untouched }: Prepared, chosen: Standing): MarginalValue[] {
  const { size } = verified.sample;
  const banned = new Set(plan.banned);
  const bare = { ...verified, sample: { ...verified.sample, base: untouched } };
  const taken = [...pinned, ...chosen.set];
  return plan.actions.flatMap(({ id }, action) => {
    if (banned.has(id)) return [];
    const isTaken = taken.includes(action);
    const others = taken.filter((one) =>
      isTaken ? one !== action : verified.projects[one] !== verified.projects[action],
    );
    const { met } = standingOf(bare, isTaken ? others : [...others, action]);
    return { id, isTaken, probability: (isTaken ? chosen.met - met : met - chosen.met) / size };
  });
}
