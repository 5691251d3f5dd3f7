import { monthNumber, monthOfNumber } from './month-number.ts';
import type { ForecastOptions, ForecastProject } from './shapes.ts';

/** Amounts of one group by month number, as they were reported. */
export type Reported = (month: number) => number;

/** Reported amounts by group; official ones of last year take the place of the projects' sum where they are given. */
export function reportedOf(
  projects: readonly ForecastProject[],
  options: ForecastOptions,
): (group: string) => Reported {
  const sums = new Map<string, Map<number, number>>();
  const origin = monthNumber(options.origin);
  for (const { group, months, amountsYuan } of projects) {
    const own = sums.get(group) ?? new Map<number, number>();
    sums.set(group, own);
    for (const [place, month] of months.entries()) {
      const number = monthNumber(month);
      if (number < origin) own.set(number, (own.get(number) ?? 0) + (amountsYuan[place] ?? 0));
    }
  }
  const january = origin - (origin % 12);
  return (group) => (month) => {
    const official = month < january ? options.baseYuan?.get(group)?.get(monthOfNumber(month)) : undefined;
    return official ?? sums.get(group)?.get(month) ?? 0;
  };
}

/** Sum of the months from `from` on, before `until`. */
export function sumOfMonths(reported: Reported, from: number, until: number): number {
  let sum = 0;
  for (let month = from; month < until; month++) sum += reported(month);
  return sum;
}
