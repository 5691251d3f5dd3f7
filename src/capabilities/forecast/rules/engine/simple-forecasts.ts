import type { Model } from './model.ts';
import { seasonWeight } from './seasons.ts';

/** Months from the origin to the end of the horizon by the two simplest methods, yuan by group; null without a year before. */
export type SimpleForecasts = {
  /** Last year's same months. */
  readonly naive: Float64Array;
  /** The last twelve months, as the seasons share them out. */
  readonly pace: Float64Array;
  /** What a usual month of the last three brought, seasons taken out. */
  readonly lately: Float64Array;
  /** Last year's amounts of each step of the horizon: `[group × horizon + step]`. */
  readonly naiveMonths: Float64Array;
};

/** What the simplest methods say of each group: others follow the projects that are finished, as they did before. */
export function simpleForecasts(
  { panel, origin, horizon, seasons }: Model,
  monthly: Float64Array,
): SimpleForecasts | null {
  if (origin - panel.begin < 12) return null;
  const months = panel.origin - panel.begin;
  const groups = panel.groupNames.length;
  const naive = new Float64Array(groups);
  const pace = new Float64Array(groups);
  const lately = new Float64Array(groups);
  const naiveMonths = new Float64Array(groups * horizon);
  const weight = seasonWeight(seasons, origin, horizon) / 12;
  for (let group = 0; group < groups; group++) {
    const at = (month: number) =>
      month < panel.begin ? 0 : Math.max(0, monthly[group * months + month - panel.begin] ?? 0);
    pace[group] = paceOf({ panel, origin, horizon, seasons }, at) * weight * 12;
    const quarter = at(origin - 1) + at(origin - 2) + at(origin - 3);
    lately[group] = quarter / seasonWeight(seasons, origin - 3, 3);
    // Beyond a year the same month of the year before is itself to come: the last known one stands for it.
    for (let step = 0; step < horizon; step++) {
      const amount = at(origin - 12 + (step % 12));
      naiveMonths[group * horizon + step] = amount;
      naive[group] = (naive[group] ?? 0) + amount;
    }
  }
  return { naive, pace, lately, naiveMonths };
}

/** Amount of a usual month, seasons taken out: of the last year or, for less than a year ahead, fading over two. */
function paceOf(
  { panel, origin, horizon, seasons }: Pick<Model, 'panel' | 'origin' | 'horizon' | 'seasons'>,
  at: (month: number) => number,
): number {
  const isWholeYear = horizon >= 12;
  const fading = isWholeYear ? 1 : 0.5 ** (1 / (3 + 0.75 * horizon));
  let [sum, weights, weight] = [0, 0, 1];
  for (let month = origin - 1; month >= Math.max(panel.begin, origin - (isWholeYear ? 12 : 24)); month--) {
    sum += weight * at(month);
    weights += weight * (seasons[month % 12] ?? 1);
    weight *= fading;
  }
  return weights > 0 ? sum / weights : 0;
}
