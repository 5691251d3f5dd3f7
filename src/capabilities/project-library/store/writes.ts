import { type RawBuilder, sql } from 'kysely';
import { givenColumns, snakeCase } from '#platform/columns.ts';
import type { Tx } from '#platform/database.ts';
import { jsonBytes } from '#platform/json-rows.ts';
import { keptStatement } from '#platform/kept-statement.ts';
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
  'note',
  'said_by',
  'merged_into',
] as const satisfies readonly (keyof ProjectTable)[];

const names = sql.join(columns.map((column) => sql.ref(column)));
const replaced = sql.join(
  columns
    .filter((column) => column !== 'city_code' && column !== 'id')
    .map((c) => sql`${sql.ref(c)} = excluded.${sql.ref(c)}`),
);

const writeNew = writing(sql``);
const writeAgain = writing(sql`on conflict (city_code, id) do update set ${replaced}`);

function writing(whereKnown: RawBuilder<unknown>) {
  return keptStatement<{ readonly rows: Buffer }, never>(
    ({ rows }) => sql`
      with given as (
        select * from json_populate_recordset(null::project_library.project, ${rows}::json)
      ), version as (
        insert into project_library.project_version (${names}) select ${names} from given
      )
      insert into project_library.project (${names}) select ${names} from given ${whereKnown}`,
  );
}

/**
 * Writes projects in one statement: each becomes the current one and one more version. New ones, which nothing can stand
 * in the way of, have a statement of their own that need not look.
 */
export async function saveProjects(tx: Tx, rows: readonly GivenProject[]): Promise<void> {
  const { new: fresh = [], known = [] } = Object.groupBy(rows, ({ version }) => (version === 1 ? 'new' : 'known'));
  await Promise.all([
    fresh.length > 0 && writeNew(tx, { rows: jsonBytes(fresh) }),
    known.length > 0 && writeAgain(tx, { rows: jsonBytes(known) }),
  ]);
}

/** Who wrote, when and from which file (SHA-256; null where there was none). */
export type Stamp = {
  readonly cityCode: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly source: string | null;
  /** Why, and who said so; null or not given where nobody says. */
  readonly note?: string | null;
  readonly saidBy?: string | null;
};

/** A project as a row of its table; what is not given is null. */
export type GivenProject = Partial<ProjectTable>;

/** The row that writes a project. */
export function projectTableRow(
  { id, version, path, facts, caliber, mergedInto }: ProjectToWrite,
  stamp: Stamp,
): GivenProject {
  const row: GivenProject = givenColumns(facts, factNames);
  row.city_code = stamp.cityCode;
  row.id = id;
  row.version = version;
  row.path = path;
  row.name_key = nameKey(facts.name);
  row.caliber = caliber;
  row.recorded_at = stamp.recordedAt;
  row.recorded_by = stamp.recordedBy;
  if (stamp.source !== null) row.source = stamp.source;
  if (stamp.note) row.note = stamp.note;
  if (stamp.saidBy) row.said_by = stamp.saidBy;
  if (mergedInto) row.merged_into = mergedInto;
  return row;
}
