import type { Caller } from '#platform/caller.ts';
import type { Tx } from '#platform/database.ts';
import { type LockReason, lockReason } from '../rules/locking.ts';
import { ownStepOf } from '../rules/review-steps.ts';
import { lockRows, reviewSteps } from '../store/locking-facts.ts';

type Asked = { readonly projectIds: readonly string[]; readonly months: readonly string[]; readonly today: string };

/**
 * Why each of these reports may not be written by the caller. The city may take in what came late, so that nothing locks
 * its files.
 */
export async function locksOf(
  tx: Tx,
  caller: Caller,
  { projectIds, months, today }: Asked,
): Promise<(projectId: string, month: string) => LockReason | null> {
  if (caller.remit === caller.cityCode) return () => null;
  const ownStep = ownStepOf(caller.role, await reviewSteps(tx, caller.cityCode));
  const rows = await lockRows(tx, caller.cityCode, { projectIds, months });
  const reasons = new Map(
    rows.map((row) => [`${row.projectId} ${row.month}`, lockReason({ ...row, ownStep }, today)] as const),
  );
  return (projectId, month) => reasons.get(`${projectId} ${month}`) ?? null;
}
