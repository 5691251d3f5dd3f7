import { type RawBuilder, sql } from 'kysely';

/**
 * The years to date of project `p` before a month, since January of the year before, oldest first, as JSON.
 * `is true` leaves the months to the rows of the project: an index that begins with the month would go through every one.
 */
export function sumsEarlier(city: string, month: string): RawBuilder<unknown> {
  const since = `${Number(month.slice(0, 4)) - 1}-01`;
  return sql`(select coalesce(json_agg(json_build_object('month', b.month, 'cumulativeYuan', b.cumulative_yuan)
    order by b.month), '[]') from dispatch.report b
    where b.city_code = ${city} and b.project_id = p.id and (b.month >= ${since} and b.month < ${month}) is true)`;
}
