import { never, type Panel, paidBefore } from './panel.ts';
import { seasonWeight } from './seasons.ts';

/** What is told of a project's state, side by side: see `stateInto`. */
export const stateLength = 6;

/** Columns of `designInto`. */
export const designLength = 20;

/**
 * The state of project `p` at the beginning of `month`: months since it entered, share of its size done, the last 12
 * months' share, logarithm of its size against the typical one, the last 3 months' share without their seasons, the share of the 12 before.
 */
export function stateInto(into: Float64Array, at: number, { panel, seasons, p, month, typicalLog }: StateOf): void {
  const size = panel.size[p] ?? 0;
  const share = size > 0 ? 1 / size : 0;
  const done = paidBefore(panel, p, month);
  const year = paidBefore(panel, p, month - 12);
  into[at] = ageOf(panel, p, month);
  into[at + 1] = done * share;
  into[at + 2] = (done - year) * share;
  into[at + 3] = size > 0 ? Math.log(size) - typicalLog : 0;
  // A quiet winter must not be taken for a project that slows down.
  into[at + 4] = ((done - paidBefore(panel, p, month - 3)) * share * 3) / seasonWeight(seasons, month - 3, 3);
  into[at + 5] = (year - paidBefore(panel, p, month - 24)) * share;
}

/** Which project, when, and the logarithm of the typical size. */
export type StateOf = {
  readonly panel: Panel;
  readonly seasons: Float64Array;
  readonly p: number;
  readonly month: number;
  readonly typicalLog: number;
};

/** Months since the project entered, or since its approval where that was later by the table. */
export function ageOf({ entered, start, opening }: Panel, p: number, month: number): number {
  const since = month - (entered[p] ?? never);
  const approved = start[p] ?? never;
  if ((opening[p] ?? 0) > 0 && approved !== never) return Math.max(since, month - approved);
  return approved === never ? since : Math.max(since, Math.min(since + 4, month - approved));
}

/** Whether the project receives amounts at the beginning of `month`: entered, and not over. */
export function isActive({ entered, over }: Panel, p: number, month: number): boolean {
  return (entered[p] ?? never) < month && (over[p] ?? never) > month;
}

/** The columns of the linear prediction from a state: bends in age and share done, and what they do together. */
export function designInto(into: Float64Array, at: number, state: Float64Array, from: number): void {
  const age = Math.min(10, (state[from] ?? 0) / 60);
  const done = Math.max(0, Math.min(1.5, state[from + 1] ?? 0));
  const year = clamped(state[from + 2]);
  const size = state[from + 3] ?? 0;
  const quarter = clamped(state[from + 4]);
  const before = clamped(state[from + 5]);
  into[at] = age;
  into[at + 1] = age * age;
  into[at + 2] = Math.min(age, 0.4);
  into[at + 3] = done;
  into[at + 4] = done * done;
  into[at + 5] = done * done * done;
  into[at + 6] = year;
  into[at + 7] = year * year;
  into[at + 8] = year * done;
  into[at + 9] = year * age;
  into[at + 10] = age * done;
  into[at + 11] = age * age * done;
  into[at + 12] = age * done * done;
  into[at + 13] = size;
  into[at + 14] = size * done;
  into[at + 15] = size * year;
  into[at + 16] = quarter;
  into[at + 17] = before;
  into[at + 18] = Math.max(0, 1 - done);
  into[at + 19] = Math.max(0, age - 1);
}

/** A typo in an amount or a size must not bend the whole fit. */
function clamped(share: number | undefined): number {
  return Math.max(-0.5, Math.min(2, share ?? 0));
}
