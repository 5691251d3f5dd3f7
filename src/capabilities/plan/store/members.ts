import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import { jsonRows } from '#platform/json-rows.ts';
import type { MemberTable } from './tables.ts';

/** What was decided about a project in a year, locked; undefined where nothing was. */
export function lockedMember(
  tx: Tx,
  city: string,
  { projectId, year }: { readonly projectId: string; readonly year: number },
): Promise<Pick<MemberTable, 'mode' | 'action' | 'reason' | 'version' | 'recorded_by'> | undefined> {
  return tx
    .selectFrom('plan.member')
    .select(['mode', 'action', 'reason', 'version', 'recorded_by'])
    .where('city_code', '=', city)
    .where('year', '=', year)
    .where('project_id', '=', projectId)
    .forUpdate()
    .executeTakeFirst();
}

const columns = sql.raw('city_code, year, project_id, version, path, mode, action, reason, recorded_at, recorded_by');

/** Writes decisions in one statement: each becomes the current one and one more version. */
export async function saveMembers(tx: Tx, rows: readonly MemberTable[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    with given as (
      select * from json_populate_recordset(null::plan.member, ${jsonRows(rows)}::json)
    ), version as (
      insert into plan.member_version (${columns}) select ${columns} from given
    )
    insert into plan.member (${columns}) select ${columns} from given
    on conflict (city_code, year, project_id) do update set version = excluded.version, path = excluded.path,
      mode = excluded.mode, action = excluded.action, reason = excluded.reason, recorded_at = excluded.recorded_at,
      recorded_by = excluded.recorded_by`.execute(tx);
}
