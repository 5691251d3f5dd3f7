import type { Panel } from './panel.ts';

/** Strength of the belief that every month is like the others, in years. */
const priorYears = 0.7;

/**
 * How much of a usual month each calendar month holds, January first, 1 on the average: the ratio to the centred mean
 * of twelve months, so that growth within a year is not taken for a season; of the six years before `origin`.
 */
export function seasonsOf(panel: Panel, monthly: Float64Array, origin: number): Float64Array {
  const months = panel.origin - panel.begin;
  const totals = new Float64Array(Math.max(0, origin - panel.begin));
  for (let group = 0; group < panel.groupNames.length; group++)
    for (let at = 0; at < totals.length; at++) totals[at] = (totals[at] ?? 0) + (monthly[group * months + at] ?? 0);
  const ratios = new Float64Array(12).fill(priorYears);
  const counts = new Float64Array(12).fill(priorYears);
  for (let at = Math.max(6, totals.length - 72); at < totals.length - 6; at++) {
    const mean = (sumBetween(totals, at - 6, at + 6) + sumBetween(totals, at - 5, at + 7)) / 24;
    if (mean <= 0) continue;
    const month = (panel.begin + at) % 12;
    ratios[month] = (ratios[month] ?? 0) + Math.max(0, Math.min(5, (totals[at] ?? 0) / mean));
    counts[month] = (counts[month] ?? 0) + 1;
  }
  const seasons = ratios.map((ratio, month) => ratio / (counts[month] ?? 1));
  const mean = sumBetween(seasons, 0, 12) / 12;
  return seasons.map((season) => Math.max(0.05, season / mean));
}

/** Sum of the seasons from a month on, in usual months. */
export function seasonWeight(seasons: Float64Array, from: number, months: number): number {
  let sum = 0;
  for (let step = 0; step < months; step++) sum += seasons[(from + step) % 12] ?? 1;
  return sum;
}

function sumBetween(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += values[at] ?? 0;
  return sum;
}
