/** A fraction in integers; `under` > 0. */
export type Ratio = { readonly over: bigint; readonly under: bigint };

/**
 * Whole numbers near the fractions that add up to `total`: each is rounded down, and what is left goes one by one to
 * those with the largest rest (最大余额法). A part that is 0 stays 0 unless all are. `total` is their sum up to rounding.
 */
export function apportioned(parts: readonly Ratio[], total: bigint): bigint[] {
  const whole = parts.map(floor);
  const left = total - whole.reduce((sum, part) => sum + part, 0n);
  const moved = parts.flatMap(({ over }, place) => (over === 0n ? [] : [place]));
  const order = (moved.length > 0 ? moved : [...parts.keys()]).toSorted((one, other) => {
    const step = compared(rest(parts[other]), rest(parts[one]));
    return step !== 0 ? step : one - other;
  });
  const steps = left < 0n ? order.toReversed() : order;
  const count = Number(left < 0n ? -left : left);
  for (let i = 0; i < count && steps.length > 0; i++) {
    const place = steps[i % steps.length] ?? 0;
    whole[place] = (whole[place] ?? 0n) + (left < 0n ? -1n : 1n);
  }
  return whole;
}

const nothing: Ratio = { over: 0n, under: 1n };

function floor({ over, under }: Ratio): bigint {
  const quotient = over / under;
  return over % under < 0n ? quotient - 1n : quotient;
}

function rest(part: Ratio = nothing): Ratio {
  return { over: part.over - floor(part) * part.under, under: part.under };
}

/** Negative, 0 or positive, as `one` is less than, equal to or more than `other`. */
export function compared(one: Ratio, other: Ratio): number {
  const [left, right] = [one.over * other.under, other.over * one.under];
  return left === right ? 0 : left < right ? -1 : 1;
}
