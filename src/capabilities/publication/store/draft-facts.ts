import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';

/** Who answers for each unit (分管领导), as far as that was settled. */
export async function leadersOfUnits(tx: Tx, city: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ unit: string; leader: string }>`
    select unit_code as unit, leader from organisation.public_responsibility
    where city_code = ${city} and leader <> ''`.execute(tx);
  return new Map(rows.map(({ unit, leader }) => [unit, leader]));
}

/** Place of each project, down to its township where that is known. */
export async function pathsOfProjects(
  tx: Tx,
  city: string,
  projectIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; path: string }>`
    select id, path from project_library.public_project
    where city_code = ${city} and id = any(${projectIds}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, path }) => [id, path]));
}
