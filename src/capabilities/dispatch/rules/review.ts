import { Refusal } from '#kernel/refusal.ts';
import type { Role } from '#kernel/right.ts';
import type { ReportState } from './report-state.ts';
import type { ReviewStep } from './review-steps.ts';

/** Who would decide. */
export type Reviewer = { readonly role: Role; readonly name: string };

/** Where a report stands. */
export type Position = { readonly state: ReportState; readonly step: number };

/** The step that a report waits for; null where it waits for none. Steps that were taken away since end with the last. */
export function waitingStep({ state, step }: Position, steps: readonly ReviewStep[]): ReviewStep | null {
  return state === 'submitted' ? (steps[Math.min(step, steps.length - 1)] ?? null) : null;
}

/** Whether it is the reviewer's to decide at this step. */
export function isStepOf({ role, name }: Reviewer, step: ReviewStep | null): boolean {
  switch (step?.kind) {
    case 'county':
      return role === 'county-desk';
    case 'city':
      return role === 'city-desk';
    case 'department':
      return step.reviewer === name;
    default:
      return false;
  }
}

/** What stands against an approval. */
export type Troubles = { readonly hard: number; readonly unexplained: number };

/** Why a report may not be approved now by this reviewer, as a code of the terms; null where it may. */
export function approvalRefusal(
  reviewer: Reviewer,
  { position, steps }: { readonly position: Position; readonly steps: readonly ReviewStep[] },
  { hard, unexplained }: Troubles,
): 'nothingToDecide' | 'notYourStep' | 'doubtsHard' | 'doubtsUnexplained' | null {
  const step = waitingStep(position, steps);
  if (step === null) return 'nothingToDecide';
  if (!isStepOf(reviewer, step)) return 'notYourStep';
  if (hard > 0) return 'doubtsHard';
  return unexplained > 0 ? 'doubtsUnexplained' : null;
}

/** Where a report stands after an approval: at the next step, or accepted after the last. */
export function approved(
  { step }: Position,
  steps: readonly ReviewStep[],
): Position & { state: 'submitted' | 'accepted' } {
  const next = Math.min(step, steps.length - 1) + 1;
  return next >= steps.length ? { state: 'accepted', step: steps.length } : { state: 'submitted', step: next };
}

/**
 * Gives a report back to those who fill it in. The step's own reviewer may, and the city at any step before its own.
 * Refuses `nothingToDecide`, `notYourStep`.
 */
export function returned(reviewer: Reviewer, position: Position, steps: readonly ReviewStep[]): Position {
  const step = waitingStep(position, steps);
  if (step === null) throw new Refusal('nothingToDecide');
  if (!isStepOf(reviewer, step) && reviewer.role !== 'city-desk') throw new Refusal('notYourStep');
  return { state: 'returned', step: 0 };
}

/**
 * Takes the last approval back, which only those may whose step it was, and before the next has decided.
 * Refuses `nothingToDecide`, `notYourStep`.
 */
export function unapproved(reviewer: Reviewer, position: Position, steps: readonly ReviewStep[]): Position {
  const { state, step } = position;
  const last = Math.min(step, steps.length) - 1;
  if (last < 0 || (state !== 'accepted' && state !== 'submitted')) throw new Refusal('nothingToDecide');
  if (!isStepOf(reviewer, steps[last] ?? null)) throw new Refusal('notYourStep');
  return { state: 'submitted', step: last };
}
