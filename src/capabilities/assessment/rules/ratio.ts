import { compared, type Ratio } from '#kernel/apportion.ts';
import { divideHalfEven } from '#kernel/rounding.ts';

/** 0 and 1. */
export const none: Ratio = { over: 0n, under: 1n };
export const whole: Ratio = { over: 1n, under: 1n };

/** A number with at most two decimals, exactly. */
export function exactly(value: number): Ratio {
  return { over: BigInt(Math.round(value * 100)), under: 100n };
}

/** A quotient; the divisor may be negative but not 0. */
export function quotient(dividend: Ratio, divisor: Ratio): Ratio {
  const under = dividend.under * divisor.over;
  const over = dividend.over * divisor.under;
  return under < 0n ? { over: -over, under: -under } : { over, under };
}

export function product(one: Ratio, other: Ratio): Ratio {
  return { over: one.over * other.over, under: one.under * other.under };
}

export function sum(parts: readonly Ratio[]): Ratio {
  return parts.reduce((all, part) => {
    if (part.over === 0n) return all;
    if (all.under === part.under) return { over: all.over + part.over, under: all.under };
    return { over: all.over * part.under + part.over * all.under, under: all.under * part.under };
  }, none);
}

export function difference(one: Ratio, other: Ratio): Ratio {
  return { over: one.over * other.under - other.over * one.under, under: one.under * other.under };
}

/** The ratio, but not below `low` and not above `high`. */
export function clamped(ratio: Ratio, low: Ratio, high: Ratio): Ratio {
  if (compared(ratio, low) < 0) return low;
  return compared(ratio, high) > 0 ? high : ratio;
}

/** Hundredths of a ratio, half to even. */
export function hundredths(ratio: Ratio): number {
  return Number(divideHalfEven(ratio.over * 100n, ratio.under));
}
