import { isReportingMonth, monthAfter } from '#kernel/period.ts';
import { Refusal } from '#kernel/refusal.ts';

/**
 * A round may be opened once its month is over, with a day by which reports are due.
 * Refuses `noJanuaryRound`, `monthNotOver`, `dueBeforeMonthEnd`. Source: domain catalogue 2.1 (no January return).
 */
export function mayOpenRound(round: { readonly month: string; readonly dueOn: string }, today: string): void {
  const { month, dueOn } = round;
  if (!isReportingMonth(month)) throw new Refusal('noJanuaryRound');
  if (today.slice(0, 7) <= month) throw new Refusal('monthNotOver', { month });
  if (dueOn.slice(0, 7) <= month) throw new Refusal('dueBeforeMonthEnd', { month });
}

/**
 * The day by which reports of a month are usually due: the 10th of the next. A city that imports a month which has no
 * round opens it with this day. Source: domain catalogue 2.5 ([U], windows differ by place: a setting, never a block).
 */
export function usualDueOn(month: string): string {
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
