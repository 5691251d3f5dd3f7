import { Refusal } from '#kernel/refusal.ts';
import type { ProjectFacts, StatisticsState } from './project.ts';

/** What somebody was told about a project's standing with the statistics bureau. */
export type StatisticsChange = {
  readonly state: StatisticsState;
  /** Month in which it was submitted, entered or returned; `null` only for 未报送. */
  readonly month: string | null;
  /** Why it was returned; may be given for the others. */
  readonly reason: string | null;
};

/** The facts that say where a project stands with the bureau. */
export const statisticsFacts = ['statisticsState', 'submittedIn', 'enteredIn', 'returnedIn', 'returnReason'] as const;
type Standing = Pick<ProjectFacts, (typeof statisticsFacts)[number]>;

/**
 * The standing after a change; earlier months stay known. Only the fact is recorded, never a figure: entering is the
 * bureau's decision. Refuses `statisticsMonthMissing`, `returnReasonMissing`, `monthAhead`.
 * Source: domain catalogue 2.1 (先入库，后有数).
 */
export function statedStatistics(before: Standing, change: StatisticsChange, thisMonth: string): Standing {
  const { state, month, reason } = change;
  if (state !== 'notReported' && month === null) throw new Refusal('statisticsMonthMissing');
  if (state === 'returned' && (reason ?? '').trim() === '') throw new Refusal('returnReasonMissing');
  if (month !== null && month > thisMonth) throw new Refusal('monthAhead', { month });
  const standing = { ...standingOf(before), statisticsState: state };
  switch (state) {
    case 'notReported':
      return { ...standing, submittedIn: null, enteredIn: null, returnedIn: null, returnReason: null };
    case 'reporting':
      return { ...standing, submittedIn: month, enteredIn: null };
    case 'entered':
      return { ...standing, enteredIn: month };
    case 'returned':
      return { ...standing, returnedIn: month, returnReason: reason };
  }
}

function standingOf({ statisticsState, submittedIn, enteredIn, returnedIn, returnReason }: Standing): Standing {
  return { statisticsState, submittedIn, enteredIn, returnedIn, returnReason };
}
