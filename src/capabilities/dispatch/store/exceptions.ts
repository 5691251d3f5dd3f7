import { sql } from 'kysely';
import type { Author } from '#platform/audit.ts';
import type { Tx } from '#platform/database.ts';
import { projectOf } from '../../project-library/public.ts';
import type { ReportException, ReportFreeze } from '../contract-rounds.ts';

/** Exceptions within the remit, newest first, at most 200; of one period where it is given. */
export async function exceptionsOf(tx: Tx, city: string, period: string | null): Promise<ReportException[]> {
  const { rows } = await sql<ReportException>`
    select e.id, e.period, e.unit_code as "unitCode", e.project_id as "projectId", p.name as "projectName", e.until,
      e.reason, e.granted_at as "grantedAt", e.granted_by as "grantedBy", e.revoked_at as "revokedAt"
    from dispatch.exception e
    left join lateral ${projectOf(city, sql`e.project_id`)} p on true
    where e.city_code = ${city} and (${period}::text is null or e.period = ${period})
    order by e.granted_at desc, e.id limit 200`.execute(tx);
  return rows;
}

/** Where an exception or a freeze stands: the region it is for, and whose project it is. */
export type Scope = { readonly path: string; readonly ownerCode: string | null };

/** Writes an exception. */
export async function writeException(
  tx: Tx,
  { cityCode }: Author,
  { exception, scope }: { readonly exception: ReportException; readonly scope: Scope },
): Promise<void> {
  const { id, period, unitCode, projectId, until, reason, grantedAt, grantedBy } = exception;
  await sql`
    insert into dispatch.exception (city_code, id, period, path, owner_code, unit_code, project_id, until, reason,
      granted_at, granted_by)
    values (${cityCode}, ${id}::uuid, ${period}, ${scope.path}, ${scope.ownerCode}, ${unitCode}, ${projectId}::uuid,
      ${until}::date, ${reason}, ${grantedAt}::timestamptz, ${grantedBy})`.execute(tx);
}

/** Ends an exception that still holds; false where there is none. */
export async function endException(
  tx: Tx,
  { cityCode, name }: Author,
  { id, at }: { readonly id: string; readonly at: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update dispatch.exception set revoked_at = ${at}::timestamptz, revoked_by = ${name}
    where city_code = ${cityCode} and id = ${id}::uuid and revoked_at is null`.execute(tx);
  return numAffectedRows === 1n;
}

/** Freezes within the remit, newest first, at most 200. */
export async function freezesOf(tx: Tx, city: string): Promise<ReportFreeze[]> {
  const { rows } = await sql<ReportFreeze>`
    select f.id, f.month, f.unit_code as "unitCode", f.action, f.project_ids as "projectIds", f.reason, f.until,
      f.frozen_at as "frozenAt", f.frozen_by as "frozenBy", f.lifted_at as "liftedAt", f.lifted_by as "liftedBy",
      f.lift_reason as "liftReason",
      array(select p.name from project_library.public_project p
        where p.city_code = ${city} and p.id = any(f.project_ids) order by p.name, p.id limit 3) as "projectNames"
    from dispatch.freeze f where f.city_code = ${city} order by f.frozen_at desc, f.id limit 200`.execute(tx);
  return rows;
}

/** How many projects a freeze holds for. */
export async function frozenCount(
  tx: Tx,
  city: string,
  { unitCode, action, projectIds }: Pick<ReportFreeze, 'unitCode' | 'action' | 'projectIds'>,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from project_library.public_project p
    where p.city_code = ${city} and (${unitCode}::text is null or p.unit_code = ${unitCode})
      and (${action}::text is null or p.action = ${action})
      and (${projectIds}::uuid[] is null or p.id = any(${projectIds}::uuid[]))`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** Writes a freeze. */
export async function writeFreeze(
  tx: Tx,
  { cityCode }: Author,
  { freeze, path }: { readonly freeze: ReportFreeze; readonly path: string },
): Promise<void> {
  const { id, month, unitCode, action, projectIds, until, reason, frozenAt, frozenBy } = freeze;
  await sql`
    insert into dispatch.freeze (city_code, id, month, path, unit_code, action, project_ids, until, reason, frozen_at,
      frozen_by)
    values (${cityCode}, ${id}::uuid, ${month}, ${path}, ${unitCode}, ${action}, ${projectIds}::uuid[], ${until}::date,
      ${reason}, ${frozenAt}::timestamptz, ${frozenBy})`.execute(tx);
}

/** Lifts a freeze that still holds; false where there is none. */
export async function endFreeze(
  tx: Tx,
  { cityCode, name }: Author,
  { id, at, reason }: { readonly id: string; readonly at: string; readonly reason: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update dispatch.freeze set lifted_at = ${at}::timestamptz, lifted_by = ${name}, lift_reason = ${reason}
    where city_code = ${cityCode} and id = ${id}::uuid and lifted_at is null`.execute(tx);
  return numAffectedRows === 1n;
}
