import { sql } from 'kysely';
import { columnsOf, snakeCase } from '#platform/columns.ts';
import type { Tx } from '#platform/database.ts';
import { jsonRows } from '#platform/json-rows.ts';
import type { ProjectToWrite } from '../rules/judge-projects.ts';
import { factNames, nameKey } from '../rules/merged-project.ts';
import type { ProjectTable } from './tables.ts';

const columns = [
  'city_code',
  'id',
  'version',
  'path',
  'name_key',
  ...factNames.map(snakeCase),
  'caliber',
  'recorded_at',
  'recorded_by',
  'source',
] as const satisfies readonly (keyof ProjectTable)[];

const names = sql.join(columns.map((column) => sql.ref(column)));
const replaced = sql.join(
  columns
    .filter((column) => column !== 'city_code' && column !== 'id')
    .map((c) => sql`${sql.ref(c)} = excluded.${sql.ref(c)}`),
);

/** Writes projects in one statement: each becomes the current one and one more version. */
export async function saveProjects(tx: Tx, rows: readonly ProjectTable[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    with given as (
      select * from json_populate_recordset(null::project_library.project, ${jsonRows(rows)}::json)
    ), version as (
      insert into project_library.project_version (${names}) select ${names} from given
    )
    insert into project_library.project (${names}) select ${names} from given
    on conflict (city_code, id) do update set ${replaced}`.execute(tx);
}

/** Who wrote, when and from which file (SHA-256; null where there was none). */
export type Stamp = {
  readonly cityCode: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly source: string | null;
};

/** A project as a row of its table. */
export function projectTableRow({ id, version, path, facts, caliber }: ProjectToWrite, stamp: Stamp): ProjectTable {
  return {
    city_code: stamp.cityCode,
    id,
    version,
    path,
    name_key: nameKey(facts.name),
    ...columnsOf(facts, factNames),
    caliber,
    recorded_at: stamp.recordedAt,
    recorded_by: stamp.recordedBy,
    source: stamp.source,
  };
}
