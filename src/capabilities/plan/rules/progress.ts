import { elapsedOfYear } from '#kernel/lag.ts';
import { Refusal } from '#kernel/refusal.ts';
import { divideHalfEven } from '#kernel/rounding.ts';

/** Sums of some projects in a year. */
export type Sums = { readonly projects: number; readonly plannedYuan: number; readonly doneYuan: number };

/** Share in percent with one decimal, half to even; null where there is nothing to have a share of. */
export function sharePercent(part: number, whole: number): number | null {
  return whole <= 0 ? null : Number(divideHalfEven(BigInt(part) * 1000n, BigInt(whole))) / 10;
}

/** Up to where a year is looked at: the month, and the share of the year that is gone by then. */
export type LookedAt = { readonly month: string; readonly elapsedPercent: number };

/**
 * The month asked for, else the last one whose round was opened. A year that has none yet is at its beginning: nothing
 * of it is gone. Refuses `monthOfOtherYear`.
 */
export function lookedAt(year: number, asked: string | undefined, lastRound: string | null): LookedAt {
  if (asked !== undefined && !asked.startsWith(`${year}-`))
    throw new Refusal('monthOfOtherYear', { month: asked, year });
  const month = asked ?? lastRound;
  return month === null ? { month: `${year}-01`, elapsedPercent: 0 } : { month, elapsedPercent: elapsedOfYear(month) };
}
