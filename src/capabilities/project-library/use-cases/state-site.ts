import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { mayBeSite } from '../rules/evidence-statement.ts';
import type { Place } from '../rules/metres-between.ts';
import { placedProject, siteOf, writeSite } from '../store/evidence.ts';

/** States where a project is built, as a new version. Refuses `notFound`, `siteOutside`. */
export function stateSite(
  desk: Desk,
  caller: Caller,
  { projectId, ...place }: Place & { readonly projectId: string },
): Promise<Place & { version: number }> {
  mayBeSite(place);
  const now = desk.clock();
  return inRemit(desk.db, caller, async (tx) => {
    const project = await placedProject(tx, caller.cityCode, projectId);
    if (!project) throw new Refusal('notFound');
    const before = await siteOf(tx, caller.cityCode, projectId);
    const site = { ...place, version: (before?.version ?? 0) + 1 };
    const stamp = { recordedAt: now.toISOString(), recordedBy: caller.name };
    await writeSite(tx, caller.cityCode, { ...site, project, ...stamp });
    const about = { act: 'project-library.state-site', path: project.path, entityId: projectId };
    await audit(tx, caller, { ...about, before, after: site, at: now });
    return site;
  });
}
