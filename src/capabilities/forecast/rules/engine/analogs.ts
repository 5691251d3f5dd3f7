import { seenUntil } from './awaited.ts';
import { type Panel, paidBefore } from './panel.ts';
import { predicted, type Ridge, ridgeOf } from './ridge.ts';

import { designInto, designLength, isActive, stateInto, stateLength } from './state.ts';

/** Past states whose next months are known, in the order of what a linear prediction expects of them. */
export type Analogs = {
  readonly count: number;
  /** Projects that they come from: states of one project say much the same. */
  readonly projects: number;
  readonly horizon: number;
  readonly typicalLog: number;
  readonly states: Float64Array;
  readonly expected: Float64Array;
  /** Spread of `expected`, by which nearness in it is measured. */
  readonly spread: number;
  /** Shares of the size in the next months, in usual months: seasons are taken out. `[state × horizon + step]` */
  readonly paths: Float32Array;
  /** Sum of each path. */
  readonly totals: Float64Array;
  readonly ridge: Ridge | null;
};

/** What analogs are sought for. No look-ahead: only states whose months to come all lie before `origin` are taken. */
export type AnalogsOf = {
  readonly panel: Panel;
  readonly seasons: Float64Array;
  readonly origin: number;
  readonly horizon: number;
  /** At most about so many states, spread evenly over projects and months. */
  readonly limit: number;
};

/** A linear prediction needs this many states, and a table this many of whole projects. */
const [fewRows, fewStates] = [30, 150];

/** The states and what came after them. */
export function analogsOf(asked: AnalogsOf): Analogs {
  const { panel, horizon } = asked;
  const typicalLog = typicalLogOf(panel);
  const { places, projects } = placesOf(asked);
  const count = places.length / 2;
  const states = new Float64Array(count * stateLength);
  const design = new Float64Array(count * designLength);
  const paths = new Float32Array(count * horizon);
  const totals = new Float64Array(count);
  for (let at = 0; at < count; at++) {
    const [p = 0, month = 0] = [places[at * 2], places[at * 2 + 1]];
    stateInto(states, at * stateLength, { panel, seasons: asked.seasons, p, month, typicalLog });
    designInto(design, at * designLength, states, at * stateLength);
    totals[at] = pathInto(paths, at * horizon, { ...asked, p, month });
  }
  const weight = Float64Array.from({ length: count }, (_, at) =>
    Math.exp(0.5 * clampedSize(states[at * stateLength + 3])),
  );
  const ridge =
    count >= fewRows ? ridgeOf({ rows: count, columns: designLength, design, seen: totals, weight }, 10) : null;
  const expected = totals.map((_, at) =>
    ridge === null ? 0 : Math.max(0, predicted(ridge, design, at * designLength)),
  );
  return sorted({ count, projects, horizon, typicalLog, states, expected, spread: 0, paths, totals, ridge });
}

/**
 * Project and month of each state, the same whatever the order of the rows. A project that the table meets under way
 * has done more than it shows, so its states say too little; it stands aside where enough others are there.
 */
function placesOf(asked: AnalogsOf): { places: Int32Array; projects: number } {
  const { entered, opening, begin } = asked.panel;
  const isWhole = (p: number) => (entered[p] ?? 0) > begin + 1 || (opening[p] ?? 0) > 0;
  const whole = placesAmong(asked, isWhole);
  return whole.places.length >= 2 * fewStates ? whole : placesAmong(asked, () => true);
}

function placesAmong(
  { panel, origin, horizon, limit }: AnalogsOf,
  isTaken: (p: number) => boolean,
): { places: Int32Array; projects: number } {
  const lastOf = (p: number) => seenUntil(panel, p, origin) - horizon;
  const first = panel.begin + 1;
  const all: number[] = [];
  let projects = 0;
  let total = 0;
  for (let p = 0; p < panel.projects.length; p++) {
    if (!isTaken(p)) continue;
    const from = Math.max(first, (panel.entered[p] ?? 0) + 1);
    total += Math.max(0, Math.min(lastOf(p), panel.over[p] ?? lastOf(p)) - from + 1);
  }
  const step = Math.max(1, Math.ceil(total / limit));
  let skipped = 0;
  for (let p = 0; p < panel.projects.length; p++) {
    if (!isTaken(p)) continue;
    const [before, last] = [all.length, lastOf(p)];
    for (let month = Math.max(first, (panel.entered[p] ?? 0) + 1); month <= last; month++) {
      if (!isActive(panel, p, month)) continue;
      if (skipped % step === 0) all.push(p, month);
      skipped += 1;
    }
    if (all.length > before) projects += 1;
  }
  return { places: Int32Array.from(all), projects };
}

function pathInto(
  into: Float32Array,
  at: number,
  { panel, seasons, origin, horizon, p, month }: AnalogsOf & { readonly p: number; readonly month: number },
): number {
  const size = panel.size[p] ?? 0;
  if (size <= 0) return 0;
  let before = paidBefore(panel, p, month);
  let total = 0;
  for (let step = 0; step < horizon; step++) {
    const after = paidBefore(panel, p, month + step + 1);
    const share = Math.max(0, Math.min(2, (after - before) / size)) / (seasons[(month + step) % 12] ?? 1);
    before = after;
    into[at + step] = share;
    total += share * (seasons[(origin + step) % 12] ?? 1);
  }
  return total;
}

function sorted(analogs: Analogs): Analogs {
  const { count, horizon } = analogs;
  const order = Int32Array.from({ length: count }, (_, at) => at).sort(
    (one, other) => (analogs.expected[one] ?? 0) - (analogs.expected[other] ?? 0) || one - other,
  );
  const states = new Float64Array(count * stateLength);
  const paths = new Float32Array(count * horizon);
  const [expected, totals] = [new Float64Array(count), new Float64Array(count)];
  let [sum, squares] = [0, 0];
  for (let at = 0; at < count; at++) {
    const from = order[at] ?? 0;
    states.set(analogs.states.subarray(from * stateLength, (from + 1) * stateLength), at * stateLength);
    paths.set(analogs.paths.subarray(from * horizon, (from + 1) * horizon), at * horizon);
    const value = analogs.expected[from] ?? 0;
    expected[at] = value;
    totals[at] = analogs.totals[from] ?? 0;
    sum += value;
    squares += value * value;
  }
  const spread = count === 0 ? 0 : Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2));
  return { ...analogs, states, paths, expected, totals, spread };
}

/** Logarithm of the median size. */
function typicalLogOf({ size }: Panel): number {
  const sizes = size.filter((value) => value > 0).sort();
  return sizes.length === 0 ? 0 : Math.log(sizes[sizes.length >> 1] ?? 1);
}

function clampedSize(size: number | undefined): number {
  return Math.max(-3, Math.min(3, size ?? 0));
}
