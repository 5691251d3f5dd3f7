import type { Reply } from '#kernel/endpoint.ts';
import type { Caller } from '#platform/caller.ts';
import { readPlannedOnce } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { readCompleteness as contract } from '../contract-rounds.ts';
import { dueOnOf } from '../store/rounds.ts';
import { isOnTime, type JudgedReview, judgedReviews } from './judged-reviews.ts';

/** How far each unit is with a round, by facts alone. */
export function readCompleteness(desk: Desk, caller: Caller, month: string): Promise<Reply<typeof contract>> {
  return readPlannedOnce(desk.db, caller, async (tx) => {
    const [{ reviews }, dueOn] = await Promise.all([
      judgedReviews(tx, caller, { month }),
      dueOnOf(tx, caller.cityCode, month),
    ]);
    const units = Map.groupBy(reviews, ({ project }) => project.unit_code);
    return [...units].map(([unitCode, own]) => unitOf(unitCode, own, dueOn));
  });
}

/** On-time and complete count among the projects that should report; the states among all that there are. */
function unitOf(unitCode: string, own: readonly JudgedReview[], dueOn: string | null) {
  const expected = own.filter(({ isExpected }) => isExpected);
  const reported = expected.filter(({ report }) => report !== null);
  const inState = (state: JudgedReview['position']['state']) =>
    own.filter(({ position }) => position.state === state).length;
  return {
    unitCode,
    expected: expected.length,
    reported: reported.length,
    onTime: reported.filter((one) => isOnTime(one, dueOn)).length,
    complete: reported.filter(({ isComplete }) => isComplete).length,
    lacksFacts: reported.filter(({ hasFacts }) => !hasFacts).length,
    lacksWords: reported.filter(({ hard, unexplained }) => hard + unexplained > 0).length,
    lacksEvidence: reported.filter(({ hasEvidence }) => !hasEvidence).length,
    drafts: inState('draft'),
    submitted: inState('submitted'),
    returned: inState('returned'),
    accepted: inState('accepted'),
  };
}
