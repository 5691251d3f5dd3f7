import { randomUUID } from 'node:crypto';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { unitsOf } from '../../organisation/public.ts';
import type { ReportFreeze } from '../contract-rounds.ts';
import { endFreeze, writeFreeze } from '../store/exceptions.ts';

type Wish = Pick<ReportFreeze, 'month' | 'unitCode' | 'action' | 'projectIds' | 'reason'>;

/** Freezes the reports that a filter names until it is lifted. Refuses `freezeTooWide` for no filter, and `notFound`. */
export function freezeReports(desk: Desk, caller: Caller, wish: Wish): Promise<ReportFreeze> {
  const now = desk.clock();
  const { month, unitCode, action, projectIds } = wish;
  if ([month, unitCode, action, projectIds].every((part) => part === null)) throw new Refusal('freezeTooWide');
  return inRemit(desk.db, caller, async (tx) => {
    const unit = unitCode === null ? null : (await unitsOf(tx, caller.cityCode)).find(({ code }) => code === unitCode);
    if (unit === undefined) throw new Refusal('notFound');
    const open = { liftedAt: null, liftedBy: null, liftReason: null };
    const freeze = { ...wish, ...open, id: randomUUID(), frozenAt: now.toISOString(), frozenBy: caller.name };
    const path = unit?.path ?? caller.cityCode;
    await writeFreeze(tx, caller, { freeze, path });
    await audit(tx, caller, { act: 'dispatch.freeze', path, entityId: freeze.id, before: null, after: wish, at: now });
    return freeze;
  });
}

/** Lifts a freeze with a reason. Refuses `notFound`. */
export function liftFreeze(
  desk: Desk,
  caller: Caller,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<{ liftedAt: string }> {
  const now = desk.clock();
  return inRemit(desk.db, caller, async (tx) => {
    const liftedAt = now.toISOString();
    if (!(await endFreeze(tx, caller, { id, at: liftedAt, reason }))) throw new Refusal('notFound');
    const note = { path: caller.remit, entityId: id, before: null, after: { liftedAt, reason }, at: now };
    await audit(tx, caller, { act: 'dispatch.lift-freeze', ...note });
    return { liftedAt };
  });
}
