import type { Caller } from '#platform/caller.ts';
import type { Tx } from '#platform/database.ts';
import type { PlacedRegion } from '../../organisation/public.ts';
import { caliberOf } from '../rules/caliber/caliber-of.ts';
import type { ProjectToWrite } from '../rules/judge-projects.ts';
import type { ProjectFacts } from '../rules/project.ts';
import { standingConsultations } from '../store/consultations.ts';
import { projectTableRow, saveProjects } from '../store/writes.ts';

/** A version to be written; whether it counts is worked out as it is. */
export type NextVersion = Omit<ProjectToWrite, 'caliber'>;

/** The next version of a project: where it stands follows from its facts. */
export function nextVersion(
  before: { readonly id: string; readonly version: number },
  facts: ProjectFacts,
  regions: readonly PlacedRegion[],
): NextVersion {
  const { unitCode, townshipCode } = facts;
  const pathAt = (code: string | null) => regions.find((region) => region.code === code)?.path;
  const path = pathAt(townshipCode) ?? pathAt(unitCode) ?? '';
  return { id: before.id, version: before.version + 1, path, facts };
}

/** Why versions are written. */
export type Occasion = { readonly now: Date; readonly note: string | null; readonly saidBy?: string | null };

/**
 * Writes the versions, each with the verdict that its facts and the bureau's standing answer give; a merged project counts
 * nowhere. `projectsChanged` and the audit come after.
 */
export async function writeProjects(
  tx: Tx,
  caller: Pick<Caller, 'cityCode' | 'name'>,
  { projects, now, note, saidBy = null }: Occasion & { readonly projects: readonly NextVersion[] },
): Promise<void> {
  const stamp = { cityCode: caller.cityCode, recordedAt: now.toISOString(), recordedBy: caller.name, source: null };
  const answers = await standingConsultations(
    tx,
    caller.cityCode,
    projects.map(({ id }) => id),
  );
  const verdictOf = ({ id, facts, mergedInto }: NextVersion) =>
    mergedInto ? 'out' : caliberOf(facts, { consultation: answers.get(id) ?? null }).verdict;
  await saveProjects(
    tx,
    projects.map((project) => projectTableRow({ ...project, caliber: verdictOf(project) }, { ...stamp, note, saidBy })),
  );
}
