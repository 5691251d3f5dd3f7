import { sql } from 'kysely';
import { sameMonthLastYear, yearOf } from '#kernel/period.ts';
import type { Tx } from '#platform/database.ts';
import type { OpenProject } from '../contract-bridge.ts';
import type { Carrier } from '../rules/sensitivity.ts';

/** Of which month, and of which unit; null for all of the remit. */
export type OpenAsked = { readonly month: string; readonly unit: string | null };

/**
 * Projects in the caliber for which the unit itself planned work in the year that is not done, and that have not begun,
 * have not reported the month, or are behind the year's share gone by. What stands still or is cancelled is left out.
 */
export async function openProjects(
  tx: Tx,
  city: string,
  { month, unit }: OpenAsked,
): Promise<(OpenProject & { readonly unitCode: string })[]> {
  const { rows } = await sql<OpenProject & { readonly unitCode: string }>`
    select * from (
      select p.id as "projectId", p.name, p.unit_code as "unitCode", last.month as "lastMonth",
        a.planned_yuan as "plannedYuan", coalesce(last.cumulative_yuan, 0) as "doneYuan",
        a.planned_yuan - coalesce(last.cumulative_yuan, 0) as "leftYuan",
        case when p.stage is distinct from 'building' then 'notStarted'
          when last.month is distinct from ${month} then 'unreported'
          when last.cumulative_yuan * 12 < a.planned_yuan * right(${month}, 2)::int then 'behind' end as state
      from plan.public_year_amount a
      join project_library.public_project p on p.city_code = a.city_code and p.id = a.project_id
      left join lateral (
        select r.month, r.cumulative_yuan from dispatch.public_report r
        where r.city_code = ${city} and r.project_id = p.id and r.month between left(${month}, 4) || '-01' and ${month}
        order by r.month desc limit 1
      ) last on true
      where a.city_code = ${city} and a.year = ${yearOf(month)} and p.caliber = 'in'
        and coalesce(p.stage, 'idea') not in ('finished', 'accepted', 'suspended', 'cancelled')
        and (${unit}::text is null or p.unit_code = ${unit})
    ) open
    where state is not null and "leftYuan" > 0
    order by "leftYuan" desc, "projectId"`.execute(tx);
  return rows;
}

/** The largest project of each unit, with what it had reached a year before. */
export async function largestProjects(
  tx: Tx,
  city: string,
  month: string,
): Promise<(Carrier & { readonly unitCode: string })[]> {
  const kept = (asked: string) => sql`(select growth.kept_month(${city}, ${asked}))`;
  const { rows } = await sql<Carrier & { readonly unitCode: string }>`
    select u.code as "unitCode", top.project_id as "projectId", p.name, top.cumulative_yuan as "investedYuan",
      coalesce(base.cumulative_yuan, 0) as "baseYuan"
    from organisation.public_region u
    cross join lateral (
      select s.project_id, s.cumulative_yuan from growth.standing s
      where s.city_code = ${city} and s.unit_code = u.code and s.month = ${kept(month)}
      order by s.cumulative_yuan desc, s.project_id limit 1
    ) top
    join project_library.public_project p on p.city_code = ${city} and p.id = top.project_id
    left join growth.standing base on base.city_code = ${city} and base.project_id = top.project_id
      and base.month = ${kept(sameMonthLastYear(month))}
    where u.parent = ${city} and u.kind in ('county', 'zone')`.execute(tx);
  return rows;
}
