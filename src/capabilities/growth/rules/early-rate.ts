/** Months of the year up to which one or two projects make the rate. A setting of ours ([D]; domain catalogue 2.8). */
export const earlyMonths = 4;

/** Base below which a rate says little, in yuan: two projects of the size from which one counts. [D] */
export const smallBaseYuan = 10_000_000;

/** Whether the month comes so early that a rate hangs on the few projects that have begun. */
export function isEarlyMonth(month: string): boolean {
  return Number(month.slice(5)) <= earlyMonths;
}

/** Whether a rate stands on so small a base that a single project turns it; a base of 0 gives no rate at all. */
export function isSmallBase(baseYuan: number): boolean {
  return baseYuan > 0 && baseYuan < smallBaseYuan;
}
