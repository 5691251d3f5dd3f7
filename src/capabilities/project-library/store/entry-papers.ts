import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import type { ProjectRow } from '../contract.ts';
import type { Handover } from '../contract-entry.ts';
import type { EntryFacts } from '../rules/entry-guidance.ts';

/** That somebody said of a paper that it is at hand, or is not. */
export type PaperCheck = {
  readonly projectId: string;
  readonly kind: string;
  readonly version: number;
  readonly isAtHand: boolean;
  readonly recordedAt: string;
  readonly recordedBy: string;
};

/** Every check of papers of some projects, in the order in which they were made. */
export async function paperChecks(tx: Tx, city: string, projectIds: readonly string[]): Promise<PaperCheck[]> {
  const { rows } = await sql<PaperCheck>`
    select project_id as "projectId", kind, version, is_at_hand as "isAtHand", recorded_at as "recordedAt",
      recorded_by as "recordedBy"
    from project_library.entry_material
    where city_code = ${city} and project_id = any(${projectIds}::uuid[]) order by recorded_at, kind, version`.execute(
    tx,
  );
  return rows;
}

/** A check of a paper, or evidence that stands and may prove one. */
export type PaperWord = PaperCheck & { readonly isEvidence: boolean };

/** Checks of papers and standing evidence of some projects, in the order in which they were recorded. */
export async function paperWords(tx: Tx, city: string, projectIds: readonly string[]): Promise<PaperWord[]> {
  const { rows } = await sql<PaperWord>`
    select project_id as "projectId", kind, version, is_at_hand as "isAtHand", recorded_at as "recordedAt",
      recorded_by as "recordedBy", false as "isEvidence"
    from project_library.entry_material
    where city_code = ${city} and project_id = any(${projectIds}::uuid[])
    union all
    select project_id, kind, 0, true, uploaded_at, uploaded_by, true from project_library.evidence
    where city_code = ${city} and project_id = any(${projectIds}::uuid[]) and withdrawn_at is null
    order by 5, 2, 3`.execute(tx);
  return rows;
}

/** A project as papers and hand-overs must know it. */
export type PlacedProject = { readonly id: string; readonly path: string; readonly ownerCode: string | null };

/** Who may see it, and whose it is; undefined where it is not in the remit. */
export async function placedProject(tx: Tx, city: string, id: string): Promise<PlacedProject | undefined> {
  const { rows } = await sql<PlacedProject>`
    select id, path, owner_code as "ownerCode" from project_library.project
    where city_code = ${city} and id = ${id}::uuid`.execute(tx);
  return rows[0];
}

/** Appends a check. */
export async function appendCheck(
  tx: Tx,
  project: PlacedProject,
  check: PaperCheck & { readonly cityCode: string; readonly note: string | null },
): Promise<void> {
  await sql`
    insert into project_library.entry_material
      (city_code, project_id, kind, version, path, owner_code, is_at_hand, note, recorded_at, recorded_by)
    values (${check.cityCode}, ${project.id}::uuid, ${check.kind}, ${check.version}, ${project.path},
      ${project.ownerCode}, ${check.isAtHand}, ${check.note}, ${check.recordedAt}::timestamptz, ${check.recordedBy})`.execute(
    tx,
  );
}

/** What a hand-over says of a project: no amounts, and no figure to reach. */
export type HandedProject = {
  readonly name: string;
  readonly code: string | null;
  readonly ownerName: string | null;
  readonly ownerCode: string | null;
  readonly unitCode: string;
  readonly townshipCode: string | null;
  readonly approvalNumber: string | null;
  readonly approvedOn: string | null;
};

/** What a hand-over and its guidance need of a project. */
export type ProjectToHand = PlacedProject & HandedProject & EntryFacts & Pick<ProjectRow, 'nature' | 'caliber'>;

/** Of the projects named, those that lie in the remit. */
export async function projectsToHand(tx: Tx, city: string, ids: readonly string[]): Promise<ProjectToHand[]> {
  const { rows } = await sql<ProjectToHand>`
    select id, path, name, code, owner_name as "ownerName", owner_code as "ownerCode", unit_code as "unitCode",
      township_code as "townshipCode", approval_number as "approvalNumber", approved_on as "approvedOn",
      started_in as "startedIn", planned_total_yuan as "plannedTotalYuan", statistics_state as "statisticsState",
      entered_in as "enteredIn", stage, nature, caliber
    from project_library.project where city_code = ${city} and id = any(${ids}::uuid[])`.execute(tx);
  return rows;
}

/** The latest hand-over of each of some projects. */
export async function latestHandovers(tx: Tx, city: string, projectIds: readonly string[]) {
  const { rows } = await sql<{ projectId: string; receiver: string; recordedAt: string }>`
    select distinct on (project_id) project_id as "projectId", receiver, recorded_at as "recordedAt"
    from project_library.entry_handover where city_code = ${city} and project_id = any(${projectIds}::uuid[])
    order by project_id, recorded_at desc`.execute(tx);
  return new Map(rows.map((row) => [row.projectId, row]));
}

/** Writes a hand-over, one row a project. */
export async function writeHandover(
  tx: Tx,
  paper: Omit<Handover, 'projects'> & { readonly cityCode: string },
  projects: readonly (PlacedProject & { readonly handed: HandedProject })[],
): Promise<void> {
  await sql`
    insert into project_library.entry_handover
      (city_code, id, project_id, path, owner_code, receiver, project, recorded_at, recorded_by)
    select ${paper.cityCode}, ${paper.id}::uuid, given.id, given.path, given."ownerCode", ${paper.receiver},
      given.handed, ${paper.recordedAt}::timestamptz, ${paper.recordedBy}
    from json_to_recordset(${JSON.stringify(projects)}::json)
      as given(id uuid, path text, "ownerCode" text, handed jsonb)`.execute(tx);
}

/** Hand-overs with what the caller may see of them, newest first, at most 200. */
export async function handoversOf(tx: Tx, city: string): Promise<Handover[]> {
  const { rows } = await sql<Handover>`
    select id, min(receiver) as receiver, count(*) as projects, min(recorded_at) as "recordedAt",
      min(recorded_by) as "recordedBy"
    from project_library.entry_handover where city_code = ${city}
    group by id order by min(recorded_at) desc, id limit 200`.execute(tx);
  return rows;
}

/** The projects of one hand-over that the caller may see, in the order of their counties and names; at most 200. */
export async function handedProjects(tx: Tx, city: string, id: string) {
  const { rows } = await sql<{ project: HandedProject; receiver: string; recordedAt: string; path: string }>`
    select project, receiver, recorded_at as "recordedAt", path from project_library.entry_handover
    where city_code = ${city} and id = ${id}::uuid
    order by project->>'unitCode' collate "C", project->>'name' collate "C", project_id limit 200`.execute(tx);
  return rows;
}
