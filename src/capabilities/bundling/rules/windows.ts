import { monthAfter } from '#kernel/period.ts';

/** Months for which an item without a planned end is taken to be under way. */
const usualMonths = 12;

type Planned = { readonly plannedStart: string | null; readonly plannedFinish: string | null };

/**
 * The months in which an item is to be carried out, from this month on; `YYYY-MM`, both included. Nobody carries out what
 * was planned for months that are over: such an item is taken as one without a planned end.
 */
export function windowOf({ plannedStart, plannedFinish }: Planned, thisMonth: string): { from: string; to: string } {
  const from = plannedStart !== null && plannedStart > thisMonth ? plannedStart : thisMonth;
  const isPlanned = plannedFinish !== null && plannedFinish >= from;
  return { from, to: isPlanned ? plannedFinish : monthsAfter(from, usualMonths - 1) };
}

/** The planned end of an item where it is over, so that its plan has to be put right; `null` otherwise. */
export function overdueFinish({ plannedFinish }: Planned, thisMonth: string): string | null {
  return plannedFinish !== null && plannedFinish < thisMonth ? plannedFinish : null;
}

/** The months that all of some windows share, in order; the first is later than the last where there are none. */
export function sharedMonths(windows: readonly { readonly from: string; readonly to: string }[]): {
  readonly from: string;
  readonly to: string;
} {
  const froms = windows.map(({ from }) => from).toSorted();
  const tos = windows.map(({ to }) => to).toSorted();
  return { from: froms.at(-1) ?? '', to: tos[0] ?? '' };
}

/** Months as they are shown: one where the first is the last. */
export function windowText({ from, to }: { readonly from: string; readonly to: string }): string {
  return from === to ? from : `${from} — ${to}`;
}

function monthsAfter(month: string, count: number): string {
  return count === 0 ? month : monthsAfter(monthAfter(month), count - 1);
}
