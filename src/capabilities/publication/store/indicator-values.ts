import { type RawBuilder, sql } from 'kysely';
import { sameMonthLastYear, yearOf } from '#kernel/period.ts';
import type { Tx } from '#platform/database.ts';

/** A value of one unit; `scope` is the part that it is of, null for the whole. */
export type UnitValue = {
  readonly unitCode: string | null;
  readonly key: string;
  readonly scope: string | null;
  readonly value: number;
};

type Condition = (month: string) => RawBuilder<unknown>;

function isEntered(month: string): RawBuilder<unknown> {
  return sql`coalesce(p.entered_in between ${`${yearOf(month)}-01`} and ${month}, false)`;
}

/** Which projects `p` of the library an indicator counts. */
const projectConditions: Readonly<Record<string, Condition>> = {
  projectsTotal: () => sql`p.stage is distinct from 'cancelled'`,
  projectsInCaliber: () => sql`p.caliber = 'in'`,
  projectsEntered: isEntered,
  projectsEnteredBase: (month) => isEntered(sameMonthLastYear(month)),
  projectsEcoLed: () => sql`(p.caliber = 'in' and coalesce(p.is_eco_led, false))`,
};

/** Amounts of the library, each the planned totals of what it takes. */
const projectAmounts: Readonly<Record<string, string>> = {
  plannedTotalYuan: 'projectsInCaliber',
  enteredTotalYuan: 'projectsEntered',
  enteredTotalBaseYuan: 'projectsEnteredBase',
};

/** Rates on last year stand for what was entered this year. */
const shownBy: Readonly<Record<string, string>> = {
  enteredGrowthPercent: 'projectsEntered',
  enteredTotalGrowthPercent: 'projectsEntered',
};

/** Whether a project counts for an indicator of the library. */
function countsFor(indicator: string, month: string): RawBuilder<unknown> {
  return (
    projectConditions[projectAmounts[indicator] ?? shownBy[indicator] ?? indicator]?.(month) ?? sql`p.caliber = 'in'`
  );
}

/** Counts of the library by unit, with those by stage and by action and what they are planned to cost. */
export async function libraryValues(tx: Tx, city: string, month: string): Promise<UnitValue[]> {
  const flags = Object.entries(projectConditions).map(
    ([key, holds]) => sql`(${key}::text, null::text, (${holds(month)})::int::bigint)`,
  );
  const amounts = Object.keys(projectAmounts).map(
    (key) => sql`(${key}::text, null::text, case when ${countsFor(key, month)} then p.planned_total_yuan end)`,
  );
  const { rows } = await sql<UnitValue>`
    select p.unit_code as "unitCode", v.key, v.scope, sum(v.value)::bigint as value
    from project_library.public_project p
    cross join lateral (values ${sql.join(flags)},
      ('projectsAtStage', p.stage, 1), ('projectsOfAction', p.action, 1), ${sql.join(amounts)}) v(key, scope, value)
    where p.city_code = ${city} and (v.key not in ('projectsAtStage', 'projectsOfAction') or v.scope is not null)
    group by p.unit_code, v.key, v.scope having sum(v.value) is not null`.execute(tx);
  return rows;
}

/** Counties and zones that named who is responsible, as they stand now. */
export async function responsibilityValues(tx: Tx, city: string): Promise<UnitValue[]> {
  const { rows } = await sql<UnitValue>`
    select r.unit_code as "unitCode", 'unitsResponsible' as key, null as scope, 1 as value
    from organisation.public_responsibility r
    join organisation.public_region u on u.code = r.unit_code and u.kind in ('county', 'zone')
    where r.city_code = ${city} and r.leader <> ''`.execute(tx);
  return rows;
}

/** A thing behind a figure: a project, a source, a task. `value` is what it adds, `other` what stands beside it. */
export type StoredRow = {
  readonly id: string;
  readonly name: string;
  readonly unitCode: string | null;
  readonly value: number | null;
  readonly other: number | null;
};

/** Which rows are wanted: of a unit or of all, `limit` from `offset` on. */
export type RowsAsked = {
  readonly indicator: string;
  readonly month: string;
  readonly unit: string | null;
  readonly scope: string | null;
  readonly limit: number;
  readonly offset: number;
};

/** Projects that an indicator of the library counts, the largest first, with their planned total. */
export async function projectRows(tx: Tx, city: string, asked: RowsAsked): Promise<StoredRow[]> {
  const { indicator, month, scope } = asked;
  const part =
    indicator === 'projectsAtStage'
      ? sql`p.stage is not null and (${scope}::text is null or p.stage = ${scope})`
      : indicator === 'projectsOfAction'
        ? sql`p.action is not null and (${scope}::text is null or p.action = ${scope})`
        : countsFor(indicator, month);
  const { rows } = await sql<StoredRow>`
    select p.id, p.name, p.unit_code as "unitCode", p.planned_total_yuan as value, null as other
    from project_library.public_project p
    where p.city_code = ${city} and ${part} and (${asked.unit}::text is null or p.unit_code = ${asked.unit})
    order by coalesce(p.planned_total_yuan, -1) desc, p.id limit ${asked.limit} offset ${asked.offset}`.execute(tx);
  return rows;
}
