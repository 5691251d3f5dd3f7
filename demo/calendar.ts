import { isReportingMonth, monthsOfYear } from '#kernel/period.ts';
import type { DemoRound } from './demo-types.ts';
import type { Random } from './random.ts';

/** The months of the demo's rounds in order; January has none, and 2020 ends in March. */
export const roundMonths: readonly string[] = [2018, 2019, 2020]
  .flatMap(monthsOfYear)
  .filter((month) => isReportingMonth(month) && month <= '2020-03');

/** The round of each month: opened on the first morning after it, due on the 10th. */
export function demoRounds(): DemoRound[] {
  return roundMonths.map((month) => {
    const next = monthPlus(month, 1);
    return { month, openedAt: `${next}-01T08:30:00+08:00`, dueOn: `${next}-10` };
  });
}

/** The month so many months later, or earlier where `months` is negative. */
export function monthPlus(month: string, months: number): string {
  const number = monthNumber(month) + months;
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
}

/** Months from one to another, 0 for the same. */
export function monthsBetween(from: string, to: string): number {
  return monthNumber(to) - monthNumber(from);
}

/** An instant of office hours in a month, on a day of a range (both included); ISO with +08:00. */
export function officeInstant(random: Random, month: string, [first, last]: readonly [number, number]): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const hour = random.pick([8, 9, 9, 10, 10, 11, 14, 14, 15, 15, 16, 17]);
  const time = [hour, random.whole(0, 59), random.whole(0, 59)].map(two).join(':');
  return `${month}-${two(random.whole(first, last))}T${time}+08:00`;
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}
