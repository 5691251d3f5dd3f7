import type { Model } from './model.ts';
import { never, type Panel } from './panel.ts';
import { seasonWeight } from './seasons.ts';

/** Months from the origin to the end of the horizon by the two simplest methods, yuan by group; null without a year before. */
export type SimpleForecasts = {
  /** Last year's same months. */
  readonly naive: Float64Array;
  /** The last twelve months, as the seasons share them out. */
  readonly pace: Float64Array;
};

/**
 * What the simplest methods say of each group. Projects that are over take their past amounts with them: what is
 * finished is not built again.
 */
export function simpleForecasts(
  { panel, origin, horizon, seasons }: Model,
  monthly: Float64Array,
): SimpleForecasts | null {
  if (origin - panel.begin < 12) return null;
  const months = panel.origin - panel.begin;
  const gone = goneMonths(panel, origin);
  const groups = panel.groupNames.length;
  const naive = new Float64Array(groups);
  const pace = new Float64Array(groups);
  const weight = seasonWeight(seasons, origin, horizon) / 12;
  for (let group = 0; group < groups; group++) {
    const at = (month: number) => {
      const place = group * months + month - panel.begin;
      return month < panel.begin ? 0 : Math.max(0, (monthly[place] ?? 0) - (gone[place] ?? 0));
    };
    for (let month = origin - 12; month < origin; month++) pace[group] = (pace[group] ?? 0) + weight * at(month);
    // Beyond a year the same month of the year before is itself to come: the last known one stands for it.
    for (let step = 0; step < horizon; step++) naive[group] = (naive[group] ?? 0) + at(origin - 12 + (step % 12));
  }
  return { naive, pace };
}

/** Amounts by group and month of the projects that are over at `origin`. */
function goneMonths(panel: Panel, origin: number): Float64Array {
  const months = panel.origin - panel.begin;
  const sums = new Float64Array(panel.groupNames.length * months);
  for (let p = 0; p < panel.projects.length; p++) {
    if ((panel.over[p] ?? never) > origin) continue;
    let before = 0;
    for (let row = panel.rowStart[p] ?? 0; row < (panel.rowStart[p + 1] ?? 0); row++) {
      const place = (panel.group[p] ?? 0) * months + (panel.rowMonth[row] ?? 0) - panel.begin;
      sums[place] = (sums[place] ?? 0) + (panel.paid[row] ?? 0) - before;
      before = panel.paid[row] ?? 0;
    }
  }
  return sums;
}
