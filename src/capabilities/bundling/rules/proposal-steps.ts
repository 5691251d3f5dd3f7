import { figureHint } from '#kernel/figure-hint.ts';
import { Refusal } from '#kernel/refusal.ts';

/**
 * Where a proposal (立项建议) stands: the county writes and hands it over, the development and reform authority approves
 * it, and whether it counts is the statistics bureau's decision alone.
 */
export const proposalStates = [
  'draft',
  'handed',
  'approved',
  'confirmed',
  'declined',
  'rejected',
  'withdrawn',
] as const;
export type ProposalState = (typeof proposalStates)[number];

/** States in which the members belong to the proposal and to no other. */
export const standingStates: readonly ProposalState[] = ['draft', 'handed', 'approved', 'confirmed', 'declined'];

const next: Readonly<Record<ProposalState, readonly ProposalState[]>> = {
  draft: ['handed', 'withdrawn'],
  handed: ['approved', 'rejected', 'withdrawn'],
  approved: ['confirmed', 'declined'],
  confirmed: [],
  declined: [],
  rejected: [],
  withdrawn: [],
};

/** A step of a proposal as somebody states it. */
export type ProposalStep = {
  readonly state: ProposalState;
  readonly note: string | null;
  readonly code: string | null;
  readonly documentNumber: string | null;
  readonly decidedOn: string | null;
};

/** Where a proposal may go from a state. */
export function nextStates(state: ProposalState): readonly ProposalState[] {
  return next[state];
}

/**
 * Whether a step may follow. Refuses `stepNotNext`, `approvalIncomplete` (code, number and day of the approval),
 * `decisionUndated`, `reasonMissing` for what ends a proposal, and `textHintsAtFigure`.
 */
export function checkStep(before: ProposalState, step: ProposalStep, today: string): void {
  if (!next[before].includes(step.state)) throw new Refusal('stepNotNext', { from: before, to: step.state });
  const { note, code, documentNumber, decidedOn, state } = step;
  if (state === 'approved' && (!code || !documentNumber || !decidedOn)) throw new Refusal('approvalIncomplete');
  if ((state === 'confirmed' || state === 'declined' || state === 'rejected') && !decidedOn)
    throw new Refusal('decisionUndated');
  if (decidedOn !== null && decidedOn > today) throw new Refusal('decisionAhead', { on: decidedOn });
  if ((state === 'rejected' || state === 'withdrawn' || state === 'declined') && !note)
    throw new Refusal('reasonMissing');
  if (note !== null && figureHint(note) !== null) throw new Refusal('textHintsAtFigure');
}
