import { sql } from 'kysely';
import { selected } from '#platform/columns.ts';
import type { Tx } from '#platform/database.ts';
import type { ProjectFilter } from '../contract.ts';
import { factNames } from '../rules/merged-project.ts';
import type { ProjectFacts } from '../rules/project.ts';
import { met } from './project-filter.ts';

/** A project as it stands before a change. */
export type StandingProject = {
  readonly id: string;
  readonly version: number;
  readonly path: string;
  readonly mergedInto: string | null;
  readonly recordedBy: string;
  readonly facts: ProjectFacts;
};

const columns = [
  'id',
  'version',
  'path',
  'merged_into as mergedInto',
  'recorded_by as recordedBy',
  ...selected(factNames),
] as const;

type Row = ProjectFacts & Omit<StandingProject, 'facts'>;

function standing({ id, version, path, mergedInto, recordedBy, ...facts }: Row): StandingProject {
  return { id, version, path, mergedInto, recordedBy, facts };
}

/** Projects of the remit by id, locked until the transaction ends, in the order of their ids. */
export async function projectsToChange(tx: Tx, city: string, ids: readonly string[]): Promise<StandingProject[]> {
  const rows = await tx
    .selectFrom('project_library.project')
    .select(columns)
    .where('city_code', '=', city)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(standing);
}

/** Ids of at most `limit` projects that a filter leaves. */
export async function idsThatMatch(
  tx: Tx,
  city: string,
  asked: { filter: ProjectFilter; limit: number },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from project_library.project p
    where p.city_code = ${city} and ${met('p', asked.filter)} order by p.id limit ${asked.limit}`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Name of a project, of what it is known of, whether merged or not. */
export async function nameOf(tx: Tx, city: string, id: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('project_library.project')
    .select('name')
    .where('city_code', '=', city)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.name;
}

/** Projects that were merged into one, and that into which it was merged. */
export function mergersOf(tx: Tx, city: string, project: { readonly id: string; readonly mergedInto: string | null }) {
  return tx
    .selectFrom('project_library.project')
    .select([
      'id',
      'name',
      'merged_into as mergedInto',
      'note',
      'recorded_at as recordedAt',
      'recorded_by as recordedBy',
    ])
    .where('city_code', '=', city)
    .where((eb) => eb.or([eb('merged_into', '=', project.id), eb('id', '=', project.mergedInto ?? project.id)]))
    .orderBy('recorded_at')
    .limit(50)
    .execute();
}
