/** Months that part the bands of age of money: up to 3, to 6, to 12, and more. Our own convention ([D]); a setting. */
export const ageMonths = [3, 6, 12] as const;

/** Bands of age, youngest first. */
export const ageBands = ['upTo3', 'upTo6', 'upTo12', 'over12'] as const;
export type AgeBand = (typeof ageBands)[number];

/** The day so many months after another; a month that is too short gives its last day. Dates are `YYYY-MM-DD`. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  const last = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  return `${String(toYear).padStart(4, '0')}-${String(toMonth).padStart(2, '0')}-${String(Math.min(date, last)).padStart(2, '0')}`;
}

/** Whole months from one day to another; 0 where the second is not after the first. */
export function wholeMonths(from: string, to: string): number {
  let months = 0;
  while (monthsAfter(from, months + 1) <= to) months += 1;
  return months;
}

/** The band of age, on the day `on`, of money that came on `since`; 3 months to the day are still up to 3 months. */
export function ageBand(since: string, on: string): AgeBand {
  const place = ageMonths.findIndex((months) => on <= monthsAfter(since, months));
  return ageBands[place] ?? 'over12';
}

/** Money by the band of its age on a day. */
export function moneyByAge(
  parts: readonly { readonly since: string; readonly yuan: number }[],
  on: string,
): Record<AgeBand, number> {
  const sums = { upTo3: 0, upTo6: 0, upTo12: 0, over12: 0 };
  for (const { since, yuan } of parts) sums[ageBand(since, on)] += yuan;
  return sums;
}
