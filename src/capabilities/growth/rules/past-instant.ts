/** A write is over, and seen, within this time of the instant that it names: no statement runs longer. */
const settlingMs = 10 * 60 * 1000;

/** An instant to look back at, and whether all that belongs before it has been written. */
export function pastInstant(asOf: string, now: Date): { readonly asOf: string; readonly isSettled: boolean } {
  return { asOf, isSettled: now.getTime() - new Date(asOf).getTime() > settlingMs };
}
