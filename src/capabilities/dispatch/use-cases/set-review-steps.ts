import type { Reply } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit, readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { setReviewSteps as contract } from '../contract-forms.ts';
import type { ReviewStep } from '../rules/review-steps.ts';
import { departmentReviewers, writeSteps } from '../store/forms.ts';
import { reviewSteps } from '../store/locking-facts.ts';

type Steps = Reply<typeof contract>;

/** Steps of the review in their order. */
export function readReviewSteps(desk: Desk, caller: Caller): Promise<Steps> {
  return readInRemit(desk.db, caller, async (tx) => (await reviewSteps(tx, caller.cityCode)).map(told));
}

/**
 * Sets the steps of the review. Refuses `stepsUnfit` where the county comes last or a department has no account, and
 * `reviewerUnknown` for one that is no department's contact.
 */
export function setReviewSteps(desk: Desk, caller: Caller, wish: Steps): Promise<Steps> {
  const now = desk.clock();
  const steps = wish.map(stepOf);
  if (steps.at(-1)?.kind === 'county') throw new Refusal('stepsUnfit');
  return inRemit(desk.db, caller, async (tx) => {
    const names = new Set(steps.flatMap((step) => (step.kind === 'department' ? [step.reviewer] : [])));
    const known = await departmentReviewers(tx, caller.cityCode, [...names]);
    if (known.length < names.size) throw new Refusal('reviewerUnknown');
    await writeSteps(tx, caller, { steps, at: now.toISOString() });
    const note = { path: caller.remit, entityId: caller.cityCode, before: null, after: { steps }, at: now };
    await audit(tx, caller, { act: 'dispatch.set-review-steps', ...note });
    return steps.map(told);
  });
}

function stepOf({ kind, department, reviewer }: Steps[number]): ReviewStep {
  if (kind !== 'department') return { kind };
  if (department === null || reviewer === null) throw new Refusal('stepsUnfit');
  return { kind, department, reviewer };
}

function told(step: ReviewStep): Steps[number] {
  return { department: null, reviewer: null, ...step };
}
