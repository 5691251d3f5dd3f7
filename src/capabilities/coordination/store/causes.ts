import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import type { StoredCause } from '../contract-causes.ts';

const columns = sql`project_id as "projectId", version, month, causes, needs, department, promised_on as "promisedOn",
  recorded_at as "recordedAt", recorded_by as "recordedBy"`;

/** The newest cause of each project of the remit, at most 2,000. */
export async function newestCauses(tx: Tx, city: string): Promise<StoredCause[]> {
  const { rows } = await sql<StoredCause>`
    select distinct on (project_id) ${columns} from coordination.lag_cause
    where city_code = ${city} order by project_id, version desc limit 2000`.execute(tx);
  return rows;
}

/** Causes that were stated of one project, newest first. */
export async function causesOf(tx: Tx, city: string, projectId: string): Promise<StoredCause[]> {
  const { rows } = await sql<StoredCause>`
    select ${columns} from coordination.lag_cause
    where city_code = ${city} and project_id = ${projectId}::uuid order by version desc limit 100`.execute(tx);
  return rows;
}

/** Appends a cause; false where somebody was faster with the same version. */
export async function writeCause(
  tx: Tx,
  city: string,
  { path, ownerCode, ...cause }: StoredCause & { readonly path: string; readonly ownerCode: string | null },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into coordination.lag_cause
    values (${city}, ${cause.projectId}::uuid, ${cause.version}::int, ${path}, ${ownerCode}, ${cause.month},
      ${cause.causes}::text[], ${cause.needs}, ${cause.department}, ${cause.promisedOn}::date,
      ${cause.recordedAt}::timestamptz, ${cause.recordedBy})
    on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}
