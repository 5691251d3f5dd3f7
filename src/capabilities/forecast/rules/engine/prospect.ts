import { type Awaited, movedUp, seenUntil } from './awaited.ts';
import { entryOf } from './hazards.ts';
import type { Model } from './model.ts';
import { normalAt } from './normal.ts';
import { never, paidBefore } from './panel.ts';
import { doneAt, timeOf } from './s-curve.ts';
import { ageOf, isActive, stateInto, stateLength } from './state.ts';

/** Courses that stand for what a project may do: equally probable, some from past states, some from the S-curve. */
export const courses = 64;

/** Shares of its size beyond which no project is forecast, and which every project may still receive. */
const [mostPaid, leastRoom] = [1.6, 0.1];

/** What one project may receive from the origin on. */
export type Prospect = {
  /** Yuan a month: `[course × horizon + step]`; counted from the month of entry for one in reserve. */
  readonly paths: Float64Array;
  /** Probability that it has entered by the end of each month; null for one that has. */
  readonly entry: Float64Array | null;
  /** What it can still receive, by `mostPaid` and `leastRoom`; infinite where the size is unknown. */
  readonly roomYuan: number;
  /** What it did in months that are over and not reported; null where all are reported, or it had not entered. */
  readonly awaited: Awaited | null;
};

/** The prospect of project `p`; null where it adds nothing: it is over, or nobody knew it at the origin. */
export function prospectOf(model: Model, p: number): Prospect | null {
  const { panel, origin, horizon } = model;
  const size = panel.size[p] ?? 0;
  if ((panel.over[p] ?? never) <= origin || (panel.known[p] ?? never) >= origin || size <= 0) return null;
  const paths = new Float64Array(courses * horizon);
  const isIn = isActive(panel, p, origin);
  const seen = isIn ? seenUntil(panel, p, origin) : origin;
  const kept = isIn ? activeInto(paths, { model, p, seen }) : entryInto(paths, model, p);
  curvesInto(paths, { model, p, seen, from: kept });
  for (let at = 0; at < paths.length; at++) paths[at] = (paths[at] ?? 0) * size;
  const awaited = seen < origin ? movedUp(paths, model, origin - seen) : null;
  if (isIn) seasoned(paths, model);
  const done = paidBefore(panel, p, origin);
  const roomYuan =
    panel.sizeKnown[p] === 1 ? Math.max(leastRoom * size, mostPaid * size - done) : Number.POSITIVE_INFINITY;
  bounded(paths, awaited?.comes ?? null, { horizon, roomYuan });
  return { paths, roomYuan, awaited, entry: isIn ? null : entryOf(model.hazards, { panel, p, origin }, horizon) };
}

/** A project, up to when its reports are known, and the first course to be filled. */
type Seen = { readonly model: Model; readonly p: number; readonly seen: number; readonly from: number };

/** Courses of past states like the project's own, fewer where few states are known; how many. */
function activeInto(paths: Float64Array, { model, p, seen }: Omit<Seen, 'from'>): number {
  const { panel, seasons, horizon, analogs, seek } = model;
  const states = Math.min(analogs.count, 4 * analogs.projects);
  const wanted = Math.round((courses * states) / (states + 60));
  const state = new Float64Array(stateLength);
  stateInto(state, 0, { panel, seasons, p, month: seen, typicalLog: analogs.typicalLog });
  const found = seek(state, wanted);
  for (const [at, place] of found.entries())
    for (let step = 0; step < horizon; step++) paths[at * horizon + step] = analogs.paths[place * horizon + step] ?? 0;
  return found.length;
}

/** Courses of projects of about this size from their first month on; how many. */
function entryInto(paths: Float64Array, { panel, horizon, entries }: Model, p: number): number {
  const wanted = Math.min(entries.count, Math.round((courses * entries.count) / (entries.count + 20)));
  const log = Math.log(panel.size[p] ?? 1);
  const above = entries.logs.findIndex((other) => other >= log);
  const middle = above < 0 ? entries.count : above;
  const from = Math.max(0, Math.min(entries.count - wanted, middle - (wanted >> 1)));
  for (let at = 0; at < wanted; at++)
    for (let step = 0; step < horizon; step++)
      paths[at * horizon + step] = entries.paths[(from + at) * horizon + step] ?? 0;
  return wanted;
}

/** The remaining courses: the S-curve from where the project stands, at different speeds. */
function curvesInto(paths: Float64Array, { model, p, seen, from }: Seen): void {
  const { panel, origin, horizon, durations } = model;
  const isIn = isActive(panel, p, origin);
  const done = isIn ? Math.max(0, paidBefore(panel, p, origin) / (panel.size[p] ?? 1)) : 0;
  const typical = durations[panel.type[p] ?? 0] ?? 30;
  const end = panel.plannedEnd[p] ?? never;
  const start = timeOf(done);
  const months = end !== never && isIn ? Math.max(2, end - seen + 1) / Math.max(0.02, 1 - start) : typical;
  const aged = isIn && done <= 0 ? Math.min(0.5, ageOf(panel, p, seen) / months) * 0.5 : start;
  const left = Math.max(0, 1 - done) / Math.max(1e-9, 1 - doneAt(aged));
  for (let course = from; course < courses; course++) {
    const pace = Math.exp(0.35 * normalAt((course - from + 0.5) / (courses - from))) / months;
    let before = doneAt(aged);
    for (let step = 0; step < horizon; step++) {
      const after = doneAt(aged + (step + 1) * pace);
      paths[course * horizon + step] = left * (after - before);
      before = after;
    }
  }
}

function seasoned(paths: Float64Array, { horizon, ahead }: Model): void {
  for (let at = 0; at < paths.length; at++) paths[at] = (paths[at] ?? 0) * (ahead[at % horizon] ?? 1);
}

function bounded(
  paths: Float64Array,
  awaited: Float64Array | null,
  { horizon, roomYuan }: { readonly horizon: number; readonly roomYuan: number },
): void {
  for (let course = 0; course < courses; course++) {
    let total = awaited?.[course] ?? 0;
    for (let step = 0; step < horizon; step++) total += paths[course * horizon + step] ?? 0;
    if (total <= roomYuan) continue;
    if (awaited !== null) awaited[course] = ((awaited[course] ?? 0) * roomYuan) / total;
    for (let step = 0; step < horizon; step++)
      paths[course * horizon + step] = ((paths[course * horizon + step] ?? 0) * roomYuan) / total;
  }
}
