import type { Caller } from '#platform/caller.ts';
import type { Tx } from '#platform/database.ts';
import type { PlacedRegion } from '../../organisation/public.ts';
import { caliberOf } from '../rules/caliber.ts';
import type { ProjectToWrite } from '../rules/judge-projects.ts';
import type { ProjectFacts } from '../rules/project.ts';
import { projectTableRow, saveProjects } from '../store/writes.ts';

/** The next version of a project: where it stands and whether it counts follow from its facts. */
export function nextVersion(
  before: { readonly id: string; readonly version: number },
  facts: ProjectFacts,
  regions: readonly PlacedRegion[],
): ProjectToWrite {
  const { unitCode, townshipCode } = facts;
  const pathAt = (code: string | null) => regions.find((region) => region.code === code)?.path;
  const path = pathAt(townshipCode) ?? pathAt(unitCode) ?? '';
  return { id: before.id, version: before.version + 1, path, facts, caliber: caliberOf(facts).verdict };
}

/** Why versions are written. */
export type Occasion = { readonly now: Date; readonly note: string | null; readonly saidBy?: string | null };

/** Writes the versions. `projectsChanged` and the audit come after. */
export async function writeProjects(
  tx: Tx,
  caller: Pick<Caller, 'cityCode' | 'name'>,
  { projects, now, note, saidBy = null }: Occasion & { readonly projects: readonly ProjectToWrite[] },
): Promise<void> {
  const stamp = { cityCode: caller.cityCode, recordedAt: now.toISOString(), recordedBy: caller.name, source: null };
  await saveProjects(
    tx,
    projects.map((project) => projectTableRow(project, { ...stamp, note, saidBy })),
  );
}
