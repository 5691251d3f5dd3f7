import { sql } from 'kysely';
import { selected, snakeCase } from '#platform/columns.ts';
import type { Tx } from '#platform/database.ts';
import { keptStatement } from '#platform/kept-statement.ts';
import type { Project } from '../contract.ts';
import type { KnownProject } from '../rules/judge-projects.ts';
import { factNames } from '../rules/merged-project.ts';

const factColumns = selected(factNames);

/** One project as it is known now. */
export function projectById(tx: Tx, city: string, id: string): Promise<Project | undefined> {
  return tx
    .selectFrom('project_library.project')
    .select(['id', 'version', ...factColumns, 'caliber', 'merged_into as mergedInto', 'recorded_at as recordedAt'])
    .where('city_code', '=', city)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Projects by their ids, with what a new version of each needs; locked until the transaction ends. */
export function lockedProjects(tx: Tx, city: string, ids: readonly string[]) {
  return tx
    .selectFrom('project_library.project')
    .select(['id', 'version', 'path', ...factColumns, 'caliber', 'recorded_by as recordedBy'])
    .where('city_code', '=', city)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** The project with a code, as it is known now. */
export function projectByCode(tx: Tx, city: string, code: string): Promise<Project | undefined> {
  return tx
    .selectFrom('project_library.project')
    .select(['id', 'version', ...factColumns, 'caliber', 'merged_into as mergedInto', 'recorded_at as recordedAt'])
    .where('city_code', '=', city)
    .where('code', '=', code)
    .executeTakeFirst();
}

/** Projects that do not count and were not merged, cancelled or finished, the largest first. */
export function projectsOutside(tx: Tx, city: string, most: number) {
  return tx
    .selectFrom('project_library.project')
    .select(['id', ...factColumns])
    .where('city_code', '=', city)
    .where('caliber', '<>', 'in')
    .where('merged_into', 'is', null)
    .where(sql<boolean>`coalesce(stage, '') not in ('cancelled', 'finished', 'accepted')`)
    .orderBy(sql`coalesce(planned_total_yuan, -1)`, 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
}

/** Every version of a project, newest first, at most 201. */
export function versionsOf(tx: Tx, city: string, id: string) {
  return tx
    .selectFrom('project_library.project_version')
    .select([
      'version',
      ...factColumns,
      'caliber',
      'recorded_at as recordedAt',
      'recorded_by as recordedBy',
      'source',
      'note',
    ])
    .select(['said_by as saidBy'])
    .where('city_code', '=', city)
    .where('id', '=', id)
    .orderBy('version', 'desc')
    .limit(201)
    .execute();
}

/** Keys by which rows of a file find their projects. */
export type ProjectKeys = { readonly codes: readonly string[]; readonly nameKeys: readonly string[] };

/** Projects that have one of the codes or one of the names. Two statements, because either then goes by its index. */
export async function projectsByKeys(
  tx: Tx,
  city: string,
  { codes, nameKeys }: ProjectKeys,
): Promise<(KnownProject & { readonly path: string })[]> {
  const [byCode, byName] = await Promise.all([
    projectsWithCode(tx, { city, keys: codes }),
    projectsWithName(tx, { city, keys: nameKeys }),
  ]);
  const found = new Set(byCode.map(({ id }) => id));
  return [...byCode, ...byName.filter(({ id }) => !found.has(id))];
}

const projectsWithCode = projectsWith('code');
const projectsWithName = projectsWith('name_key');

/** One key at a time: while a long table arrives the planner takes this one for small, and would read all of it. */
function projectsWith(column: 'code' | 'name_key') {
  const facts = sql.join(factNames.map((name) => sql`${sql.ref(snakeCase(name))} as ${sql.id(name)}`));
  return keptStatement<
    { readonly city: string; readonly keys: readonly string[] },
    KnownProject & { readonly path: string }
  >(
    ({ city, keys }) => sql`
      select known.* from (select distinct unnest(${keys}::text[]) as key) asked cross join lateral (
        select id, version, path, name_key as "nameKey", merged_into as "mergedInto", ${facts}
        from project_library.project where city_code = ${city} and ${sql.ref(column)} = asked.key offset 0
      ) known`,
  );
}

/** Of the codes, those that belong to projects outside the remit. */
export async function codesElsewhere(tx: Tx, city: string, codes: readonly string[]): Promise<string[]> {
  return (await askElsewhere(tx, { city, codes })).map(({ code }) => code);
}

const askElsewhere = keptStatement<
  { readonly city: string; readonly codes: readonly string[] },
  { readonly code: string }
>(({ city, codes }) => sql`select code from project_library.codes_elsewhere(${city}, ${codes}::text[]) as code`);

/** The stage that a project last had on the ladder, before it was suspended or cancelled. */
export async function lastStageOnLadder(tx: Tx, city: string, id: string): Promise<Project['stage']> {
  const row = await tx
    .selectFrom('project_library.project_version')
    .select('stage')
    .where('city_code', '=', city)
    .where('id', '=', id)
    .where('stage', 'not in', ['suspended', 'cancelled'])
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.stage ?? null;
}
