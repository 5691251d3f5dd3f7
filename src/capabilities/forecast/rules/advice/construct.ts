import { type Critical, criticalOf } from './critical.ts';
import { type Problem, type Standing, standingAfter, standingOf } from './problem.ts';

/** How a set is built: `greed` 1 takes the best at each step, less also what comes near it. */
export type Building = {
  readonly greed: number;
  readonly random: () => number;
  /** Actions that are left aside while it is built. */
  readonly aside: readonly number[];
};

/** Adds actions to a set until enough scenarios reach the goal; `null` where none is left that would help. */
export function completed(problem: Problem, start: readonly number[], building: Building): Standing | null {
  let standing = standingOf(problem, start);
  while (standing.met < problem.needed) {
    const next = nextAction(problem, standing, building);
    if (next === null) return null;
    standing = standingAfter(problem, standing, { out: [], into: [next] });
  }
  return standing;
}

/** The action that closes most of the gap per effort, drawn among those that come near it; `null` where none helps. */
function nextAction(problem: Problem, standing: Standing, { greed, random, aside }: Building): number | null {
  const critical = criticalOf(problem, standing);
  const taken = new Set(standing.set.map((action) => problem.projects[action]));
  const open = problem.free.filter((action) => !taken.has(problem.projects[action]) && !aside.includes(action));
  const rated = open.map((action) => ({ action, rate: rateOf(problem, critical, action) }));
  const best = rated.reduce((most, { rate }) => Math.max(most, rate), 0);
  if (best <= 0) return hopeful(problem, open);
  const near = rated.filter(({ rate }) => rate > 0 && rate >= best * greed);
  return near[Math.floor(random() * near.length)]?.action ?? null;
}

/** What it adds to the critical level per effort, as far as that is still missing. */
function rateOf({ goal, efforts }: Problem, { level, worth }: Critical, action: number): number {
  const helps = Math.min(worth[action] ?? 0, goal - level);
  const effort = efforts[action] ?? 0;
  return effort > 0 ? helps / effort : helps > 0 ? Number.MAX_VALUE : 0;
}

/** Where no gain shows around the critical scenario: the action that adds most in all. */
function hopeful({ sample }: Problem, open: readonly number[]): number | null {
  const sums = open.map((action) => ({ action, sum: (sample.gains[action] ?? sample.nothing).reduce(added, 0) }));
  const most = sums.reduce((best, one) => (one.sum > best.sum ? one : best), { action: -1, sum: 0 });
  return most.action < 0 ? null : most.action;
}

function added(sum: number, gain: number): number {
  return sum + gain;
}
