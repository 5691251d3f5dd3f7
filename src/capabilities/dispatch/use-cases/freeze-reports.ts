import { randomUUID } from 'node:crypto';
import type { Reply } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { unitsOf } from '../../organisation/public.ts';
import type { freezeReports as contract, ReportFreeze } from '../contract-rounds.ts';
import { mayBeSaid } from '../rules/lawful-words.ts';
import { mayLastUntil } from '../rules/rounds.ts';
import { endFreeze, frozenCount, writeFreeze } from '../store/exceptions.ts';

type Wish = Pick<ReportFreeze, 'month' | 'unitCode' | 'action' | 'projectIds' | 'until' | 'reason'>;

/**
 * Freezes the reports that a filter names until the end of its last day or until it is lifted. Refuses `freezeTooWide`
 * for no filter, `dayIsOver`, `notFound`, `figureHinted`.
 */
export function freezeReports(
  desk: Desk,
  caller: Caller,
  { dryRun, ...wish }: Wish & { readonly dryRun: boolean },
): Promise<Reply<typeof contract>> {
  const now = desk.clock();
  const { month, unitCode, action, projectIds, until } = wish;
  mayBeSaid(wish.reason);
  if (until !== null) mayLastUntil(until, dayOf(now));
  if ([month, unitCode, action, projectIds].every((part) => part === null)) throw new Refusal('freezeTooWide');
  return inRemit(desk.db, caller, async (tx) => {
    const unit = unitCode === null ? null : (await unitsOf(tx, caller.cityCode)).find(({ code }) => code === unitCode);
    if (unit === undefined) throw new Refusal('notFound');
    const open = { liftedAt: null, liftedBy: null, liftReason: null };
    const freeze = { ...wish, ...open, id: randomUUID(), frozenAt: now.toISOString(), frozenBy: caller.name };
    const path = unit?.path ?? caller.cityCode;
    const frozen = { ...freeze, projectNames: [], projectCount: await frozenCount(tx, caller.cityCode, wish) };
    if (dryRun) return frozen;
    await writeFreeze(tx, caller, { freeze: frozen, path });
    await audit(tx, caller, { act: 'dispatch.freeze', path, entityId: freeze.id, before: null, after: wish, at: now });
    return frozen;
  });
}

/** Lifts a freeze with a reason. Refuses `notFound`, `figureHinted`. */
export function liftFreeze(
  desk: Desk,
  caller: Caller,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<{ liftedAt: string }> {
  const now = desk.clock();
  mayBeSaid(reason);
  return inRemit(desk.db, caller, async (tx) => {
    const liftedAt = now.toISOString();
    if (!(await endFreeze(tx, caller, { id, at: liftedAt, reason }))) throw new Refusal('notFound');
    const note = { path: caller.remit, entityId: id, before: null, after: { liftedAt, reason }, at: now };
    await audit(tx, caller, { act: 'dispatch.lift-freeze', ...note });
    return { liftedAt };
  });
}
