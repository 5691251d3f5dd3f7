/** Share of its three largest projects, in percent, from which a unit's growth hangs on a few of them. [D] */
export const concentrationPercent = 80;

/** Whether a unit's figure hangs on its three largest projects; `null` where it has none. */
export function isConcentrated(topThreeSharePercent: number | null): boolean {
  return topThreeSharePercent !== null && topThreeSharePercent >= concentrationPercent;
}

/** Percentage points from one growth to another, one decimal; `null` where one of them is unknown. */
export function pointsBetween(before: number | null, now: number | null): number | null {
  return before === null || now === null ? null : (Math.round(now * 10) - Math.round(before * 10)) / 10;
}
