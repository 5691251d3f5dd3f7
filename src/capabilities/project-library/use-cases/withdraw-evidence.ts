import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { Evidence } from '../contract-evidence.ts';
import { evidenceById, placedProject, writeWithdrawal } from '../store/evidence.ts';

type Asked = { readonly projectId: string; readonly evidenceId: string; readonly reason: string };

/** Withdraws a piece with a reason; row and file stay. Refuses `notFound`, `evidenceWithdrawn`. */
export function withdrawEvidence(desk: Desk, caller: Caller, asked: Asked): Promise<Evidence> {
  const now = desk.clock();
  return inRemit(desk.db, caller, async (tx) => {
    const project = await placedProject(tx, caller.cityCode, asked.projectId);
    const before = project && (await evidenceById(tx, caller.cityCode, asked));
    if (!before) throw new Refusal('notFound');
    if (before.withdrawnAt !== null) throw new Refusal('evidenceWithdrawn');
    const withdrawal = { withdrawnAt: now.toISOString(), withdrawnBy: caller.name, withdrawnReason: asked.reason };
    await writeWithdrawal(tx, caller.cityCode, {
      evidenceId: asked.evidenceId,
      at: withdrawal.withdrawnAt,
      by: caller.name,
      reason: asked.reason,
    });
    await audit(tx, caller, {
      act: 'project-library.withdraw',
      path: project.path,
      entityId: asked.projectId,
      before: { kind: before.kind, name: before.name, sha256: before.sha256 },
      after: { withdrawnReason: asked.reason },
      at: now,
    });
    return { ...before, ...withdrawal };
  });
}
