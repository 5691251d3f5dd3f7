import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { MaterialKind } from '../rules/entry-rules.ts';
import { appendCheck, paperChecks, placedProject } from '../store/entry-papers.ts';

type Asked = {
  readonly id: string;
  readonly kind: MaterialKind;
  readonly isAtHand: boolean;
  readonly note: string | null;
};

/** Appends that a paper of a project is at hand, or is not after all. Refuses `notFound`. */
export function checkPaper(
  desk: Desk,
  caller: Caller,
  { id, kind, isAtHand, note }: Asked,
): Promise<{ isAtHand: boolean }> {
  const now = desk.clock();
  return inRemit(desk.db, caller, async (tx) => {
    const project = await placedProject(tx, caller.cityCode, id);
    if (!project) throw new Refusal('notFound');
    const before = (await paperChecks(tx, caller.cityCode, [id])).findLast((check) => check.kind === kind) ?? null;
    const check = {
      projectId: id,
      kind,
      version: (before?.version ?? 0) + 1,
      isAtHand,
      recordedAt: now.toISOString(),
      recordedBy: caller.name,
    };
    await appendCheck(tx, project, { ...check, cityCode: caller.cityCode, note });
    const about = { act: 'project-library.check-material', path: project.path, entityId: `${id}/${kind}`, at: now };
    await audit(tx, caller, { ...about, before, after: { ...check, note } });
    return { isAtHand };
  });
}
