import type { Doubt } from '#kernel/doubt.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import type { Tx } from '#platform/database.ts';
import { type Completeness, completenessOf } from '../rules/completeness.ts';
import { reportChanges } from '../rules/judge-reports.ts';
import { monthRange } from '../rules/month-range.ts';
import { doubtKey } from '../rules/open-doubts.ts';
import { type ReportContext, reportDoubts } from '../rules/plausibility.ts';
import { projectContext } from '../rules/project-context.ts';
import { reportState } from '../rules/report-state.ts';
import { isStepOf, type Position, waitingStep } from '../rules/review.ts';
import type { ReviewStep } from '../rules/review-steps.ts';
import { reviewSteps } from '../store/locking-facts.ts';
import { type ReviewAsked, type ReviewFacts, reviewFacts } from '../store/review-facts.ts';

/** A report of a round, judged: where it stands, what is doubtful, what is missing, what has changed. */
export type JudgedReview = ReviewFacts &
  Completeness & {
    readonly position: Position;
    readonly step: ReviewStep | null;
    /** Whether it waits for the caller. */
    readonly isMine: boolean;
    readonly doubts: readonly Doubt[];
    readonly changes: ReturnType<typeof reportChanges>;
  };

/** The reports asked for with their judgement; also of projects that should report and have not. */
export async function judgedReviews(
  tx: Tx,
  caller: Caller,
  asked: ReviewAsked,
): Promise<{ reviews: JudgedReview[]; steps: readonly ReviewStep[] }> {
  const [facts, steps] = await Promise.all([reviewFacts(tx, caller.cityCode, asked), reviewSteps(tx, caller.cityCode)]);
  return { reviews: facts.map((one) => judged(one, caller, steps)), steps };
}

function judged(facts: ReviewFacts, caller: Caller, steps: readonly ReviewStep[]): JudgedReview {
  const { report, review, isSettled } = facts;
  const position = reportState({
    version: report?.version ?? null,
    hasCells: facts.cells > 0,
    review,
    firstStep: report?.firstStep ?? 0,
    isSettled,
  });
  const step = waitingStep(position, steps);
  const doubts = report === null ? [] : reportDoubts(report, doubtContext(facts));
  const explained = new Set(facts.explanations.map(doubtKey));
  const { started_in: startedIn, stage } = facts.project;
  return {
    ...facts,
    ...completenessOf({ ...facts, startedIn, stage, doubts, explained }),
    position,
    step,
    isMine: isStepOf(caller, step),
    doubts,
    changes: report !== null && facts.old !== null ? reportChanges(facts.old, report) : [],
  };
}

/** What a report of the round is held against. */
export function doubtContext({ hasEarlier, project, ...facts }: ReviewFacts): ReportContext {
  const { month, earlier, previous, lastYearTotalYuan, wantsWholeWan } = facts;
  const known = { previous, lastYearTotalYuan, monthRange: monthRange(earlier, month), wantsWholeWan };
  return { ...known, isFirst: !hasEarlier, project: projectContext(project) };
}

/** Whether the first version came by the end of the due day. */
export function isOnTime({ firstAt }: Pick<ReviewFacts, 'firstAt'>, dueOn: string | null): boolean {
  return firstAt !== null && dueOn !== null && dayOf(new Date(firstAt)) <= dueOn;
}
