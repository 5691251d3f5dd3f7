/**
 * Splits a whole amount by weights into multiples of `quantum` that sum to it exactly (largest remainder); the amount
 * must be a multiple of `quantum` itself. Parts of weight 0 get nothing.
 */
export function splitAmount(amount: number, weights: readonly number[], quantum = 1): number[] {
  const quanta = amount / quantum;
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (!Number.isSafeInteger(quanta)) throw new Error(`${amount} is no multiple of ${quantum}`);
  if (whole <= 0) throw new Error('no weight to split by');
  const shares = weights.map((weight) => (quanta * weight) / whole);
  const parts = shares.map(Math.floor);
  const order = shares
    .map((share, place) => ({ place, rest: share - Math.floor(share) }))
    .sort((one, other) => other.rest - one.rest || one.place - other.place);
  const missing = quanta - parts.reduce((sum, part) => sum + part, 0);
  for (const { place } of order.slice(0, missing)) parts[place] = (parts[place] ?? 0) + 1;
  return parts.map((part) => part * quantum);
}
