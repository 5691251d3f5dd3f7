import { sql } from 'kysely';
import type { LagCause } from '#kernel/lag.ts';
import { yearOf } from '#kernel/period.ts';
import type { Tx } from '#platform/database.ts';

/** What a unit says of its project's lag in the last report of the year: why, and what it needs help with. */
export type LagStatement = {
  readonly month: string;
  readonly causeCode: LagCause | null;
  readonly coordination: string | null;
  readonly coordinationDepartment: string | null;
  readonly promisedOn: string | null;
};

/**
 * What the last report of the year up to `month` says, by project; nothing of a project without a report in the year or
 * whose last report says none of it. The report is the one place where a unit is asked for it.
 */
export async function lagStatements(
  tx: Tx,
  city: string,
  { month, projectIds }: { readonly month: string; readonly projectIds: readonly string[] },
): Promise<ReadonlyMap<string, LagStatement>> {
  if (projectIds.length === 0) return new Map();
  const { rows } = await sql<LagStatement & { projectId: string }>`
    select r.* from unnest(${projectIds}::uuid[]) p(id)
    cross join lateral (
      select project_id as "projectId", month, cause_code as "causeCode", coordination,
        coordination_department as "coordinationDepartment", promised_on as "promisedOn"
      from dispatch.report
      where city_code = ${city} and project_id = p.id and month between ${`${yearOf(month)}-01`} and ${month}
      order by month desc limit 1
    ) r
    where coalesce(r."causeCode", r.coordination, r."coordinationDepartment", r."promisedOn"::text) is not null
    limit 5000`.execute(tx);
  return new Map(rows.map(({ projectId, ...said }) => [projectId, said]));
}
