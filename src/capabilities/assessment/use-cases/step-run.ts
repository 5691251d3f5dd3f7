import type { Parsed } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { checkTexts } from '../../coordination/public.ts';
import type { stepRun as contract, RunRead } from '../contract.ts';
import { afterRunAct, type RunAct, type Waiting } from '../rules/run.ts';
import { changeRun, noteRun } from '../store/runs.ts';
import { runRead, waitingIn } from './read-runs.ts';
import { rescored } from './rescored.ts';
import { ownRunToChange } from './shown-run.ts';

type Given = Parsed<typeof contract>['body'] & { readonly id: string };

/**
 * Takes a run further: asks the units, gives them longer, publishes it for good, or withdraws it. Refuses `notFound`,
 * `runChanged` and what `afterRunAct` and `checkTexts` refuse.
 */
export function stepRun(desk: Desk, caller: Caller, given: Given): Promise<RunRead> {
  const { id, what, reason, edit } = given;
  checkTexts({ reason });
  const now = desk.clock();
  return inRemit(desk.db, caller, async (tx) => {
    const { run: before, content } = await ownRunToChange(tx, caller, id);
    if (before.edit !== edit) throw new Refusal('runChanged');
    const after = afterRunAct(before, actOf(given, await waitingIn(tx, caller, id)), dayOf(now));
    const publishedAt = after.state === 'published' ? now.toISOString() : null;
    // While the run may still change: what is published is what its snapshot and entries come to.
    if (publishedAt !== null) await rescored(tx, caller, { run: before, content, isPublished: true });
    await changeRun(tx, caller.cityCode, { ...before, ...after, publishedAt, by: caller.name });
    const event = { what, reason: reason || null, at: now.toISOString(), by: caller.name };
    await noteRun(tx, caller.cityCode, { id, path: before.path, event });
    const run = { ...before, ...after, publishedAt, edit: before.edit + 1 };
    const { state, dueOn } = before;
    const about = { act: `assessment.run-${what}`, path: run.path, entityId: id };
    await audit(tx, caller, { ...about, before: { state, dueOn }, after: { ...after, reason }, at: now });
    return runRead(tx, caller, { run, content });
  });
}

function actOf({ what, dueOn }: Given, waiting: Waiting): RunAct {
  if (what === 'open' || what === 'extend') return { what, dueOn: dueOn ?? '' };
  return what === 'publish' ? { what, waiting } : { what };
}
