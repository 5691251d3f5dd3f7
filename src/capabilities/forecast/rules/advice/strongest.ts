import { type Problem, type Standing, standingAfter, standingOf } from './problem.ts';

/**
 * The set with which most scenarios reach the goal: of each project the action that adds most in all, changed for
 * another of the same project, or none, as long as that wins scenarios. Exact where no project has two actions and no
 * gain is negative.
 */
export function strongestSet(problem: Problem): Standing {
  let best = standingOf(problem, largestOfEach(problem));
  for (let found = true; found; ) {
    found = false;
    for (const action of problem.free) {
      const isTaken = best.set.includes(action);
      if (isTaken && !isMixed(problem, action)) continue;
      const rivals = best.set.filter((taken) => problem.projects[taken] === problem.projects[action]);
      const changed = standingAfter(problem, best, { out: rivals, into: isTaken ? [] : [action] });
      if (changed.met <= best.met) continue;
      best = changed;
      found = true;
    }
  }
  return standingOf(problem, best.set);
}

/** Whether it takes something away in some scenario, so that less may be more. */
function isMixed({ sample }: Problem, action: number): boolean {
  return sample.gains[action]?.some((gain) => gain < 0) ?? false;
}

function largestOfEach({ sample, free, projects }: Problem): number[] {
  const best = new Map<number, { action: number; sum: number }>();
  for (const action of free) {
    const sum = (sample.gains[action] ?? sample.nothing).reduce((total, gain) => total + gain, 0);
    const project = projects[action] ?? -1;
    if (sum > (best.get(project)?.sum ?? 0)) best.set(project, { action, sum });
  }
  return [...best.values()].map(({ action }) => action);
}

/** The set without the actions that win no scenario, the dearest first. */
export function pruned(problem: Problem, standing: Standing): Standing {
  let left = standing;
  for (const action of standing.set.toSorted(
    (one, other) => (problem.efforts[other] ?? 0) - (problem.efforts[one] ?? 0),
  )) {
    const without = standingAfter(problem, left, { out: [action], into: [] });
    if (without.met >= left.met) left = without;
  }
  return standingOf(problem, left.set);
}
