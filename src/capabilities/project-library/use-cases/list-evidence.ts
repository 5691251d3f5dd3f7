import type { Reply } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { type Language, sentence } from '#kernel/terms.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { listEvidence as contract } from '../contract-evidence.ts';
import { missingEvidence } from '../rules/evidence.ts';
import { evidenceDoubts } from '../rules/evidence-doubts.ts';
import { evidenceOfProject, sameFileElsewhere } from '../store/evidence.ts';
import { projectById } from '../store/queries.ts';
import { evidenceLimitsOf } from '../store/settings.ts';
import { terms } from '../terms.ts';

/** Evidence of a project with its doubts, and what is still wanted for its stage. Refuses `notFound`. */
export async function listEvidence(
  desk: Desk,
  caller: Caller,
  { id, language }: { readonly id: string; readonly language: Language },
): Promise<Reply<typeof contract>> {
  const found = await readInRemit(desk.db, caller, async (tx) => {
    const project = await projectById(tx, caller.cityCode, id);
    if (!project) throw new Refusal('notFound');
    const rows = await evidenceOfProject(tx, caller.cityCode, id);
    const hashes = rows.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ sha256 }) => sha256);
    const limits = await evidenceLimitsOf(tx, caller.cityCode);
    const elsewhere = await sameFileElsewhere(tx, caller.cityCode, { projectId: id, hashes });
    return { project, rows, elsewhere, limits };
  });
  const { project, rows, elsewhere, limits } = found;
  const standing = rows.filter(({ withdrawnAt }) => withdrawnAt === null);
  const { siteLatitude: latitude, siteLongitude: longitude } = project;
  const site = latitude === null || longitude === null ? null : { latitude, longitude };
  const doubts = evidenceDoubts(standing, { ...project, site, elsewhere }, limits);
  return {
    rows,
    doubts: doubts.map((doubt) => ({ ...doubt, text: sentence(terms, doubt.code, language, doubt.facts) })),
    wanted: missingEvidence(
      project,
      standing.map(({ kind }) => kind),
    ),
  };
}
