import type { Facts } from '#kernel/refusal.ts';
import type { FindingCode } from '../documents/finding-terms.ts';

/** Something about a briefing that a reader should look at. Nothing is corrected by it. */
export type Finding = {
  readonly code: FindingCode;
  readonly severity: 'error' | 'warning' | 'note';
  /** The words it is about, as they stand in the source; empty if something is missing. */
  readonly text: string;
  /** Where these words begin, in characters of the source. */
  readonly start: number;
  readonly message: string;
};

/** A finding before it is put into words. */
export type FindingDraft = Omit<Finding, 'message'> & { readonly facts?: Facts };
