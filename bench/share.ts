/** `part` of `whole` with three decimals; 1 where there is nothing to have a part of. */
export function shareOf(part: number, whole: number): number {
  return whole === 0 ? 1 : Math.round((part / whole) * 1000) / 1000;
}
