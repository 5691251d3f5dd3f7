import { Refusal } from '#kernel/refusal.ts';
import type { Tx } from '#platform/database.ts';
import { nameOf, projectsToChange, type StandingProject } from '../store/editing.ts';

/**
 * The project to change, locked. `version` is the one that the caller saw; not given where that does not matter.
 * Refuses `notFound`, `projectMerged`, `projectChanged`.
 */
export async function projectToChange(
  tx: Tx,
  city: string,
  { id, version }: { readonly id: string; readonly version?: number },
): Promise<StandingProject> {
  const [project] = await projectsToChange(tx, city, [id]);
  if (!project) throw new Refusal('notFound');
  if (project.mergedInto !== null)
    throw new Refusal('projectMerged', { name: (await nameOf(tx, city, project.mergedInto)) ?? '—' });
  if (version !== undefined && version !== project.version)
    throw new Refusal('projectChanged', { by: project.recordedBy, version: project.version });
  return project;
}
