import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { mayBeSaid } from '../rules/lawful-words.ts';
import { mayWrite } from '../rules/locking.ts';
import { ownStepOf } from '../rules/review-steps.ts';
import { writeExplanation } from '../store/reviews.ts';
import { saveFacts } from '../store/save-facts.ts';

type Words = {
  readonly projectId: string;
  readonly month: string;
  readonly field: string;
  readonly code: string;
  readonly text: string;
};

/**
 * Keeps a unit's words about a doubt, while the report may be written. Refuses `notFound`, what locks the report, and
 * `figureHinted`.
 */
export function explainDoubt(
  desk: Desk,
  caller: Caller,
  { projectId, month, ...words }: Words,
): Promise<{ at: string }> {
  const now = desk.clock();
  mayBeSaid(words.text);
  return inRemit(desk.db, caller, async (tx) => {
    const known = await saveFacts(tx, caller.cityCode, { projectId, month });
    if (!known) throw new Refusal('notFound');
    const version = known.before?.version ?? null;
    mayWrite({ ...known.lock, version, ownStep: ownStepOf(caller.role, known.steps) }, dayOf(now));
    const at = now.toISOString();
    await writeExplanation(tx, caller, { ...words, project: known.project, month, at });
    const note = { path: known.project.path, entityId: `${projectId}/${month}`, before: null, after: words, at: now };
    await audit(tx, caller, { act: 'dispatch.explain', ...note });
    return { at };
  });
}
