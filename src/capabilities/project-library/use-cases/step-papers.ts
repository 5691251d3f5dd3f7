import { Refusal } from '#kernel/refusal.ts';
import type { Tx } from '#platform/database.ts';
import type { StepPaper } from '../contract-life-cycle.ts';
import type { Step } from '../rules/ladder.ts';
import { evidenceOfProject } from '../store/evidence.ts';

/** Steps with the piece of evidence at each; one that was withdrawn is shown as such. */
export async function withPapers<One extends Pick<Step, 'evidenceId'>>(
  tx: Tx,
  city: string,
  { id, steps }: { readonly id: string; readonly steps: readonly One[] },
): Promise<(One & { readonly paper: StepPaper | null })[]> {
  const isLinked = steps.some(({ evidenceId }) => evidenceId !== null);
  const there = new Map((isLinked ? await evidenceOfProject(tx, city, id) : []).map((one) => [one.id, one]));
  return steps.map((step) => {
    const one = there.get(step.evidenceId ?? '');
    return { ...step, paper: one ? { name: one.name, kind: one.kind, isWithdrawn: one.withdrawnAt !== null } : null };
  });
}

/**
 * Only what lies with the project and was not withdrawn can be named as the proof of a step; a proof that stands may stay.
 * Refuses `stepEvidenceUnknown`.
 */
export async function checkPapers(
  tx: Tx,
  city: string,
  { id, before, next }: { readonly id: string; readonly before: readonly Step[]; readonly next: readonly Step[] },
): Promise<void> {
  const named = next.flatMap(({ step, evidenceId }) =>
    evidenceId === null || before.find((one) => one.step === step)?.evidenceId === evidenceId ? [] : [evidenceId],
  );
  if (named.length === 0) return;
  const there = await evidenceOfProject(tx, city, id);
  const mayProve = (evidenceId: string) => there.some((one) => one.id === evidenceId && one.withdrawnAt === null);
  if (!named.every(mayProve)) throw new Refusal('stepEvidenceUnknown');
}
