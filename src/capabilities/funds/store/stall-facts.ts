import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import type { ProjectMoneyFacts } from '../rules/stalls.ts';

/** A project's money and work with what names it. */
export type ProjectStallFacts = ProjectMoneyFacts & {
  readonly projectId: string;
  readonly name: string;
  readonly unitCode: string;
};

/**
 * Money and reported work, up to a day, of the projects that have money, at most `most`. A month counts as work where it
 * reports an amount above nought, or where what was invested since the start grew. Each project looks up its own reports:
 * of the past, all of the city's would have to be sorted by version first.
 */
export async function projectStallFacts(
  tx: Tx,
  city: string,
  { unit, on, most }: { readonly unit: string | undefined; readonly on: string; readonly most: number },
): Promise<ProjectStallFacts[]> {
  const month = on.slice(0, 7);
  const { rows } = await sql<ProjectStallFacts>`
    with money as materialized (
      select project_id, sum(allocated_yuan)::bigint as allocated, sum(arrived_yuan)::bigint as arrived,
        sum(paid_yuan)::bigint as paid, min(allocated_on) as allocated_on, min(first_paid_on) as first_paid_on
      from funds.project_money
      where city_code = ${city} and (${unit ?? null}::text is null or unit_code = ${unit ?? null})
      group by project_id
    ), work as materialized (
      select project_id, max(month) filter (where month_yuan > 0 or total_yuan > before) as last_work,
        max(total_yuan) as total
      from money cross join lateral (
        select r.month, r.month_yuan, r.total_yuan, lag(r.total_yuan) over (order by r.month) as before
        from dispatch.public_report r
        where r.city_code = ${city} and r.project_id = money.project_id and r.month <= ${month} offset 0
      ) reported group by project_id
    )
    select p.id as "projectId", p.name, p.unit_code as "unitCode", p.stage,
      p.planned_total_yuan as "plannedTotalYuan", m.allocated as "allocatedYuan", m.arrived as "arrivedYuan",
      m.paid as "paidYuan", m.allocated_on as "allocatedOn", m.first_paid_on as "firstPaidOn",
      w.last_work as "lastWorkMonth", w.total as "totalYuan"
    from money m
    cross join lateral (
      select id, name, unit_code, stage, planned_total_yuan from project_library.public_project
      where city_code = ${city} and id = m.project_id offset 0
    ) p
    left join work w on w.project_id = m.project_id
    where m.allocated > 0
    order by p.id limit ${most}`.execute(tx);
  return rows;
}
