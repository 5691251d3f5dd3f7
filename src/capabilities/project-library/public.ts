import { type RawBuilder, sql } from 'kysely';
import type { Author } from '#platform/audit.ts';
import type { Tx } from '#platform/database.ts';
import { moveEvidence } from './store/evidence.ts';
import { followProjects } from './store/steps.ts';

export { elsewhereOf } from './rules/caliber/content-elsewhere.ts';
export { placeNamesOf } from './rules/duplicate-keys.ts';
export { type NameParts, namePartsOf, type PlaceNames, pairsOf, particularOf } from './rules/duplicate-name.ts';
export { nameLikeness, type PreparedName } from './rules/duplicates.ts';
export { type EvidenceFacts, type EvidenceKind, evidenceKinds } from './rules/evidence.ts';
export { type EvidenceLimits, evidenceDoubts, evidenceLimits, overPlanDoubts } from './rules/evidence-doubts.ts';
export { nameKey } from './rules/merged-project.ts';
export type { Place } from './rules/metres-between.ts';
export { ownerKey } from './rules/owner-key.ts';
export { type Meant, meantBy, type ProjectPointer } from './rules/pointed-project.ts';
export { industryCodeIn, industryNamed } from './rules/project-row-codes.ts';
export { projectFields } from './rules/project-row-fields.ts';
export { statisticalCountyOf } from './rules/statistical-county.ts';

/** What other rooms do in the same transaction after projects were written, such as keeping a roll-up. */
export type ProjectsChanged = (tx: Tx, cityCode: string, projectIds: readonly string[]) => Promise<void>;

const listeners: ProjectsChanged[] = [];

/** Registers what a room does when projects change; the rooms are put together in `apps/rooms.ts`. */
export function onProjectsChanged(listener: ProjectsChanged): void {
  if (!listeners.includes(listener)) listeners.push(listener);
}

/** Tells the rooms, in the order in which they registered. */
export async function projectsChanged(tx: Tx, cityCode: string, projectIds: readonly string[]): Promise<void> {
  if (projectIds.length === 0) return;
  await followProjects(tx, cityCode, projectIds);
  await moveEvidence(tx, cityCode, projectIds);
  for (const listener of listeners) await listener(tx, cityCode, projectIds);
}

/** One project was merged into another. */
export type Merger = {
  readonly from: string;
  readonly into: string;
  /** Where both reported the same month: refuse, or let the report of the kept project stand. */
  readonly months: 'refuse' | 'kept';
  readonly now: Date;
};

/** What other rooms do in the same transaction after a project was merged: take over what they hold, or refuse. */
export type ProjectsMerged = (tx: Tx, author: Author, merger: Merger) => Promise<void>;

const mergerListeners: ProjectsMerged[] = [];

/** Registers what a room does when a project is merged into another. */
export function onProjectsMerged(listener: ProjectsMerged): void {
  if (!mergerListeners.includes(listener)) mergerListeners.push(listener);
}

/** Tells the rooms, in the order in which they registered. */
export async function projectsMerged(tx: Tx, author: Author, merger: Merger): Promise<void> {
  for (const listener of mergerListeners) await listener(tx, author, merger);
}

/** Columns of `project_library.public_project` that other rooms may name. */
export type PublicProject = {
  city_code: string;
  id: string;
  path: string;
  name: string;
  name_key: string;
  code: string | null;
  owner_name: string | null;
  owner_code: string | null;
  unit_code: string;
  township_code: string | null;
  industry_code: string | null;
  planned_total_yuan: number | null;
  planned_start: string | null;
  planned_finish: string | null;
  started_in: string | null;
  entered_in: string | null;
  stage: string | null;
  nature: string | null;
  caliber: 'in' | 'out' | 'ask';
};

declare module '#platform/database.ts' {
  interface Tables {
    'project_library.public_project': PublicProject;
  }
}

/**
 * Projects within the remit that have one of the codes or one of the names, by which another room's file means them. The
 * code or name of a merged project means the one into which it was merged, which is then given under that name.
 */
export async function projectsPointedAt(
  tx: Tx,
  cityCode: string,
  { codes, nameKeys }: { readonly codes: readonly string[]; readonly nameKeys: readonly string[] },
): Promise<PublicProject[]> {
  const { rows } = await sql<PublicProject>`
    select * from project_library.public_project where city_code = ${cityCode} and code = any(${codes}::text[])
    union
    select * from project_library.public_project where city_code = ${cityCode} and name_key = any(${nameKeys}::text[])`.execute(
    tx,
  );
  const { rows: mergers } = await sql<{ id: string; into: string; code: string | null; nameKey: string }>`
    select id, merged_into as into, code, name_key as "nameKey" from project_library.public_merger
    where city_code = ${cityCode} and (code = any(${codes}::text[]) or name_key = any(${nameKeys}::text[]))`.execute(
    tx,
  );
  if (mergers.length === 0) return rows;
  const { rows: kept } = await sql<PublicProject>`
    select * from project_library.public_project
    where city_code = ${cityCode} and id = any(${mergers.map(({ into }) => into)}::uuid[])`.execute(tx);
  const merged = new Set(mergers.map(({ id }) => id));
  const aliases = mergers.flatMap(({ into, code, nameKey }) =>
    kept
      .filter(({ id }) => id === into)
      .map((project) => ({ ...project, code, name_key: nameKey === project.name_key ? '' : nameKey })),
  );
  return [...rows.filter(({ id }) => !merged.has(id)), ...aliases];
}

/**
 * The project of a row, to be joined laterally: looked up by its key. As a join, a list that the planner takes for a row
 * or two lets it go through the whole library for each of them as of an instant, where the past is two relations.
 */
export function projectOf(city: string, id: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select * from project_library.public_project where city_code = ${city} and id = ${id} offset 0)`;
}

/** One project, as other rooms may see it. */
export function publicProject(tx: Tx, cityCode: string, id: string): Promise<PublicProject | undefined> {
  return tx
    .selectFrom('project_library.public_project')
    .selectAll()
    .where('city_code', '=', cityCode)
    .where('id', '=', id)
    .executeTakeFirst();
}

export { type RuleSet, rulesOfYear, standingRules } from './rules/caliber/rule-sets.ts';
export { evidenceLimitsOf } from './store/settings.ts';
export { caliberOfFile, type NamedCaliber } from './use-cases/caliber-of-file.ts';
export { type CorrectableProject, correctableProjects } from './use-cases/correctable-projects.ts';
export { importProjects } from './use-cases/import-projects.ts';
export { takeLead } from './use-cases/pass-lead.ts';
export { readCaliberByCode } from './use-cases/read-caliber.ts';
export { refreshCalibers } from './use-cases/refresh-calibers.ts';
export { searchDuplicatesAtNight } from './use-cases/search-duplicates.ts';
export { sweepEvidence } from './use-cases/sweep-evidence.ts';
