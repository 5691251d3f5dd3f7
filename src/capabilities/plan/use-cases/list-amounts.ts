import type { Reply } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { publicProject } from '../../project-library/public.ts';
import type { listAmounts as contract } from '../contract.ts';
import { amountVersions } from '../store/amounts.ts';

/** Every version of the planned amounts of a project. Refuses `notFound`. */
export async function listAmounts(desk: Desk, caller: Caller, projectId: string): Promise<Reply<typeof contract>> {
  const [project, versions] = await readInRemit(desk.db, caller, (tx) =>
    Promise.all([publicProject(tx, caller.cityCode, projectId), amountVersions(tx, caller.cityCode, projectId)]),
  );
  if (!project) throw new Refusal('notFound');
  return versions;
}
