import { type Critical, criticalOf } from './critical.ts';
import { type Move, metAfter, type Problem, type Standing, standingAfter } from './problem.ts';

type Part = { readonly actions: readonly number[]; readonly effort: number; readonly worth: number };
type Rated = { readonly move: Move; readonly saved: number; readonly level: number };

/** Actions that may leave and enter in twos; singly all may. */
const widestOut = 24;
const widestInto = 36;

/**
 * Makes a sufficient set cheaper by moves of at most two actions each way until none is found among the `checks` most
 * promising ones of a round. The result is sufficient and never dearer.
 */
export function improved(problem: Problem, start: Standing, checks: number): Standing {
  let standing = start;
  for (;;) {
    const better = savingMove(problem, standing, checks);
    if (better === null) return standing;
    standing = standingAfter(problem, standing, better);
  }
}

/** The move that saves most among those that leave the set sufficient; `null` where none does. */
function savingMove(problem: Problem, standing: Standing, checks: number): Move | null {
  const critical = criticalOf(problem, standing);
  for (const { move } of promising(problem, standing, { critical, most: checks }))
    if (metAfter(problem, standing, move) >= problem.needed) return move;
  return null;
}

type Wanted = { readonly critical: Critical; readonly most: number };

/** Moves that save effort and should stay near the goal, those that save most first, so many at most. */
function promising(problem: Problem, standing: Standing, { critical, most }: Wanted): Rated[] {
  const outs = leaving(problem, standing, critical);
  const intos = entering(problem, standing, critical);
  const least = problem.goal - slackOf(standing, critical);
  // Savings below this are rounding of the sums.
  const floor = standing.effort * 1e-12;
  let rated: Rated[] = [];
  let last: Rated | undefined;
  for (const out of outs)
    for (const into of intos) {
      const saved = out.effort - into.effort;
      // What enters gets dearer, so nothing after it saves more; of actions that cost alike there are hundred thousands.
      if (saved <= floor || (last !== undefined && saved < last.saved)) break;
      const level = critical.level - out.worth + into.worth;
      if (level < least || !fits(problem, { out, into, standing })) continue;
      rated.push({ move: { out: out.actions, into: into.actions }, saved, level });
      if (rated.length < 8 * most) continue;
      rated = rated.sort(bySaving).slice(0, most);
      last = rated.at(-1);
    }
  return rated.sort(bySaving).slice(0, most);
}

function bySaving(one: Rated, other: Rated): number {
  return other.saved - one.saved || other.level - one.level;
}

/** How far the first-order guess may be off: a fraction of what the actions of the set are worth on the average. */
function slackOf({ set }: Standing, { worth }: Critical): number {
  const sum = set.reduce((total, action) => total + Math.abs(worth[action] ?? 0), 0);
  return (0.2 * sum) / Math.max(1, set.length);
}

function leaving(problem: Problem, { set }: Standing, critical: Critical): Part[] {
  const rate = (action: number) => (critical.worth[action] ?? 0) / Math.max(problem.efforts[action] ?? 0, 1e-12);
  const worst = set.toSorted((one, other) => rate(one) - rate(other)).slice(0, widestOut);
  return parts(problem, critical, { singles: set, pairs: worst });
}

/** What may enter, the cheapest first. */
function entering(problem: Problem, { set }: Standing, critical: Critical): Part[] {
  const inside = new Set(set);
  const outside = problem.free.filter((action) => !inside.has(action) && (critical.worth[action] ?? 0) > 0);
  const rate = (action: number) => (critical.worth[action] ?? 0) / Math.max(problem.efforts[action] ?? 0, 1e-12);
  const best = outside.toSorted((one, other) => rate(other) - rate(one)).slice(0, widestInto);
  const nothing: Part = { actions: [], effort: 0, worth: 0 };
  const all = [nothing, ...parts(problem, critical, { singles: outside, pairs: best })];
  return all.sort((one, other) => one.effort - other.effort);
}

type Pool = { readonly singles: readonly number[]; readonly pairs: readonly number[] };

function parts({ efforts, projects }: Problem, { worth }: Critical, { singles, pairs }: Pool): Part[] {
  const part = (...actions: number[]): Part => ({
    actions,
    effort: actions.reduce((sum, action) => sum + (efforts[action] ?? 0), 0),
    worth: actions.reduce((sum, action) => sum + (worth[action] ?? 0), 0),
  });
  const twos = pairs.flatMap((one, place) =>
    pairs
      .slice(place + 1)
      .filter((other) => projects[one] !== projects[other])
      .map((other) => part(one, other)),
  );
  return [...singles.map((action) => part(action)), ...twos];
}

/** Whether the actions that enter leave at most one action a project. */
function fits({ projects }: Problem, { out, into, standing }: { out: Part; into: Part; standing: Standing }): boolean {
  return into.actions.every(
    (entering) =>
      !standing.set.some((action) => projects[action] === projects[entering] && !out.actions.includes(action)),
  );
}
