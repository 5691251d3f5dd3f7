import type { Reply, Sent } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit, readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { publicProject } from '../../project-library/public.ts';
import type { listCauses as listContract, StoredCause, stateCause as stateContract } from '../contract-causes.ts';
import { causesOf, newestCauses, writeCause } from '../store/causes.ts';

/** Causes of the remit, or all versions of one project's. */
export async function listCauses(
  desk: Desk,
  caller: Caller,
  project: string | undefined,
): Promise<Reply<typeof listContract>> {
  const rows = await readInRemit(desk.db, caller, (tx) =>
    project === undefined ? newestCauses(tx, caller.cityCode) : causesOf(tx, caller.cityCode, project),
  );
  return { rows };
}

/** States why a project lags, as a new version. Refuses `notFound` and `taskChanged`. */
export function stateCause(
  desk: Desk,
  caller: Caller,
  { projectId, version, ...facts }: { readonly projectId: string } & Sent<typeof stateContract>['body'],
): Promise<StoredCause> {
  const now = desk.clock();
  const city = caller.cityCode;
  return inRemit(desk.db, caller, async (tx) => {
    const project = await publicProject(tx, city, projectId);
    if (!project) throw new Refusal('notFound');
    const [before] = await causesOf(tx, city, projectId);
    if ((before?.version ?? 0) !== version) throw new Refusal('taskChanged');
    const cause: StoredCause = {
      ...{ ...facts, projectId, version: version + 1 },
      ...{ recordedAt: now.toISOString(), recordedBy: caller.name },
    };
    const isWritten = await writeCause(tx, city, { ...cause, path: project.path, ownerCode: project.owner_code });
    if (!isWritten) throw new Refusal('taskChanged');
    const about = { act: 'coordination.state-cause', path: project.path, entityId: projectId };
    await audit(tx, caller, { ...about, before: before ?? null, after: cause, at: now });
    return cause;
  });
}
