import { isReportingMonth, lastDayOf, monthAfter } from '#kernel/period.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { RoundWindow } from './locking.ts';

/** Days of a round; the month or quarter ends with `lastMonth`. */
type Days = Pick<RoundWindow, 'opensOn' | 'dueOn' | 'closesOn'>;

/**
 * A round may be opened once its month is over, with a day by which reports are due.
 * Refuses `noJanuaryRound`, `monthNotOver` and what `mayHaveWindow` refuses. Source: domain catalogue 2.1 (no January return).
 */
export function mayOpenRound({ month, ...days }: Days & { readonly month: string }, today: string): void {
  if (!isReportingMonth(month)) throw new Refusal('noJanuaryRound');
  if (today.slice(0, 7) <= month) throw new Refusal('monthNotOver', { month });
  mayHaveWindow(days, month);
}

/**
 * The days of a round come in their order, the due one after its last month.
 * Refuses `dueBeforeMonthEnd`, `opensAfterDue`, `closesBeforeDue`.
 */
export function mayHaveWindow({ opensOn, dueOn, closesOn }: Days, lastMonth: string): void {
  if (dueOn.slice(0, 7) <= lastMonth) throw new Refusal('dueBeforeMonthEnd', { month: lastMonth });
  if (opensOn !== null && opensOn > dueOn) throw new Refusal('opensAfterDue');
  if (closesOn !== null && closesOn < dueOn) throw new Refusal('closesBeforeDue');
}

/** A day that is still to come, or today. Refuses `dayIsOver`. */
export function mayLastUntil(day: string, today: string): void {
  if (day < today) throw new Refusal('dayIsOver', { day });
}

/** Months of a quarter that have a round of their own: none is January. */
export function monthsOfQuarter(quarter: string): string[] {
  const first = (Number(quarter.slice(6)) - 1) * 3 + 1;
  return [first, first + 1, first + 2]
    .map((month) => `${quarter.slice(0, 4)}-${String(month).padStart(2, '0')}`)
    .filter(isReportingMonth);
}

/** The last month of a quarter. */
export function lastMonthOf(quarter: string): string {
  return `${quarter.slice(0, 4)}-${String(Number(quarter.slice(6)) * 3).padStart(2, '0')}`;
}

/** A quarter's round may be opened once the quarter is over. Refuses `quarterNotOver` and what `mayHaveWindow` refuses. */
export function mayOpenQuarter({ quarter, ...days }: Days & { readonly quarter: string }, today: string): void {
  const last = lastMonthOf(quarter);
  if (today.slice(0, 7) <= last) throw new Refusal('quarterNotOver', { quarter });
  mayHaveWindow(days, last);
}

/**
 * The day by which reports of a month are usually due: the 10th of the next. A city that imports a month which has no
 * round opens it with this day. Source: domain catalogue 2.5 ([U], windows differ by place: a setting, never a block).
 */
function usualDueOn(month: string): string {
  return `${monthAfter(month)}-10`;
}

/** The window of a round that nobody set: due on the usual day, for all units, and not closing by itself. */
export function usualWindow(month: string): {
  readonly opensOn: null;
  readonly dueOn: string;
  readonly closesOn: null;
  readonly graceDays: number;
  readonly expectedUnits: null;
} {
  return { opensOn: null, dueOn: usualDueOn(month), closesOn: null, graceDays: 0, expectedUnits: null };
}

/**
 * The month whose round comes after the last one, since January has none, due on the same day of its next month as before;
 * null where none was opened, or while that month still runs. A due day that is over already is left for a person to set,
 * who decides in any case: the form that opens the round only begins with this.
 */
export function monthToOpen(
  last: { readonly month: string; readonly dueOn: string } | null,
  today: string,
): { readonly month: string; readonly dueOn: string | null } | null {
  if (last === null) return null;
  const after = monthAfter(last.month);
  const month = isReportingMonth(after) ? after : monthAfter(after);
  if (today.slice(0, 7) <= month) return null;
  const due = monthAfter(month);
  const [day = ''] = [`${due}${last.dueOn.slice(7)}`, lastDayOf(due)].sort();
  return { month, dueOn: day < today ? null : day };
}

/**
 * Quarters whose round may be opened on a day, the earliest first: those after the last opened one, at most `most`, or the
 * last ones that are over where none was opened or none is left.
 */
export function quartersToOpen(lastOpened: string | null, today: string, most: number): string[] {
  const running = quarterNumber(`${today.slice(0, 4)}-Q${Math.ceil(Number(today.slice(5, 7)) / 3)}`);
  const next = lastOpened === null ? running : quarterNumber(lastOpened) + 1;
  const first = next < running ? next : running - most;
  return Array.from({ length: Math.min(most, running - first) }, (_, i) => first + i).map(
    (number) => `${Math.floor(number / 4)}-Q${(number % 4) + 1}`,
  );
}

function quarterNumber(quarter: string): number {
  return Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1;
}
