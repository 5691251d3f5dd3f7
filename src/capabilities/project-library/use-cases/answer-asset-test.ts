import type { Reply, Sent } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { answerAssetTest as contract } from '../contract-caliber.ts';
import { lockedProjects, projectById } from '../store/queries.ts';
import { rewriteProjects } from './rewrite-projects.ts';

type Asked = { readonly id: string; readonly body: Sent<typeof contract>['body'] };

/**
 * Answers the questions on the asset and the filing as a new version of the project; the same answers again write
 * nothing. Refuses `notFound`, `projectChanged`.
 */
export function answerAssetTest(desk: Desk, caller: Caller, { id, body }: Asked): Promise<Reply<typeof contract>> {
  const { version, ...answers } = body;
  const now = desk.clock();
  return inRemit(desk.db, caller, async (tx) => {
    const [standing] = await lockedProjects(tx, caller.cityCode, [id]);
    if (!standing) throw new Refusal('notFound');
    if (standing.version !== version) throw new Refusal('projectChanged', { by: standing.recordedBy });
    const changed = await rewriteProjects(tx, [{ standing, facts: { ...standing, ...answers } }], {
      author: caller,
      now,
    });
    const project = await projectById(tx, caller.cityCode, id);
    if (!project) throw new Refusal('notFound');
    if (changed.length > 0) {
      const { leavesAsset, isCapitalised, isBeyondLevelling, isFiledSeparately } = standing;
      const before = { leavesAsset, isCapitalised, isBeyondLevelling, isFiledSeparately };
      const note = { act: 'project-library.answer-asset-test', path: standing.path, entityId: id };
      await audit(tx, caller, { ...note, before, after: { ...answers, version: project.version }, at: now });
    }
    return project;
  });
}
