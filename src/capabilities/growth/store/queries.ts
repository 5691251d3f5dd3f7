import { sql } from 'kysely';
import { sameMonthLastYear, yearOf } from '#kernel/period.ts';
import type { Tx } from '#platform/database.ts';
import type { UnitSums } from '../rules/growth-of-month.ts';

/** Units of the city that report, with the goal of the year as it was known at an instant. */
export const unitGoals = (city: string, month: string, asOf: string | null) => sql`
  select u.code, u.name, u.path, goal.goal_tenths as "goalTenths"
  from organisation.public_region u
  left join lateral (
    select t.goal_tenths from growth.target t
    where t.city_code = ${city} and t.unit_code = u.code and t.year = ${yearOf(month)}
      and (${asOf}::timestamptz is null or t.recorded_at <= ${asOf}::timestamptz)
    order by t.version desc limit 1
  ) goal on true
  where (u.code = ${city} or (u.parent = ${city} and u.kind in ('county', 'zone'))) and platform.is_on_way(u.path)`;

/** The month in which what stands in this one is kept, worked out once a statement. */
const kept = (city: string, month: string) => sql`(select growth.kept_month(${city}, ${month}))`;

/** Sums of a unit, or the city's own row, which carries only its goal. */
export type Sums = UnitSums & { readonly isCity: boolean };

/**
 * Sums of every unit in the remit from the kept roll-up, and the city's own row, which carries only its goal. One
 * statement, whose cost does not grow with the number of projects.
 */
export async function sumsOfMonth(tx: Tx, city: string, month: string): Promise<Sums[]> {
  const { rows } = await sql<Sums>`
    select u.code, u.name, u."goalTenths", u.code = ${city} as "isCity",
      coalesce(now.projects, 0) as projects, coalesce(now.invested_yuan, 0) as "investedYuan",
      coalesce(base.invested_yuan, 0) as "baseYuan", coalesce(top.amounts, '[]') as "topThreeYuan"
    from (${unitGoals(city, month, null)}) u
    left join growth.unit_month now
      on now.city_code = ${city} and now.month = ${kept(city, month)} and now.unit_code = u.code
    left join growth.unit_month base
      on base.city_code = ${city} and base.month = ${kept(city, sameMonthLastYear(month))} and base.unit_code = u.code
    left join lateral (
      select json_agg(s.cumulative_yuan) as amounts from (
        select cumulative_yuan from growth.standing
        where city_code = ${city} and unit_code = u.code and month = ${kept(city, month)}
        order by cumulative_yuan desc limit 3
      ) s
    ) top on true
    where u.code = ${city} or platform.in_remit(u.path)
    order by u.code`.execute(tx);
  return rows;
}

/** Sums of the months of two years for a unit, or for all units of the remit together. */
export async function sumsOfYear(tx: Tx, city: string, asked: { year: number; unit: string | null }) {
  const { year, unit } = asked;
  const { rows } = await sql<{ month: string; projects: number; investedYuan: number; baseYuan: number }>`
    with wanted as (
      select u.code from organisation.public_region u
      where u.parent = ${city} and u.kind in ('county', 'zone') and (${unit}::text is null or u.code = ${unit})
    )
    select r.month, coalesce(now.projects, 0) as projects, coalesce(now.yuan, 0) as "investedYuan",
      coalesce(base.yuan, 0) as "baseYuan"
    from dispatch.public_round r
    left join lateral (
      select sum(projects) as projects, sum(invested_yuan)::bigint as yuan from growth.unit_month
      where city_code = ${city} and month = growth.kept_month(${city}, r.month) and unit_code in (select code from wanted)
    ) now on true
    left join lateral (
      select sum(invested_yuan)::bigint as yuan from growth.unit_month
      where city_code = ${city} and month = growth.kept_month(${city}, ${String(year - 1)} || right(r.month, 3))
        and unit_code in (select code from wanted)
    ) base on true
    where r.city_code = ${city} and left(r.month, 4) = ${String(year)}
    order by r.month`.execute(tx);
  return rows;
}

/** Which part of the projects behind a figure is wanted; the 200 largest unless told. */
export type ContributionsAsked = {
  readonly month: string;
  readonly unit: string | null;
  readonly limit?: number;
  readonly offset?: number;
  /** Only those that the ecological-environment system leads, as they are known now. */
  readonly isEcoLed?: boolean;
};

/** A project behind a figure: what it had invested, and had a year before. Whole yuan. */
export type Contribution = {
  readonly projectId: string;
  readonly name: string;
  readonly unitCode: string;
  readonly investedYuan: number;
  readonly baseYuan: number;
};

/** Projects behind a figure, largest first, with what they had invested a year before. */
export async function contributions(tx: Tx, city: string, asked: ContributionsAsked): Promise<Contribution[]> {
  const { month, unit, limit = 200, offset = 0, isEcoLed = false } = asked;
  const { rows } = await sql<Contribution>`
    select s.project_id as "projectId", p.name, s.unit_code as "unitCode", s.cumulative_yuan as "investedYuan",
      coalesce(base.cumulative_yuan, 0) as "baseYuan"
    from growth.standing s
    join project_library.public_project p on p.city_code = s.city_code and p.id = s.project_id
    left join growth.standing base on base.city_code = s.city_code and base.project_id = s.project_id
      and base.month = ${kept(city, sameMonthLastYear(month))}
    where s.city_code = ${city} and s.month = ${kept(city, month)} and (${unit}::text is null or s.unit_code = ${unit})
      and (s.is_eco_led or not ${isEcoLed})
    order by s.cumulative_yuan desc, s.project_id limit ${limit} offset ${offset}`.execute(tx);
  return rows;
}
