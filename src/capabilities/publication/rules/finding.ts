import type { Facts } from '#kernel/refusal.ts';
import type { FindingCode } from '../documents/finding-terms.ts';

/** Something about a paper that a reader should look at. Nothing is corrected by it. */
export type Finding = {
  readonly code: FindingCode;
  readonly severity: 'error' | 'warning' | 'note';
  /** The words it is about, as they stand in the source; empty if something is missing. */
  readonly text: string;
  /** Where these words begin, in characters of the source. */
  readonly start: number;
  readonly message: string;
  /**
   * Tells it from the others of the paper, also after words elsewhere have changed: code, words and how many of the
   * same stand before it. What was overruled is kept by it. Left out in papers that were checked before keys were.
   */
  readonly key?: string;
  /** What would settle it. Left out likewise. */
  readonly settles?: string;
};

/** A finding before it is put into words. */
export type FindingDraft = Omit<Finding, 'message' | 'key' | 'settles'> & { readonly facts?: Facts };

const ofFigures: readonly FindingCode[] = ['figureStale', 'figureGone', 'figureKept'];

/**
 * Whether a finding is settled at its figure, by taking the new value or keeping the old one for a reason: no other
 * reason has to be written for it, and none settles it.
 */
export function isSettledAtFigure(code: string): boolean {
  return ofFigures.some((one) => one === code);
}
