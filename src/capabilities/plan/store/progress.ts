import { sql } from 'kysely';
import { type SixAction, stagesBeforeWork } from '#kernel/project-kinds.ts';
import type { Tx } from '#platform/database.ts';

/** Projects of one action in one year, added up; the caliber's own sums beside those of all. */
export type ActionSums = {
  readonly year: number;
  readonly action: SixAction;
  readonly projects: number;
  readonly plannedYuan: number;
  readonly doneYuan: number;
  readonly caliberProjects: number;
  readonly caliberPlannedYuan: number;
  readonly caliberDoneYuan: number;
  readonly before: number;
  readonly building: number;
  readonly finished: number;
  readonly stopped: number;
};

/** A year, and the month up to which its reports count. */
export type YearToMonth = { readonly year: number; readonly month: string };

/**
 * What was planned for, or decided about, projects in some years. It must stand in a CTE that is materialized: under
 * row-level security an id out of a full join finds no index.
 */
export const candidates = (city: string, years: readonly number[]) => sql`
  select project_id, year, a.planned_yuan, a.version as amount_version, d.mode, d.action as decided, d.reason,
    d.version as member_version
  from (select * from plan.year_amount where city_code = ${city} and year = any(${years}::int[])) a
  full join (select * from plan.member where city_code = ${city} and year = any(${years}::int[])) d
    using (project_id, year)`;

/** The action under which a candidate `c` with its project `p` stands in the plan. */
export const actionInPlan = sql`plan.action_in_plan(c.mode, c.decided, p.action, c.planned_yuan)`;

/** What a project `p` has reported since January up to a month: its last report of the year stands until the next. */
export const doneOf = (city: string, month: ReturnType<typeof sql>) => sql`
  left join lateral (
    select r.cumulative_yuan as done_yuan from dispatch.public_report r
    where r.city_code = ${city} and r.project_id = p.id and r.month between left(${month}, 4) || '-01' and ${month}
    order by r.month desc limit 1
  ) done on true`;

/** Years to add up, and the unit whose projects are meant; all of the remit unless given. */
export type SumsAsked = { readonly looked: readonly YearToMonth[]; readonly unit?: string | undefined };

/**
 * Planned and done by year and action, within the remit, in one statement: it looks at the projects of the plan and at
 * one report of each, whatever else the library and the dispatch hold.
 */
export async function sumsByAction(tx: Tx, city: string, { looked, unit }: SumsAsked): Promise<ActionSums[]> {
  const years = looked.map(({ year }) => year);
  const months = looked.map(({ month }) => month);
  const { rows } = await sql<ActionSums>`
    with looked as (select * from unnest(${years}::int[], ${months}::text[]) l(year, month)),
    candidate as materialized (${candidates(city, years)}),
    member as (
      select c.year, ${actionInPlan} as action, p.unit_code, p.caliber, p.stage, c.planned_yuan,
        done.done_yuan
      from candidate c
      join looked l on l.year = c.year
      join project_library.public_project p on p.city_code = ${city} and p.id = c.project_id
      ${doneOf(city, sql`l.month`)}
    )
    select year, action, count(*) as projects,
      coalesce(sum(planned_yuan), 0)::bigint as "plannedYuan", coalesce(sum(done_yuan), 0)::bigint as "doneYuan",
      count(*) filter (where caliber = 'in') as "caliberProjects",
      coalesce(sum(planned_yuan) filter (where caliber = 'in'), 0)::bigint as "caliberPlannedYuan",
      coalesce(sum(done_yuan) filter (where caliber = 'in'), 0)::bigint as "caliberDoneYuan",
      count(*) filter (where stage = 'building') as building,
      count(*) filter (where stage in ('finished', 'accepted')) as finished,
      count(*) filter (where stage in ('suspended', 'cancelled')) as stopped,
      count(*) filter (where stage is null or stage = any(${stagesBeforeWork}::text[]))
        as before
    from member where action is not null and (${unit ?? null}::text is null or unit_code = ${unit ?? null}::text)
    group by year, action
    order by year, array_position(array['restoration', 'air', 'capacity', 'solidWaste', 'enterprise', 'soil'], action)`.execute(
    tx,
  );
  return rows;
}

/** The last month of each year for which a round was opened; null where none was. */
export async function lastRounds(tx: Tx, city: string, years: readonly number[]): Promise<Map<number, string | null>> {
  const { rows } = await sql<{ year: number; month: string | null }>`
    select y.year, (
      select max(r.month) from dispatch.public_round r
      where r.city_code = ${city} and r.month between y.year || '-01' and y.year || '-12'
    ) as month
    from unnest(${years}::int[]) y(year)`.execute(tx);
  return new Map(rows.map(({ year, month }) => [year, month]));
}
