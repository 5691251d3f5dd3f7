import { monthNumber } from './month-number.ts';
import type { ForecastProject } from './shapes.ts';

/**
 * The amounts month by month, where a report that follows months without one holds theirs too: it is spread evenly over
 * all of them, within its year, because a year to date begins anew in January. Before the first amount nothing is spread.
 */
export function spreadAmounts({ months, amountsYuan, unreported }: ForecastProject): readonly number[] {
  if (unreported === undefined || unreported.length === 0) return amountsYuan;
  const isMissing = new Set(unreported);
  const spread = [...amountsYuan];
  let waiting: number[] = [];
  let hasBegun = false;
  for (const [place, month] of months.entries()) {
    if (month.endsWith('-01')) waiting = [];
    if (isMissing.has(month)) {
      if (hasBegun) waiting.push(place);
      continue;
    }
    const amount = amountsYuan[place] ?? 0;
    const each = amount / (waiting.length + 1);
    for (const at of [...waiting, place]) spread[at] = each;
    // A row of January that has no round of its own is no report.
    if (!month.endsWith('-01')) waiting = [];
    hasBegun ||= amount !== 0;
  }
  return spread;
}

/** The latest months of a project, up to its last, that it did not report; none where it reported the last. */
export function awaitedMonths({ months, unreported }: ForecastProject): readonly string[] {
  if (unreported === undefined || unreported.length === 0) return [];
  const isMissing = new Set(unreported);
  return months.slice(months.findLastIndex((month) => !isMissing.has(month)) + 1);
}

/** First month not known of a project: the origin, or the first of `awaitedMonths`, a January where February holds both. */
export function awaitedFrom(
  project: ForecastProject,
  { origin, merged }: { readonly origin: number; readonly merged: ReadonlySet<number> },
): number {
  const [month] = awaitedMonths(project);
  if (month === undefined) return origin;
  const first = monthNumber(month);
  return first % 12 === 1 && merged.has(Math.floor(first / 12)) ? first - 1 : first;
}
