import type { Caller } from '#platform/caller.ts';
import type { Tx } from '#platform/database.ts';
import type { CaliberVerdict } from '../contract.ts';
import { projectsChanged } from '../public.ts';
import { caliberOf } from '../rules/caliber/caliber-of.ts';
import { projectChanges } from '../rules/merged-project.ts';
import type { ProjectFacts } from '../rules/project.ts';
import { standingConsultations } from '../store/consultations.ts';
import { projectTableRow, saveProjects } from '../store/writes.ts';

/** A project as it stands, and its facts as they are to be from now on. */
export type Rewriting = {
  readonly standing: ProjectFacts & {
    readonly id: string;
    readonly version: number;
    readonly path: string;
    readonly caliber: CaliberVerdict;
  };
  readonly facts: ProjectFacts;
};

/** Who rewrites, and when. */
export type RewritingStamp = { readonly author: Pick<Caller, 'cityCode' | 'name'>; readonly now: Date };

/**
 * Writes a new version of each project whose facts or verdict change, and tells the other rooms. The verdict is worked out
 * from the facts and the bureau's answer that holds. Resolves with the projects that changed; `path` keeps its place.
 */
export async function rewriteProjects(
  tx: Tx,
  rewritings: readonly Rewriting[],
  { author: { cityCode, name }, now }: RewritingStamp,
): Promise<{ readonly id: string; readonly version: number; readonly caliber: CaliberVerdict }[]> {
  const answers = await standingConsultations(
    tx,
    cityCode,
    rewritings.map(({ standing }) => standing.id),
  );
  const changed = rewritings.flatMap(({ standing, facts }) => {
    const { id, version, path } = standing;
    const caliber = caliberOf(facts, { consultation: answers.get(id) ?? null }).verdict;
    const isSame = caliber === standing.caliber && projectChanges(standing, facts).length === 0;
    return isSame ? [] : [{ id, version: version + 1, path, facts, caliber }];
  });
  const stamp = { cityCode, recordedAt: now.toISOString(), recordedBy: name, source: null };
  await saveProjects(
    tx,
    changed.map((project) => projectTableRow(project, stamp)),
  );
  await projectsChanged(
    tx,
    cityCode,
    changed.map(({ id }) => id),
  );
  return changed;
}
