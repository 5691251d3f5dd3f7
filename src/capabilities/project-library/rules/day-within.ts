/** The last day of a month `YYYY-MM`. */
export function lastDayOf(month: string): string {
  const [year = 0, place = 1] = month.split('-').map(Number);
  return `${month}-${new Date(Date.UTC(year, place, 0)).getUTCDate()}`;
}

/**
 * The day that a statement means beside the one that stands: nothing keeps it, a day replaces it, and a month keeps a
 * day that lies in it. Any other month is its last day, or the earliest of `before` that lies in it.
 */
export function dayWithin(stated: string | null, stands: string | null, before: readonly string[]): string | null {
  if (stated === null || stated.length > 7) return stated ?? stands;
  if (stands?.startsWith(stated)) return stands;
  const [earliest] = before.filter((day) => day.startsWith(stated)).toSorted();
  return earliest ?? lastDayOf(stated);
}
