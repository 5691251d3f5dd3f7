import type { Reply, Sent } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { publicProject } from '../../project-library/public.ts';
import type { saveAmount as contract } from '../contract.ts';
import { lockedAmount, saveAmounts } from '../store/amounts.ts';

type Asked = { readonly year: number; readonly projectId: string; readonly body: Sent<typeof contract>['body'] };

/**
 * Plans the amount of a project for a year as a new version; the same amount and note again write nothing.
 * Refuses `notFound` outside of the remit, and `amountChanged`.
 */
export function saveAmount(
  desk: Desk,
  caller: Caller,
  { year, projectId, body }: Asked,
): Promise<Reply<typeof contract>> {
  const { plannedYuan, note } = body;
  const city = caller.cityCode;
  const now = desk.clock();
  return inRemit(desk.db, caller, async (tx) => {
    const project = await publicProject(tx, city, projectId);
    if (!project) throw new Refusal('notFound');
    const before = await lockedAmount(tx, city, { projectId, year });
    if ((before?.version ?? 0) !== body.version) throw new Refusal('amountChanged', { by: before?.recordedBy ?? '—' });
    const recorded = { recordedAt: now.toISOString(), recordedBy: caller.name };
    if ((before?.plannedYuan ?? null) === plannedYuan && (before?.note ?? null) === note)
      return { year, plannedYuan, note, version: body.version, ...recorded };
    const version = body.version + 1;
    await saveAmounts(tx, [
      {
        ...{
          city_code: city,
          year,
          project_id: projectId,
          version,
          path: project.path,
          planned_yuan: plannedYuan,
          note,
        },
        ...{ recorded_at: recorded.recordedAt, recorded_by: recorded.recordedBy, source: null },
      },
    ]);
    await audit(tx, caller, {
      act: 'plan.save-amount',
      path: project.path,
      entityId: `${projectId}/${year}`,
      before: before ? { plannedYuan: before.plannedYuan, note: before.note } : null,
      after: { plannedYuan, note },
      at: now,
    });
    return { year, plannedYuan, note, version, ...recorded };
  });
}
