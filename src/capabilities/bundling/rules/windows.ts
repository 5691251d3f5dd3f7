import { monthAfter } from '#kernel/period.ts';

/** Months for which an item without a planned end is taken to be under way. */
const usualMonths = 12;

/** The months in which an item is to be carried out, from this month on; `YYYY-MM`, both included. */
export function windowOf(
  { plannedStart, plannedFinish }: { readonly plannedStart: string | null; readonly plannedFinish: string | null },
  thisMonth: string,
): { readonly from: string; readonly to: string } {
  const from = plannedStart !== null && plannedStart > thisMonth ? plannedStart : thisMonth;
  const planned = plannedFinish ?? monthsAfter(from, usualMonths - 1);
  const isOver = planned < from;
  return { from, to: isOver ? from : planned };
}

function monthsAfter(month: string, count: number): string {
  return count === 0 ? month : monthsAfter(monthAfter(month), count - 1);
}
