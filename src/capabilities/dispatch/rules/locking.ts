import { isReportingMonth } from '#kernel/period.ts';
import { type Facts, Refusal } from '#kernel/refusal.ts';
import { type KeptReview, reportState } from './report-state.ts';

/** Window of a round; days are of China, each counts from 00:00:00 until 23:59:59. */
export type RoundWindow = {
  readonly state: 'open' | 'locked';
  /** First day; null = from the opening on. */
  readonly opensOn: string | null;
  /** Last day on which a report is on time. */
  readonly dueOn: string;
  /** Last day on which reports are taken, before the days of grace; null = the round does not close by itself. */
  readonly closesOn: string | null;
  readonly graceDays: number;
  /** Units that must report; null = all. */
  readonly expectedUnits: readonly string[] | null;
};

/** What decides whether a report may be written now. */
export type LockFacts = {
  readonly month: string;
  /** Null where the round was never opened. */
  readonly round: RoundWindow | null;
  readonly unitCode: string;
  /** Name of the project into which this one was merged; null where it stands by itself. */
  readonly mergedInto: string | null;
  /** Last day of an exception for the unit or project, the latest; null without one. */
  readonly exceptionUntil: string | null;
  /** The freeze that lasts longest; `until` is its last day, null = until it is lifted. Null where there is none. */
  readonly freeze: { readonly reason: string; readonly until: string | null; readonly by: string } | null;
  /** Version of the report that stands; null without one. */
  readonly version: number | null;
  readonly review: KeptReview | null;
  /** Step at which the review of the report that stands begins. */
  readonly firstStep: number;
  /** First step of the review for what this caller submits. */
  readonly ownStep: number;
};

/** Codes of what keeps a report from being written; each is a term with who can open it. */
export const lockCodes = [
  'noJanuaryRound',
  'projectMerged',
  'roundNotOpened',
  'notReporting',
  'frozen',
  'frozenUntil',
  'roundNotYetOpen',
  'roundLocked',
  'roundClosed',
  'reportAccepted',
  'reportSubmitted',
] as const;
export type LockCode = (typeof lockCodes)[number];

/** Why a report is locked; the facts fill the blanks of the sentence. */
export type LockReason = { readonly code: LockCode; readonly facts: Facts };

/** Last day on which a round takes reports, with its days of grace; null = it does not close by itself. */
export function lastDayOf({ closesOn, graceDays }: Pick<RoundWindow, 'closesOn' | 'graceDays'>): string | null {
  if (closesOn === null) return null;
  const day = new Date(`${closesOn}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + graceDays);
  return day.toISOString().slice(0, 10);
}

/**
 * Why the report of a month may not be written on the day `today` (of China), or null where it may. The one rule for
 * cells, single reports, workbooks and the page. An exception opens a closed or locked round for its unit or project
 * until the end of its last day; it lifts no freeze and no acceptance that a reviewer gave.
 */
export function lockReason(facts: LockFacts, today: string): LockReason | null {
  const { month, round, mergedInto } = facts;
  if (!isReportingMonth(month)) return { code: 'noJanuaryRound', facts: {} };
  if (mergedInto !== null) return { code: 'projectMerged', facts: { name: mergedInto } };
  if (round === null) return { code: 'roundNotOpened', facts: { month } };
  if (round.expectedUnits !== null && !round.expectedUnits.includes(facts.unitCode))
    return { code: 'notReporting', facts: { month } };
  return freezeReason(facts, today) ?? windowReason(facts, round, today) ?? reviewReason(facts);
}

/** A freeze holds through its last day and ends by itself. */
function freezeReason({ month, freeze }: LockFacts, today: string): LockReason | null {
  if (freeze === null) return null;
  const { reason, until, by } = freeze;
  if (until === null) return { code: 'frozen', facts: { month, reason, by } };
  return today > until ? null : { code: 'frozenUntil', facts: { month, reason, by, until } };
}

/** Lets a report be written on a day. Refuses with the code of `lockReason`. */
export function mayWrite(facts: LockFacts, today: string): void {
  const reason = lockReason(facts, today);
  if (reason) throw new Refusal(reason.code, reason.facts);
}

/** Why the window of a round is shut on a day, or null where it is open or an exception opens it. */
export function windowReason(
  { month, exceptionUntil }: Pick<LockFacts, 'month' | 'exceptionUntil'>,
  round: RoundWindow,
  today: string,
): LockReason | null {
  if (round.opensOn !== null && today < round.opensOn)
    return { code: 'roundNotYetOpen', facts: { month, from: round.opensOn } };
  if (exceptionUntil !== null && today <= exceptionUntil) return null;
  if (round.state === 'locked') return { code: 'roundLocked', facts: { month } };
  const last = lastDayOf(round);
  return last !== null && today > last ? { code: 'roundClosed', facts: { month, until: last } } : null;
}

/** A report that somebody accepted, or that has gone beyond the caller's own step, waits for those who review it. */
function reviewReason({ month, version, review, firstStep, ownStep }: LockFacts): LockReason | null {
  if (version === null) return null;
  const { state, step } = reportState({ version, hasCells: false, review, firstStep, isSettled: false });
  if (state === 'accepted') return { code: 'reportAccepted', facts: { month } };
  return state === 'submitted' && step > ownStep ? { code: 'reportSubmitted', facts: { month } } : null;
}
