import { createHash } from 'node:crypto';
import type { Reply } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit, readInRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { type previewApproval as contract, decideLimit } from '../contract-review.ts';
import { approvalRefusal, approved } from '../rules/review.ts';
import { inReviewOrder, writeDecisions } from '../store/reviews.ts';
import { type JudgedReview, judgedReviews } from './judged-reviews.ts';

/** Which reports: those named, or all of a unit that wait for the caller. */
export type ApprovalWish = {
  readonly month: string;
  readonly projectIds: readonly string[] | null;
  readonly unit: string | null;
};

type Outcome = { readonly review: JudgedReview; readonly code: ReturnType<typeof approvalRefusal> };

/** Says what an approval would do. Refuses `tooManyChosen`. */
export function previewApproval(desk: Desk, caller: Caller, wish: ApprovalWish): Promise<Reply<typeof contract>> {
  return readInRemit(desk.db, caller, async (tx) => {
    const { outcomes } = await judged(tx, caller, wish);
    const rows = outcomes.map(({ review, code }) => ({
      projectId: review.project.id,
      name: review.project.name,
      version: review.report?.version ?? 0,
      outcome: code === null ? ('approved' as const) : ('refused' as const),
      code,
    }));
    const count = rows.filter(({ outcome }) => outcome === 'approved').length;
    return { approved: count, refused: rows.length - count, rows, seal: sealOf(outcomes) };
  });
}

/**
 * Approves what was previewed, in one transaction with one audit entry; after the last step a report is accepted.
 * Refuses `tooManyChosen`, and `selectionChanged` where a report has changed since.
 */
export function approveReports(
  desk: Desk,
  caller: Caller,
  { seal, ...wish }: ApprovalWish & { readonly seal: string },
): Promise<{ approved: number }> {
  const now = desk.clock();
  const { month } = wish;
  return inRemit(desk.db, caller, async (tx) => {
    await inReviewOrder(tx, caller.cityCode, month);
    const { outcomes, steps } = await judged(tx, caller, wish);
    if (sealOf(outcomes) !== seal) throw new Refusal('selectionChanged');
    const decisions = outcomes
      .filter(({ code }) => code === null)
      .map(({ review: { project, report, position } }) => {
        const next = approved(position, steps);
        const act = next.state === 'accepted' ? ('accepted' as const) : ('approved' as const);
        return { ...next, projectId: project.id, version: report?.version ?? 0, act, reason: null, cells: null };
      });
    if (decisions.length === 0) return { approved: 0 };
    const written = await writeDecisions(tx, caller, { month, at: now.toISOString(), decisions });
    if (written < decisions.length) throw new Refusal('selectionChanged');
    await audit(tx, caller, {
      act: 'dispatch.approve-reports',
      path: caller.remit,
      entityId: month,
      before: null,
      after: { reports: decisions.map(({ projectId, version, act }) => ({ id: projectId, version, act })) },
      at: now,
    });
    return { approved: decisions.length };
  });
}

async function judged(tx: Tx, caller: Caller, { month, projectIds, unit }: ApprovalWish) {
  const asked = { month, unit: unit ?? undefined, projectIds: projectIds ?? undefined };
  const { reviews, steps } = await judgedReviews(tx, caller, asked);
  const chosen = projectIds === null ? reviews.filter(({ isMine }) => isMine) : reviews;
  if (chosen.length > decideLimit) throw new Refusal('tooManyChosen', { count: chosen.length, limit: decideLimit });
  const outcomes = chosen.map((review): Outcome => {
    const { position } = review;
    return { review, code: approvalRefusal(caller, { position, steps }, review) };
  });
  return { outcomes, steps };
}

/** Of the reports, the versions that were seen, and what was to become of them. */
function sealOf(outcomes: readonly Outcome[]): string {
  const seen = outcomes.map(({ review: { project, report, position }, code }) =>
    [project.id, report?.version, position.step, code].join('/'),
  );
  return createHash('sha256').update(seen.join()).digest('hex');
}
