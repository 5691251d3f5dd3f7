/** Where a report stands in its review. */
export type ReportState = 'blank' | 'draft' | 'submitted' | 'returned' | 'accepted';

/** A decision that is kept about a report: of which version, and the step it waits for. */
export type KeptReview = {
  readonly version: number;
  readonly state: 'submitted' | 'returned' | 'accepted';
  readonly step: number;
};

/** What the state follows from. */
export type StateFacts = {
  /** Version of the report; null where there is none. */
  readonly version: number | null;
  /** Whether cells have been filled in that are not submitted yet. */
  readonly hasCells: boolean;
  readonly review: KeptReview | null;
  /** Step at which the review of the report begins. */
  readonly firstStep: number;
  /** Whether its round was locked over it. */
  readonly isSettled: boolean;
};

/**
 * State of a report and the step of the review that it waits for. A review of an earlier version says nothing about this
 * one. A report without a review waits, and is taken as accepted once its round is locked over it, so that what is old
 * needs no review of its own; what comes later under an exception waits again.
 */
export function reportState({ version, hasCells, review, firstStep, isSettled }: StateFacts): {
  readonly state: ReportState;
  readonly step: number;
} {
  if (version === null) return { state: hasCells ? 'draft' : 'blank', step: firstStep };
  if (review !== null && review.version === version) return { state: review.state, step: review.step };
  return { state: isSettled ? 'accepted' : 'submitted', step: firstStep };
}
