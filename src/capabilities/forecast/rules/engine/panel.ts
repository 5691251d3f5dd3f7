import { monthNumber } from './month-number.ts';
import { beginOf, mergedYears, openingOf, rowsOf, sizesOf } from './panel-rows.ts';
import type { ForecastInput, ForecastOptions, ForecastProject, ForecastStage } from './shapes.ts';
import { awaitedFrom } from './unreported.ts';

/** A month that never comes. */
export const never = 1_000_000;

/** The projects as columns, sorted by id; months are numbers. January and February are told apart where they came as one. */
export type Panel = {
  readonly projects: readonly ForecastProject[];
  readonly groupNames: readonly string[];
  readonly typeNames: readonly string[];
  readonly group: Int32Array;
  readonly type: Int32Array;
  /** Planned total, yuan; the typical one of the kind where nobody has said. */
  readonly size: Float64Array;
  readonly sizeKnown: Uint8Array;
  /** Approval or planned start; `never` where unknown. */
  readonly start: Int32Array;
  readonly plannedEnd: Int32Array;
  /** First row. */
  readonly known: Int32Array;
  /** First month with an amount; `never` for one that has none yet, be it in reserve or begun and not yet counted. */
  readonly entered: Int32Array;
  /** First month after it was finished, cancelled or withdrawn for good. */
  readonly over: Int32Array;
  /** Rows of project p are `rowStart[p]` to `rowStart[p + 1]`; `paid` is cumulative, the row's own month included. */
  readonly rowStart: Int32Array;
  readonly rowMonth: Int32Array;
  readonly paid: Float64Array;
  /** First month that is not known: the origin, or the first of the latest months without a report. */
  readonly awaitedFrom: Int32Array;
  /** Received before the first row. */
  readonly opening: Float64Array;
  /** First month with any amount: before it nobody reported, which is not the same as nothing. */
  readonly begin: number;
  /** First month to be forecast; the January of a February whose round takes both. */
  readonly origin: number;
  /** Whether the latest year reports January with February. */
  readonly isMerged: boolean;
};

const over: ReadonlySet<ForecastStage | null> = new Set(['finished', 'cancelled', 'withdrawn']);

/** Columns from records. The order of the records does not matter. */
export function panelOf(input: ForecastInput, options: ForecastOptions): Panel {
  const projects = input.projects.toSorted((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
  const groupNames = [...new Set(projects.map(({ group }) => group))].sort();
  const typeNames = [...new Set(projects.map(({ type }) => type))].sort();
  const merged = mergedYears(projects);
  const asked = monthNumber(options.origin);
  const year = Math.floor(asked / 12);
  const isMerged = merged.has(year) || (!merged.has(-year) && merged.has(year - 1));
  const origin = isMerged && asked % 12 === 1 ? asked - 1 : asked;
  const places = (names: readonly string[]) => new Map(names.map((name, place) => [name, place]));
  const [groupPlaces, typePlaces] = [places(groupNames), places(typeNames)];
  const column = (of: (project: ForecastProject) => number) => Int32Array.from(projects, of);
  const rows = rowsOf(projects, { merged, origin });
  const firstHalf = (month: number) => (month % 12 === 1 && merged.has(Math.floor(month / 12)) ? month - 1 : month);
  const sizes = sizesOf(projects, rows);
  return {
    projects,
    groupNames,
    typeNames,
    group: column(({ group }) => groupPlaces.get(group) ?? 0),
    type: column(({ type }) => typePlaces.get(type) ?? 0),
    ...sizes,
    start: column(({ startMonth }) => (startMonth === null ? never : monthNumber(startMonth))),
    plannedEnd: column(({ plannedEndMonth }) => (plannedEndMonth === null ? never : monthNumber(plannedEndMonth))),
    known: column(({ months }) => (months[0] === undefined ? origin : firstHalf(monthNumber(months[0])))),
    entered: column((project) => firstHalf(enteredIn(project))),
    over: column(overFrom),
    awaitedFrom: column((project) => awaitedFrom(project, { origin, merged })),
    ...rows,
    opening: Float64Array.from(projects, openingOf),
    begin: beginOf(rows, projects, origin),
    origin,
    isMerged,
  };
}

/** What project `p` had received before `month`, yuan. */
export function paidBefore({ rowStart, rowMonth, paid, opening }: Panel, p: number, month: number): number {
  const first = rowStart[p] ?? 0;
  let [low, high] = [first, rowStart[p + 1] ?? 0];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rowMonth[middle] ?? 0) < month) low = middle + 1;
    else high = middle;
  }
  return low === first ? (opening[p] ?? 0) : (paid[low - 1] ?? 0);
}

/** Amounts by group and month, `[group × months + (month - begin)]`, before the origin. */
export function groupMonths(panel: Panel): Float64Array {
  const months = Math.max(0, panel.origin - panel.begin);
  const sums = new Float64Array(panel.groupNames.length * months);
  for (let p = 0; p < panel.projects.length; p++) {
    let before = panel.opening[p] ?? 0;
    for (let row = panel.rowStart[p] ?? 0; row < (panel.rowStart[p + 1] ?? 0); row++) {
      // Rows before the first amount are of projects in reserve.
      if ((panel.rowMonth[row] ?? 0) < panel.begin) continue;
      const place = (panel.group[p] ?? 0) * months + (panel.rowMonth[row] ?? 0) - panel.begin;
      sums[place] = (sums[place] ?? 0) + (panel.paid[row] ?? 0) - before;
      before = panel.paid[row] ?? 0;
    }
  }
  return sums;
}

function enteredIn({ months, amountsYuan, paidBeforeYuan }: ForecastProject): number {
  if ((paidBeforeYuan ?? 0) > 0) return monthNumber(months[0] ?? '');
  const place = amountsYuan.findIndex((amount) => amount !== 0);
  return place < 0 ? never : monthNumber(months[place] ?? '');
}

function overFrom({ months, stages }: ForecastProject): number {
  if (!over.has(stages.at(-1) ?? null)) return never;
  const last = stages.findLastIndex((stage) => !over.has(stage));
  return monthNumber(months[last + 1] ?? '') + 1;
}
