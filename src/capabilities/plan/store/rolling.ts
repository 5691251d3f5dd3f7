import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import { pageMark, pageOf } from '#platform/paging.ts';
import type { RollingFilter, RollingRow } from '../contract.ts';
import { anywhere, type PageAsked, totalOf } from './year-projects.ts';

/** Which projects of three years from `year` on are wanted. */
export type RollingQuery = RollingFilter & { readonly year: number };

/** One year of the table, added up. */
export type RollingTotal = { readonly projects: number; readonly plannedYuan: number; readonly inCaliberYuan: number };

/** Later than any month of a report. */
const everyMonth = '9999-12';

/** Amounts of the three years side by side. */
const sideBySide = (city: string, year: number) => sql`
  select project_id,
    max(planned_yuan) filter (where year = ${year}) as first_yuan, max(version) filter (where year = ${year}) as first_version,
    max(planned_yuan) filter (where year = ${year + 1}) as second_yuan,
    max(version) filter (where year = ${year + 1}) as second_version,
    max(planned_yuan) filter (where year = ${year + 2}) as third_yuan,
    max(version) filter (where year = ${year + 2}) as third_version
  from plan.year_amount where city_code = ${city} and year between ${year} and ${year + 2}
  group by project_id`;

function source(city: string, { year, planned }: RollingQuery) {
  const project = sql`(select * from project_library.public_project where city_code = ${city}) p`;
  const amounts = sql`(${sideBySide(city, year)}) a`;
  return planned === 'yes'
    ? sql`${amounts} join ${project} on p.id = a.project_id and coalesce(first_yuan, second_yuan, third_yuan) is not null`
    : sql`${project} left join ${amounts} on p.id = a.project_id`;
}

function matching(filter: RollingQuery) {
  const all = [
    ...(filter.unit ? [sql`p.unit_code = ${filter.unit}`] : []),
    ...(filter.caliber ? [sql`p.caliber = ${filter.caliber}`] : []),
    ...(filter.action ? [sql`p.action = ${filter.action}`] : []),
    ...(filter.q ? [sql`(p.name ilike ${anywhere(filter.q)} or p.code ilike ${anywhere(filter.q)})`] : []),
  ];
  return all.length === 0 ? sql`true` : sql.join(all, sql` and `);
}

/** One page of the three-year table, the largest project first: an order that planning does not change. */
export async function rollingPage(
  tx: Tx,
  city: string,
  query: RollingQuery & PageAsked,
): Promise<{ rows: RollingRow[]; next: string | null }> {
  const mark = pageMark(query.after);
  const { rows } = await sql<RollingRow>`
    select p.id as "projectId", p.name, p.code, p.unit_code as "unitCode", p.stage, p.caliber,
      p.planned_total_yuan as "plannedTotalYuan", total.total_yuan as "totalYuan",
      json_build_array(
        json_build_object('plannedYuan', first_yuan, 'version', coalesce(first_version, 0)),
        json_build_object('plannedYuan', second_yuan, 'version', coalesce(second_version, 0)),
        json_build_object('plannedYuan', third_yuan, 'version', coalesce(third_version, 0))) as amounts
    from (
      select p.*, a.first_yuan, a.first_version, a.second_yuan, a.second_version, a.third_yuan, a.third_version
      from ${source(city, query)}
      where ${matching(query)}
        and (${mark === null} or coalesce(p.planned_total_yuan, -1) < ${mark?.[0] ?? null}::bigint
          or (coalesce(p.planned_total_yuan, -1) = ${mark?.[0] ?? null}::bigint and p.id > ${mark?.[1] ?? null}::uuid))
      order by coalesce(p.planned_total_yuan, -1) desc, p.id limit ${query.limit + 1}
    ) p
    ${totalOf(city, everyMonth)}
    order by coalesce(p.planned_total_yuan, -1) desc, p.id`.execute(tx);
  return pageOf(rows, query.limit, ({ plannedTotalYuan, projectId }) => [plannedTotalYuan ?? -1, projectId]);
}

/** The three years added up over all projects that a filter leaves. */
export async function rollingTotals(tx: Tx, city: string, query: RollingQuery): Promise<RollingTotal[]> {
  const { rows } = await sql<RollingTotal>`
    with left_over as materialized (
      select p.caliber, a.first_yuan, a.second_yuan, a.third_yuan from ${source(city, query)} where ${matching(query)}
    )
    select count(yuan) filter (where yuan > 0) as projects, coalesce(sum(yuan), 0)::bigint as "plannedYuan",
      coalesce(sum(yuan) filter (where caliber = 'in'), 0)::bigint as "inCaliberYuan"
    from generate_series(1, 3) place
    left join lateral (
      select caliber, case place when 1 then first_yuan when 2 then second_yuan else third_yuan end as yuan from left_over
    ) one on true
    group by place order by place`.execute(tx);
  return rows;
}
