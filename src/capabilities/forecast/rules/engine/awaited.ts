import type { Model } from './model.ts';
import { never, type Panel } from './panel.ts';
import { courses, prospectOf } from './prospect.ts';

/** Months at the end of the courses whose pace goes on where no course reaches. */
const tail = 3;

/** What courses bring in months that are over and of which nobody has reported yet. */
export type Awaited = {
  /** Yuan of the origin's year, by course: they come with a later report. */
  readonly comes: Float64Array;
  /** Mean of each of the months, yuan. */
  readonly months: Float64Array;
};

/**
 * Takes courses in usual months that began `gap` months before the origin apart: what they bring until the origin, and,
 * in their place, what they bring from it on. Months that no course reaches go on as its last ones did.
 */
export function movedUp(paths: Float64Array, { seasons, origin, horizon }: Model, gap: number): Awaited {
  const months = new Float64Array(gap);
  const comes = new Float64Array(courses);
  const january = origin - (origin % 12);
  for (let course = 0; course < courses; course++) {
    const own = paths.slice(course * horizon, (course + 1) * horizon);
    const last = own.subarray(Math.max(0, horizon - tail));
    const pace = last.reduce((sum, share) => sum + share, 0) / last.length;
    for (let step = 0; step < gap; step++) {
      const month = origin - gap + step;
      const amount = (own[step] ?? pace) * (seasons[month % 12] ?? 1);
      months[step] = (months[step] ?? 0) + amount / courses;
      if (month >= january) comes[course] = (comes[course] ?? 0) + amount;
    }
    for (let step = 0; step < horizon; step++) paths[course * horizon + step] = own[step + gap] ?? pace;
  }
  return { comes, months };
}

/** `monthly` with what is expected of the months that were not reported, so that a late report is not taken for a slow month. */
export function withAwaited(model: Model, monthly: Float64Array): Float64Array {
  const { panel } = model;
  const length = panel.origin - panel.begin;
  const filled = monthly.slice();
  for (let p = 0; p < panel.projects.length; p++) {
    const from = panel.awaitedFrom[p] ?? panel.origin;
    if (from >= panel.origin) continue;
    const months = prospectOf(model, p)?.awaited?.months ?? [];
    for (const [step, yuan] of months.entries()) {
      const at = (panel.group[p] ?? 0) * length + from + step - panel.begin;
      filled[at] = (filled[at] ?? 0) + yuan;
    }
  }
  return filled;
}

/** The month before which everything that project `p` did was reported: outcomes that reach beyond teach nothing. */
export function seenUntil({ awaitedFrom }: Panel, p: number, origin: number): number {
  return Math.min(origin, awaitedFrom[p] ?? never);
}
