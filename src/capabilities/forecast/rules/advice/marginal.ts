import type { MarginalValue } from './plan.ts';
import { metAfter, type Standing, standingOf } from './problem.ts';
import type { Prepared } from './reading.ts';

/** What each action that is not banned adds to the chosen set, or what the set would lose without it. */
export function marginalValues({ plan, fresh, pinned, untouched }: Prepared, chosen: Standing): MarginalValue[] {
  const { size } = fresh.sample;
  const banned = new Set(plan.banned);
  const all = { ...fresh, sample: { ...fresh.sample, base: untouched }, needed: 0 };
  const whole = standingOf(all, [...pinned, ...chosen.set]);
  return plan.actions.flatMap(({ id }, action) => {
    if (banned.has(id)) return [];
    const isTaken = whole.set.includes(action);
    const rivals = whole.set.filter((one) => fresh.projects[one] === fresh.projects[action]);
    const met = metAfter(all, whole, { out: isTaken ? [action] : rivals, into: isTaken ? [] : [action] });
    return { id, isTaken, probability: (isTaken ? whole.met - met : met - whole.met) / size };
  });
}
