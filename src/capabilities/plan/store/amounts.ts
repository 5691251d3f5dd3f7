import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import { jsonRows } from '#platform/json-rows.ts';
import type { KnownAmount } from '../rules/judge-amounts.ts';
import type { YearAmountTable } from './tables.ts';

/** Planned amounts of a project with all their versions, newest first, at most 200. */
export function amountVersions(tx: Tx, city: string, projectId: string) {
  return tx
    .selectFrom('plan.year_amount_version')
    .select(['year', 'planned_yuan as plannedYuan', 'version', 'note'])
    .select(['recorded_at as recordedAt', 'recorded_by as recordedBy'])
    .where('city_code', '=', city)
    .where('project_id', '=', projectId)
    .orderBy('recorded_at', 'desc')
    .orderBy('year', 'desc')
    .orderBy('version', 'desc')
    .limit(200)
    .execute();
}

/** The planned amount of a project for a year as it stands, locked; undefined where none was ever planned. */
export function lockedAmount(
  tx: Tx,
  city: string,
  { projectId, year }: { readonly projectId: string; readonly year: number },
): Promise<{ plannedYuan: number | null; version: number; recordedBy: string; note: string | null } | undefined> {
  return tx
    .selectFrom('plan.year_amount')
    .select(['planned_yuan as plannedYuan', 'version', 'recorded_by as recordedBy', 'note'])
    .where('city_code', '=', city)
    .where('project_id', '=', projectId)
    .where('year', '=', year)
    .forUpdate()
    .executeTakeFirst();
}

/** Amounts of the projects in the years given, by which a file finds out what it changes. */
export function amountsOfYears(
  tx: Tx,
  city: string,
  asked: { readonly projectIds: readonly string[]; readonly years: readonly number[] },
): Promise<KnownAmount[]> {
  return tx
    .selectFrom('plan.year_amount')
    .select(['project_id as projectId', 'year', 'planned_yuan as plannedYuan', 'version'])
    .where('city_code', '=', city)
    .where(sql<boolean>`project_id = any(${asked.projectIds}::uuid[])`)
    .where(sql<boolean>`year = any(${asked.years}::int[])`)
    .execute();
}

const columns = sql.raw(
  'city_code, year, project_id, version, path, planned_yuan, note, recorded_at, recorded_by, source',
);

/** Writes planned amounts in one statement: each becomes the current one and one more version. */
export async function saveAmounts(tx: Tx, rows: readonly YearAmountTable[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    with given as (
      select * from json_populate_recordset(null::plan.year_amount, ${jsonRows(rows)}::json)
    ), version as (
      insert into plan.year_amount_version (${columns}) select ${columns} from given
    )
    insert into plan.year_amount (${columns}) select ${columns} from given
    on conflict (city_code, year, project_id) do update set version = excluded.version, path = excluded.path,
      planned_yuan = excluded.planned_yuan, note = excluded.note, recorded_at = excluded.recorded_at,
      recorded_by = excluded.recorded_by, source = excluded.source`.execute(tx);
}

/** What is planned goes where its project goes: its region decides who sees it. */
export async function followProjects(tx: Tx, city: string, projectIds: readonly string[]): Promise<void> {
  const moved = sql`
    set path = p.path from project_library.public_project p
    where t.city_code = ${city} and t.project_id = any(${projectIds}::uuid[])
      and p.city_code = ${city} and p.id = t.project_id and t.path <> p.path`;
  await sql`update plan.year_amount t ${moved}`.execute(tx);
  await sql`update plan.member t ${moved}`.execute(tx);
}
