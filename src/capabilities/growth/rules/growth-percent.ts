import { divideHalfEven } from '#kernel/rounding.ts';

/**
 * Growth (同比增速) of what was invested over its base, in percent with one decimal, half to even; decided in integers.
 * `null` where the base is 0: there is nothing to compare with. Yuan, both cumulative from January.
 * Source: rounding GB/T 8170—2008, 3.2.
 */
export function growthPercent(investedYuan: number, baseYuan: number): number | null {
  if (baseYuan <= 0) return null;
  return percentOf(BigInt(investedYuan) - BigInt(baseYuan), BigInt(baseYuan));
}

/** Share of a part in the whole, percent with one decimal; `null` where the whole is 0. */
export function sharePercent(partYuan: number, wholeYuan: number): number | null {
  return wholeYuan <= 0 ? null : percentOf(BigInt(partYuan), BigInt(wholeYuan));
}

/**
 * Investment still missing for the goal: base × (1 + goal) − invested, whole yuan, a fraction rounded up so that the
 * goal is truly reached; negative where it is passed. `goalTenths` is the goal in tenths of a percent.
 */
export function gapYuan(investedYuan: number, baseYuan: number, goalTenths: number): number {
  const thousandfold = BigInt(baseYuan) * BigInt(1000 + goalTenths);
  const needed = thousandfold / 1000n + (thousandfold % 1000n > 0n ? 1n : 0n);
  return Number(needed - BigInt(investedYuan));
}

/** Tenths of a percent as percent. */
export function percentFromTenths(tenths: number): number {
  return tenths / 10;
}

function percentOf(part: bigint, whole: bigint): number {
  const tenths = Number(divideHalfEven(part * 1000n, whole));
  return tenths === 0 ? 0 : tenths / 10;
}
