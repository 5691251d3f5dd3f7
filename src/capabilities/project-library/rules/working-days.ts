/**
 * The day so many working days after another, `YYYY-MM-DD` both. Saturdays and Sundays do not count; public holidays and
 * the days worked instead of them are announced each year and are not known here.
 */
export function workingDaysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  for (let left = days; left > 0; ) {
    date.setUTCDate(date.getUTCDate() + 1);
    const weekday = date.getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return date.toISOString().slice(0, 10);
}
