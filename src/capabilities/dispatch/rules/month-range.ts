import { isReportingMonth, monthBefore, yearOf } from '#kernel/period.ts';
import { plausibilitySettings } from './plausibility-settings.ts';

/** Where a project's reports stand, as years to date. */
export type StandingSum = { readonly month: string; readonly cumulativeYuan: number };

/** What was done in one month, yuan. */
export type MonthAmount = { readonly month: string; readonly yuan: number };

/** Between which amounts the months of a project lie. */
export type MonthRange = {
  readonly largest: MonthAmount;
  /** Null where work rested in one of the months: then no amount is too small. */
  readonly smallest: MonthAmount | null;
};

/**
 * The most and the least that a project did in one month, of its reports before a month and since January of the year
 * before it, so that the same season is among them. Sums are taken apart: what was done since the report before is shared
 * over the months in between, and a first report of a year stands for all months since January.
 * Null where fewer than `leastMonths` reports are known, or nothing was done in them.
 */
export function monthRange(earlier: readonly StandingSum[], month: string): MonthRange | null {
  const since = `${yearOf(month) - 1}-01`;
  const known = earlier.filter((report) => report.month < month && report.month >= since);
  if (known.length < plausibilitySettings.leastMonths) return null;
  const months = known.map((report, i) => {
    const yuan = report.cumulativeYuan - (beforeIt(known[i - 1], report.month)?.cumulativeYuan ?? 0);
    return { month: report.month, yuan: Math.round(yuan / monthsCovered(known[i - 1] ?? null, report.month)) };
  });
  const largest = months.reduce((most, one) => (one.yuan > most.yuan ? one : most));
  const smallest = months.reduce((least, one) => (one.yuan < least.yuan ? one : least));
  return largest.yuan > 0 ? { largest, smallest: smallest.yuan > 0 ? smallest : null } : null;
}

/** Months for which a year to date stands since the report before it: all since January where that was another year's. */
export function monthsCovered(before: Pick<StandingSum, 'month'> | null, month: string): number {
  return Number(month.slice(5)) - Number(beforeIt(before, month)?.month.slice(5) ?? 0);
}

/** Months of which an amount of the month speaks: of two in February, since January has no round. */
export function monthsOfAmount(month: string): number {
  return isReportingMonth(monthBefore(month)) ? 1 : 2;
}

function beforeIt<Report extends { readonly month: string }>(before: Report | null | undefined, month: string) {
  return before && yearOf(before.month) === yearOf(month) ? before : null;
}
