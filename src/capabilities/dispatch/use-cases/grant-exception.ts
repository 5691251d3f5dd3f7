import { randomUUID } from 'node:crypto';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { unitsOf } from '../../organisation/public.ts';
import { type PublicProject, publicProject } from '../../project-library/public.ts';
import type { ReportException } from '../contract-rounds.ts';
import { mayBeSaid } from '../rules/lawful-words.ts';
import { mayLastUntil } from '../rules/rounds.ts';
import { endException, type Scope, writeException } from '../store/exceptions.ts';
import { roundToChange } from '../store/rounds.ts';

type Wish = Pick<ReportException, 'period' | 'unitCode' | 'projectId' | 'until' | 'reason'>;

/**
 * Lets one unit or one project report into a closed or locked round until the end of a day. Refuses `exceptionOfOne`,
 * `dayIsOver`, `roundNotOpened`, `notFound`, `figureHinted`.
 */
export function grantException(desk: Desk, caller: Caller, wish: Wish): Promise<ReportException> {
  const now = desk.clock();
  const { period, unitCode, projectId, until } = wish;
  const isOfQuarter = period.includes('Q');
  if ((unitCode === null) === (projectId === null) || (isOfQuarter && unitCode === null))
    throw new Refusal('exceptionOfOne');
  mayLastUntil(until, dayOf(now));
  mayBeSaid(wish.reason);
  return inRemit(desk.db, caller, async (tx) => {
    if (!(await roundToChange(tx, caller.cityCode, period))) throw new Refusal('roundNotOpened', { month: period });
    const project = projectId === null ? undefined : await publicProject(tx, caller.cityCode, projectId);
    const scope = await scopeOf(tx, caller, { unitCode, project });
    const granted = { grantedAt: now.toISOString(), grantedBy: caller.name, revokedAt: null };
    const exception = { ...wish, ...granted, id: randomUUID(), projectName: project?.name ?? null };
    await writeException(tx, caller, { exception, scope });
    const note = { path: scope.path, entityId: exception.id, before: null, after: wish, at: now };
    await audit(tx, caller, { act: 'dispatch.grant-exception', ...note });
    return exception;
  });
}

async function scopeOf(
  tx: Tx,
  { cityCode }: Caller,
  { unitCode, project }: { readonly unitCode: string | null; readonly project: PublicProject | undefined },
): Promise<Scope> {
  if (project) return { path: project.path, ownerCode: project.owner_code };
  const unit = (await unitsOf(tx, cityCode)).find(({ code }) => code === unitCode);
  if (!unit) throw new Refusal('notFound');
  return { path: unit.path, ownerCode: null };
}

/** Ends an exception now. Refuses `notFound`. */
export function revokeException(desk: Desk, caller: Caller, id: string): Promise<{ revokedAt: string }> {
  const now = desk.clock();
  return inRemit(desk.db, caller, async (tx) => {
    const revokedAt = now.toISOString();
    if (!(await endException(tx, caller, { id, at: revokedAt }))) throw new Refusal('notFound');
    const note = { path: caller.remit, entityId: id, before: null, after: { revokedAt }, at: now };
    await audit(tx, caller, { act: 'dispatch.revoke-exception', ...note });
    return { revokedAt };
  });
}
