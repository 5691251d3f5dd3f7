import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { mayBeSaid } from '../rules/lawful-words.ts';
import { type Position, returned, unapproved } from '../rules/review.ts';
import type { ReviewStep } from '../rules/review-steps.ts';
import { type Decision, inReviewOrder, writeDecisions } from '../store/reviews.ts';
import { judgedReviews } from './judged-reviews.ts';

type Seen = { readonly projectId: string; readonly month: string; readonly version: number; readonly reason: string };
type Decided = { state: 'submitted' | 'returned' | 'accepted'; step: number };

/**
 * Gives a report back with a reason, for cells too. Refuses `notFound`, `reportChanged`, `nothingToDecide`, `notYourStep`,
 * and `figureHinted` for a reason that hints at a figure to report. Source: 统计法 Art. 7.
 */
export function returnReport(
  desk: Desk,
  caller: Caller,
  { cells, ...seen }: Seen & { readonly cells: readonly { readonly field: string; readonly reason: string }[] },
): Promise<Decided> {
  return decide(desk, caller, { seen, act: 'returned', cells }, (position, steps) => returned(caller, position, steps));
}

/** Takes the own approval back with a reason. Refuses the same. */
export function unapproveReport(desk: Desk, caller: Caller, seen: Seen): Promise<Decided> {
  const plain = { seen, act: 'unapproved', cells: null } as const;
  return decide(desk, caller, plain, (position, steps) => unapproved(caller, position, steps));
}

type Act = Pick<Decision, 'act' | 'cells'> & { readonly seen: Seen };

function decide(
  desk: Desk,
  caller: Caller,
  { seen: { projectId, month, version, reason }, act, cells }: Act,
  next: (position: Position, steps: readonly ReviewStep[]) => Position,
): Promise<Decided> {
  const now = desk.clock();
  mayBeSaid(reason, ...(cells ?? []).map((cell) => cell.reason));
  return inRemit(desk.db, caller, async (tx) => {
    await inReviewOrder(tx, caller.cityCode, month);
    const { reviews, steps } = await judgedReviews(tx, caller, { month, projectIds: [projectId] });
    const [review] = reviews;
    if (!review?.report) throw new Refusal('notFound');
    if (review.report.version !== version) throw new Refusal('reportChanged', { by: review.report.recordedBy });
    const { state, step } = next(review.position, steps);
    if (state === 'blank' || state === 'draft') throw new Refusal('nothingToDecide');
    const decision = { projectId, version, act, state, step, reason, cells };
    const written = await writeDecisions(tx, caller, { month, at: now.toISOString(), decisions: [decision] });
    if (written === 0) throw new Refusal('reportChanged', { by: review.report.recordedBy });
    const note = { path: review.project.path, entityId: `${projectId}/${month}`, at: now };
    await audit(tx, caller, { act: `dispatch.${act}`, before: review.position, after: { ...decision }, ...note });
    return { state, step };
  });
}
