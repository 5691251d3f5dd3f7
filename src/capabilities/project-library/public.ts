import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';

export { nameKey } from './rules/merged-project.ts';
export { projectMeant } from './rules/project-meant.ts';

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
  for (const listener of listeners) await listener(tx, cityCode, projectIds);
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

/** Projects within the remit that have one of the codes or one of the names, by which another room's file means them. */
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
  return rows;
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

export { importProjects } from './use-cases/import-projects.ts';
