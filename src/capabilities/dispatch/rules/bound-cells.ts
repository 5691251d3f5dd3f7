/** What the reports before a month say: sums at the end of the last one. */
export type SumsBefore = {
  /** Year to date of the last report of the same year; null where there is none. */
  readonly cumulativeYuan: number | null;
  /** Since the start, of the last report; null where it did not say. */
  readonly totalYuan: number | null;
  /** Whether any month was reported before. */
  readonly isFirst: boolean;
};

/** Sums that follow from the amount of the month; null where they cannot be known. */
export type BoundSums = { readonly yearToDateYuan: number | null; readonly totalYuan: number | null };

/**
 * Year to date and total since the start: what stood at the end of the last report, and the month's own amount. Without an
 * amount of the month there is nothing to add: the amount itself is never worked out backwards.
 */
export function boundSums(monthYuan: number | null, before: SumsBefore): BoundSums {
  if (monthYuan === null) return { yearToDateYuan: null, totalYuan: null };
  const yearToDateYuan = (before.cumulativeYuan ?? 0) + monthYuan;
  const isKnown = before.totalYuan !== null || before.isFirst;
  const totalYuan = isKnown ? (before.totalYuan ?? 0) + monthYuan : null;
  return { yearToDateYuan: natural(yearToDateYuan), totalYuan: totalYuan === null ? null : natural(totalYuan) };
}

/** Values of the cells of one project by field, as they are kept. */
export type CellValues = Readonly<Record<string, string | null>>;

/**
 * What else changes when the amount of the month is typed: sums that are empty, or stood as the former amount made them,
 * follow; a sum that somebody typed otherwise stays.
 */
export function followingSums(values: CellValues, month: string | null, before: SumsBefore): Record<string, string> {
  const former = boundSums(amountOf(values.monthYuan), before);
  const next = boundSums(amountOf(month), before);
  const follows: Record<string, string> = {};
  for (const field of ['yearToDateYuan', 'totalYuan'] as const) {
    const stands = values[field] ?? null;
    const isBound = stands === null || stands === textOf(former[field]);
    const follow = textOf(next[field]);
    if (isBound && follow !== null && follow !== stands) follows[field] = follow;
  }
  return follows;
}

/** An amount out of a cell, whole yuan. */
export function amountOf(value: string | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}

function textOf(yuan: number | null): string | null {
  return yuan === null ? null : String(yuan);
}

/** A sum below nought is no sum. */
function natural(yuan: number): number | null {
  return yuan < 0 ? null : yuan;
}
