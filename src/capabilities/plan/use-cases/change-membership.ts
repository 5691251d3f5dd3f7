import type { Reply, Sent } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { publicProject } from '../../project-library/public.ts';
import type { changeMembership as contract } from '../contract.ts';
import { mayDecide } from '../rules/membership.ts';
import { mayWriteCityPlan } from '../rules/writers.ts';
import { lockedMember, saveMembers } from '../store/members.ts';

type Asked = { readonly year: number; readonly projectId: string; readonly body: Sent<typeof contract>['body'] };

/**
 * Decides whether a project is in the plan of a year; the former decision stays as an earlier version.
 * Refuses `cityWritesPlan`, `reasonMissing`, `actionMissing`, `notFound`, `memberChanged`.
 */
export function changeMembership(
  desk: Desk,
  caller: Caller,
  { year, projectId, body }: Asked,
): Promise<Reply<typeof contract>> {
  mayWriteCityPlan(caller);
  mayDecide(body);
  const { mode, reason } = body;
  const action = mode === 'include' ? body.action : null;
  const city = caller.cityCode;
  const now = desk.clock();
  return inRemit(desk.db, caller, async (tx) => {
    const project = await publicProject(tx, city, projectId);
    if (!project) throw new Refusal('notFound');
    const before = await lockedMember(tx, city, { projectId, year });
    if ((before?.version ?? 0) !== body.version) throw new Refusal('memberChanged', { by: before?.recorded_by ?? '—' });
    const version = body.version + 1;
    const recordedAt = now.toISOString();
    const stamp = { recorded_at: recordedAt, recorded_by: caller.name };
    const key = { city_code: city, year, project_id: projectId, version, path: project.path };
    await saveMembers(tx, [{ ...key, mode, action, reason, ...stamp }]);
    await audit(tx, caller, {
      act: 'plan.change-membership',
      path: project.path,
      entityId: `${projectId}/${year}`,
      before: before ? { mode: before.mode, action: before.action, reason: before.reason } : null,
      after: { mode, action, reason },
      at: now,
    });
    return { version, recordedAt, recordedBy: caller.name };
  });
}
