import type { Panel } from './panel.ts';

/** Strength of the belief that every month is like the others, in years. */
const priorYears = 0.35;

/** What a month counts for whose twelve months do not lie around it: growth within the year may pass for a season there. */
const edgeWeight = 0.5;

/** Months that teach seasons: six years. */
const mostMonths = 72;

/**
 * How much of a usual month each calendar month holds, January first, 1 on the average: the ratio to the mean of the
 * twelve months around it, so that growth within a year is not taken for a season. In the first and the last half-year
 * known these are the first and the last twelve months. Less than a year teaches nothing; all is drawn to flat.
 */
export function seasonsOf(panel: Panel, monthly: Float64Array, origin: number): Float64Array {
  const totals = totalsOf(panel, monthly, origin);
  const ratios = new Float64Array(12).fill(priorYears);
  const counts = new Float64Array(12).fill(priorYears);
  const count = totals.length;
  for (let at = Math.max(0, count - mostMonths); at < count && count >= 12; at++) {
    const isInside = at >= 6 && at < count - 6;
    const from = Math.max(0, Math.min(count - 12, at - 6));
    const second = isInside ? from + 1 : from;
    const mean = (sumBetween(totals, from, from + 12) + sumBetween(totals, second, second + 12)) / 24;
    if (mean <= 0) continue;
    const month = (panel.begin + at) % 12;
    const weight = isInside ? 1 : edgeWeight;
    ratios[month] = (ratios[month] ?? 0) + weight * Math.max(0, Math.min(5, (totals[at] ?? 0) / mean));
    counts[month] = (counts[month] ?? 0) + weight;
  }
  const seasons = ratios.map((ratio, month) => ratio / (counts[month] ?? 1));
  const mean = sumBetween(seasons, 0, 12) / 12;
  return seasons.map((season) => Math.max(0.05, season / mean));
}

/** What all groups received in each month known before `origin`. */
function totalsOf(panel: Panel, monthly: Float64Array, origin: number): Float64Array {
  const months = panel.origin - panel.begin;
  const totals = new Float64Array(Math.max(0, origin - panel.begin));
  for (let group = 0; group < panel.groupNames.length; group++)
    for (let at = 0; at < totals.length; at++) totals[at] = (totals[at] ?? 0) + (monthly[group * months + at] ?? 0);
  return totals;
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
