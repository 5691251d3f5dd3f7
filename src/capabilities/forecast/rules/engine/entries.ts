import { seenUntil } from './awaited.ts';
import { never, type Panel, paidBefore } from './panel.ts';

/** The first months of projects that began before, in usual months, by size. */
export type Entries = {
  readonly count: number;
  /** Logarithm of the size, ascending. */
  readonly logs: Float64Array;
  /** Shares of the size: `[entry × horizon + step]`, the month of entry first. */
  readonly paths: Float32Array;
};

/** Projects that nobody knew: how often they appear and what they bring. */
export type Newcomers = {
  /** New projects a month, by group. */
  readonly rate: Float64Array;
  readonly count: number;
  /** Group of each, and the first place of each group: they are sorted by group. */
  readonly firstOf: Int32Array;
  /** Yuan of the first months, in usual months: `[newcomer × horizon + step]`. */
  readonly paths: Float64Array;
  /** By what a newcomer of another group is multiplied to suit this one. */
  readonly scale: Float64Array;
};

/** What both are learnt from; only outcomes that were complete at `origin`. */
export type EntriesOf = {
  readonly panel: Panel;
  readonly seasons: Float64Array;
  readonly origin: number;
  readonly horizon: number;
};

const [mostEntries, mostNewcomers] = [600, 4000];

/** How projects begin, from those whose first month and the horizon after it are known. */
export function entriesOf({ panel, seasons, origin, horizon }: EntriesOf): Entries {
  const found: number[] = [];
  for (let p = 0; p < panel.projects.length; p++) {
    const entered = panel.entered[p] ?? never;
    const isUnderWay = (panel.opening[p] ?? 0) > 0;
    const isSeen =
      !isUnderWay && (entered > panel.begin + 1 || (entered >= panel.begin && (panel.known[p] ?? never) < entered));
    if (isSeen && entered + horizon <= seenUntil(panel, p, origin) && (panel.size[p] ?? 0) > 0) found.push(p);
  }
  const chosen = thinned(found, mostEntries).toSorted(
    (one, other) => (panel.size[one] ?? 0) - (panel.size[other] ?? 0) || one - other,
  );
  const paths = new Float32Array(chosen.length * horizon);
  for (const [at, p] of chosen.entries()) {
    const size = panel.size[p] ?? 1;
    const path = pathFrom({ panel, seasons, horizon, p }, panel.entered[p] ?? 0);
    for (let step = 0; step < horizon; step++) paths[at * horizon + step] = Math.min(2, (path[step] ?? 0) / size);
  }
  return { count: chosen.length, logs: Float64Array.from(chosen, (p) => Math.log(panel.size[p] ?? 1)), paths };
}

/**
 * Newcomers of the five years before the origin, and their rate of the last three, each group's drawn to all groups'.
 * The table's first year is left out: there every project is new.
 */
export function newcomersOf({ panel, seasons, origin, horizon }: EntriesOf): Newcomers {
  const groups = panel.groupNames.length;
  const first = panel.begin + 12;
  const from = Math.max(first, origin - 36);
  const months = origin - from;
  const counts = new Float64Array(groups);
  const byGroup: number[][] = Array.from({ length: groups }, () => []);
  for (let p = 0; p < panel.projects.length; p++) {
    const known = panel.known[p] ?? never;
    const group = panel.group[p] ?? 0;
    if (known >= from && known < origin) counts[group] = (counts[group] ?? 0) + 1;
    const isWhole = known + horizon <= seenUntil(panel, p, origin);
    if (known >= Math.max(first, origin - 60 - horizon) && isWhole) byGroup[group]?.push(p);
  }
  const chosen = byGroup.flatMap((list) => thinned(list, Math.ceil(mostNewcomers / groups)));
  const paths = new Float64Array(chosen.length * horizon);
  for (const [at, p] of chosen.entries())
    paths.set(pathFrom({ panel, seasons, horizon, p }, panel.known[p] ?? 0), at * horizon);
  const firstOf = new Int32Array(groups + 1);
  for (const p of chosen) firstOf[(panel.group[p] ?? 0) + 1] = (firstOf[(panel.group[p] ?? 0) + 1] ?? 0) + 1;
  for (let group = 0; group < groups; group++) firstOf[group + 1] = (firstOf[group + 1] ?? 0) + (firstOf[group] ?? 0);
  const isKnown = months >= 6 && chosen.length > 0;
  const mean = isKnown ? counts.reduce((sum, count) => sum + count, 0) / groups / months : 0;
  return {
    rate: counts.map((count) => (isKnown && mean > 0 ? (count + 4) / (months + 4 / mean) : 0)),
    count: chosen.length,
    firstOf,
    paths,
    scale: scaleOf(panel, byGroup),
  };
}

/** Typical size of each group's newcomers against all, drawn to 1 where they are few. */
function scaleOf({ size }: Panel, byGroup: readonly (readonly number[])[]): Float64Array {
  const logs = byGroup.map((list) => list.flatMap((p) => ((size[p] ?? 0) > 0 ? [Math.log(size[p] ?? 1)] : [])));
  const all = logs.flat();
  const mean = (list: readonly number[]) => list.reduce((sum, log) => sum + log, 0) / Math.max(1, list.length);
  const middle = mean(all);
  return Float64Array.from(logs, (list) => Math.exp((list.length / (list.length + 8)) * (mean(list) - middle)));
}

function pathFrom(
  { panel, seasons, horizon, p }: Omit<EntriesOf, 'origin'> & { readonly p: number },
  from: number,
): Float64Array {
  const path = new Float64Array(horizon);
  let before = paidBefore(panel, p, from);
  for (let step = 0; step < horizon; step++) {
    const after = paidBefore(panel, p, from + step + 1);
    path[step] = Math.max(0, after - before) / (seasons[(from + step) % 12] ?? 1);
    before = after;
  }
  return path;
}

function thinned(list: readonly number[], most: number): number[] {
  const step = Math.max(1, Math.ceil(list.length / most));
  return list.filter((_, at) => at % step === 0);
}
