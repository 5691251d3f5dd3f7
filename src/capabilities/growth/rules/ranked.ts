/**
 * Ranks by growth, highest first: equal growth shares a rank and the next one is skipped (1, 2, 2, 4); unknown growth
 * comes last, sharing the last rank. The order of equals is that of their codes.
 */
export function ranked<Row extends { readonly code: string; readonly growthPercent: number | null }>(
  rows: readonly Row[],
): (Row & { readonly rank: number })[] {
  const sorted = rows.toSorted((one, other) => order(one, other) || (one.code < other.code ? -1 : 1));
  return sorted.map((row) => ({ ...row, rank: 1 + sorted.findIndex((first) => order(first, row) === 0) }));
}

type Grown = { readonly growthPercent: number | null };

function order(one: Grown, other: Grown): number {
  if (one.growthPercent === null || other.growthPercent === null)
    return Number(one.growthPercent === null) - Number(other.growthPercent === null);
  return other.growthPercent - one.growthPercent;
}
