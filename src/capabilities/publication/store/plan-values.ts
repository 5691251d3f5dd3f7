import { type RawBuilder, sql } from 'kysely';
import { stagesBeforeWork } from '#kernel/project-kinds.ts';
import type { Tx } from '#platform/database.ts';
import type { RowsAsked, StoredRow, UnitValue } from './indicator-values.ts';

type Condition = (month: string) => RawBuilder<unknown>;

const isDue: Condition = (month) => sql`(p.planned_start between ${`${month.slice(0, 4)}-01`} and ${month}
  and coalesce(p.stage, '') not in ('suspended', 'cancelled'))`;

/** One whose month of start nobody wrote down has started where work goes on. */
const isStarted: Condition = (month) =>
  sql`coalesce(p.started_in <= ${month}, p.stage is not null and p.stage <> all(${stagesBeforeWork}::text[]))`;

/** Which of the projects planned for the year an indicator takes; all unless named here. */
const takes: Readonly<Record<string, Condition>> = {
  startsPlanned: isDue,
  startsMade: (month) => sql`(${isDue(month)} and ${isStarted(month)})`,
  startsOverdue: (month) => sql`(${isDue(month)} and not ${isStarted(month)})`,
};

/** What each of them adds to an indicator. */
const amounts: Readonly<Record<string, RawBuilder<unknown>>> = {
  plannedYearYuan: sql`a.planned_yuan`,
  plannedYearProjects: sql`1`,
  plannedYearTotalYuan: sql`p.planned_total_yuan`,
  plannedYearDoneYuan: sql`done.done_yuan`,
};

/** Projects with an amount planned for the year, each with what its last report of the year says was done since January. */
const planned = (city: string, month: string) => sql`
  from plan.public_year_amount a
  join project_library.public_project p on p.city_code = a.city_code and p.id = a.project_id
  left join lateral (
    select r.cumulative_yuan as done_yuan from dispatch.public_report r
    where r.city_code = ${city} and r.project_id = p.id
      and r.month between ${`${month.slice(0, 4)}-01`} and ${month}
    order by r.month desc limit 1
  ) done on true`;

const isPlanned = (city: string, month: string) =>
  sql`a.city_code = ${city} and a.year = ${Number(month.slice(0, 4))}::int and a.planned_yuan > 0`;

/** What is planned for the year of a month and how far it is, by unit and action. */
export async function planValues(tx: Tx, city: string, month: string): Promise<UnitValue[]> {
  const values = [
    ...Object.entries(amounts).map(([key, value]) => sql`(${key}::text, ${value}::bigint)`),
    ...Object.entries(takes).map(([key, holds]) => sql`(${key}::text, (${holds(month)})::int::bigint)`),
  ];
  const { rows } = await sql<UnitValue>`
    select p.unit_code as "unitCode", v.key, p.action as scope, sum(v.value)::bigint as value
    ${planned(city, month)}
    cross join lateral (values ${sql.join(values)}) v(key, value)
    where ${isPlanned(city, month)}
    group by p.unit_code, v.key, p.action having sum(v.value) is not null`.execute(tx);
  return rows;
}

/** Projects that an indicator of the plan takes, the largest plan first: what it adds, and what is planned beside it. */
export async function planRows(tx: Tx, city: string, asked: RowsAsked): Promise<StoredRow[]> {
  const { indicator, month, unit, scope, limit, offset } = asked;
  if (indicator === 'yearElapsedPercent') return [];
  const value = amounts[indicator === 'plannedYearProjects' ? 'plannedYearYuan' : indicator] ?? sql`a.planned_yuan`;
  const isShare = indicator === 'plannedYearDonePercent' || indicator === 'planAheadPoints';
  const { rows } = await sql<StoredRow>`
    select p.id, p.name, p.unit_code as "unitCode", ${isShare ? amounts.plannedYearDoneYuan : value} as value,
      ${indicator === 'plannedYearDoneYuan' || isShare ? sql`a.planned_yuan` : sql`p.planned_total_yuan`} as other
    ${planned(city, month)}
    where ${isPlanned(city, month)} and ${takes[indicator]?.(month) ?? sql`true`}
      and (${unit}::text is null or p.unit_code = ${unit}) and (${scope}::text is null or p.action = ${scope})
    order by a.planned_yuan desc, p.id limit ${limit} offset ${offset}`.execute(tx);
  return rows;
}
