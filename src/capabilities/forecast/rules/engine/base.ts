import { monthNumber } from './month-number.ts';
import type { ForecastProject } from './shapes.ts';

/** Amounts of one group by month number, as they were reported. */
export type Reported = (month: number) => number;

/** Reported amounts by group, of the months before `origin`. */
export function reportedOf(projects: readonly ForecastProject[], origin: number): (group: string) => Reported {
  const sums = new Map<string, Map<number, number>>();
  for (const { group, months, amountsYuan } of projects) {
    const own = sums.get(group) ?? new Map<number, number>();
    sums.set(group, own);
    for (const [place, month] of months.entries()) {
      const number = monthNumber(month);
      if (number < origin) own.set(number, (own.get(number) ?? 0) + (amountsYuan[place] ?? 0));
    }
  }
  return (group) => (month) => sums.get(group)?.get(month) ?? 0;
}

/** Sum of the months from `from` on, before `until`. */
export function sumOfMonths(reported: Reported, from: number, until: number): number {
  let sum = 0;
  for (let month = from; month < until; month++) sum += reported(month);
  return sum;
}
