import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import { jsonRows } from '#platform/json-rows.ts';
import type { ProjectToWrite } from '../rules/judge-projects.ts';
import { nameKey } from '../rules/merged-project.ts';
import type { ProjectTable } from './tables.ts';

/** Columns in the order of the table. */
const columns = [
  'city_code',
  'id',
  'version',
  'path',
  'name',
  'name_key',
  'code',
  'owner_name',
  'owner_code',
  'unit_code',
  'township_code',
  'industry_code',
  'action',
  'is_eco_led',
  'nature',
  'content',
  'planned_total_yuan',
  'planned_start',
  'planned_finish',
  'started_in',
  'entered_in',
  'stage',
  'national_fund_yuan',
  'provincial_fund_yuan',
  'city_fund_yuan',
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
    name: facts.name,
    name_key: nameKey(facts.name),
    code: facts.code,
    owner_name: facts.ownerName,
    owner_code: facts.ownerCode,
    unit_code: facts.unitCode,
    township_code: facts.townshipCode,
    industry_code: facts.industryCode,
    action: facts.action,
    is_eco_led: facts.isEcoLed,
    nature: facts.nature,
    content: facts.content,
    planned_total_yuan: facts.plannedTotalYuan,
    planned_start: facts.plannedStart,
    planned_finish: facts.plannedFinish,
    started_in: facts.startedIn,
    entered_in: facts.enteredIn,
    stage: facts.stage,
    national_fund_yuan: facts.nationalFundYuan,
    provincial_fund_yuan: facts.provincialFundYuan,
    city_fund_yuan: facts.cityFundYuan,
    caliber,
    recorded_at: stamp.recordedAt,
    recorded_by: stamp.recordedBy,
    source: stamp.source,
  };
}
