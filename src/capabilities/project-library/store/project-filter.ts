import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { snakeCase } from '#platform/columns.ts';
import type { Remit } from '#platform/database.ts';
import type { ProjectFilter, ProjectRow, ProjectSort } from '../contract.ts';
import { thresholdYuan } from '../rules/caliber/rule-sets.ts';

/** Whose list it is: the city, and the remit as the database must know it. */
export type ListCaller = Remit & { readonly cityCode: string };

/** `project` or `project_version` under the name that a query gives it. */
export type Alias = 'p' | 'w';

const column = (alias: Alias, name: string) => sql.ref(`${alias}.${name}`);

/** Money of the state, the province and the city, as the index has it. */
function fundOf(alias: Alias): RawBuilder<number> {
  const part = (name: string) => sql`coalesce(${column(alias, name)}, 0)`;
  return sql`(${part('national_fund_yuan')} + ${part('provincial_fund_yuan')} + ${part('city_fund_yuan')})`;
}

function statisticsStateOf(alias: Alias): RawBuilder<string> {
  const fromMonth = sql`case when ${column(alias, 'entered_in')} is null then 'notReported' else 'entered' end`;
  return sql`coalesce(${column(alias, 'statistics_state')}, ${fromMonth})`;
}

/** Members of a row of the list. */
export const rowNames = [
  'id',
  'name',
  'code',
  'ownerName',
  'unitCode',
  'townshipCode',
  'industryCode',
  'action',
  'isEcoLed',
  'plannedTotalYuan',
  'fundYuan',
  'enteredIn',
  'stage',
  'caliber',
  'statisticsState',
  'nature',
  'departmentName',
  'responsiblePerson',
  'approvedOn',
  'approvalNumber',
  'plannedStart',
  'plannedFinish',
  'startedIn',
  'recordedAt',
] as const satisfies readonly (keyof ProjectRow)[];

/** One member of a row as SQL. */
export function memberOf(alias: Alias, name: (typeof rowNames)[number]): RawBuilder<unknown> {
  if (name === 'fundYuan') return fundOf(alias);
  if (name === 'statisticsState') return statisticsStateOf(alias);
  return sql`${column(alias, snakeCase(name))}`;
}

/** The members of a row, each under its name with `prefix` before it. */
export function rowColumns(alias: Alias, prefix = ''): RawBuilder<unknown> {
  return sql.join(rowNames.map((name) => sql`${memberOf(alias, name)} as ${sql.id(`${prefix}${name}`)}`));
}

/** How a list is sorted: the value, and whether larger ones come first; ties by id. Every order has its index. */
export function orderOf(
  alias: Alias,
  sort: ProjectSort,
): { value: RawBuilder<string | number>; isDescending: boolean } {
  const grouped = (key: RawBuilder<unknown>) =>
    sql<string>`(project_library.order_in_group(${key}, ${column(alias, 'planned_total_yuan')}) collate "C")`;
  const stage = sql`lpad(project_library.stage_rank(${column(alias, 'stage')})::text, 2, '0')`;
  const orders = {
    name: { value: sql<string>`(${column(alias, 'name')} collate "C")`, isDescending: false },
    plannedTotal: { value: sql<number>`coalesce(${column(alias, 'planned_total_yuan')}, -1)`, isDescending: true },
    recent: { value: sql<string>`${column(alias, 'recorded_at')}`, isDescending: true },
    entered: { value: sql<string>`(coalesce(${column(alias, 'entered_in')}, '') collate "C")`, isDescending: true },
    county: { value: grouped(sql`${column(alias, 'unit_code')}`), isDescending: false },
    stage: { value: grouped(stage), isDescending: false },
    fund: { value: fundOf(alias), isDescending: true },
  };
  return orders[sort];
}

/**
 * The rows that the remit leaves, said once more than row-level security says it: in this form an index can find them,
 * and a township's clerk does not wait for the whole city to be looked through.
 */
export function placed(alias: Alias, { cityCode, remit, ownerCode }: ListCaller): RawBuilder<SqlBool> {
  const all = [sql<SqlBool>`${column(alias, 'city_code')} = ${cityCode}`];
  if (ownerCode !== null) all.push(sql<SqlBool>`${column(alias, 'owner_code')} = ${ownerCode}`);
  if (remit !== cityCode)
    all.push(
      sql<SqlBool>`${column(alias, 'path')} collate "C" >= ${remit} and ${column(alias, 'path')} collate "C" < ${`${remit}0`}`,
    );
  return sql`(${sql.join(all, sql` and `)})`;
}

/** What a filter asks of a row; a project that was merged into another is in no list. */
export function met(alias: Alias, filter: ProjectFilter): RawBuilder<SqlBool> {
  const at = (name: string) => column(alias, name);
  const equal = (name: string, value: string | undefined) =>
    value !== undefined && sql<SqlBool>`${at(name)} = ${value}`;
  const said = (answer: 'yes' | 'no' | undefined, holds: RawBuilder<SqlBool>) =>
    answer !== undefined && (answer === 'yes' ? sql<SqlBool>`(${holds})` : sql<SqlBool>`not (${holds})`);
  const holds = [
    sql<SqlBool>`${at('merged_into')} is null`,
    equal('unit_code', filter.unit),
    equal('township_code', filter.township),
    equal('stage', filter.stage),
    equal('caliber', filter.caliber),
    equal('action', filter.action),
    filter.industry && sql<SqlBool>`starts_with(${at('industry_code')}, ${filter.industry})`,
    filter.size === 'small' && sql<SqlBool>`${at('planned_total_yuan')} < ${thresholdYuan}`,
    filter.size === 'large' && sql<SqlBool>`${at('planned_total_yuan')} >= ${thresholdYuan}`,
    said(filter.funded, sql`${fundOf(alias)} > 0`),
    filter.statistics && sql<SqlBool>`${statisticsStateOf(alias)} = ${filter.statistics}`,
    filter.department && sql<SqlBool>`position(${filter.department} in ${at('department_name')}) > 0`,
    said(filter.approved, sql`${at('approved_on')} is not null or ${at('approval_number')} is not null`),
    said(filter.ecoLed, sql`coalesce(${at('is_eco_led')}, false)`),
    said(filter.coded, sql`${at('code')} is not null`),
    ...between(at('started_in'), filter.startedFrom, filter.startedTo),
    ...between(at('entered_in'), filter.enteredFrom, filter.enteredTo),
    filter.q && sql<SqlBool>`position(${searched(filter.q)} in ${at('search_text')}) > 0`,
  ].filter((one) => typeof one === 'object');
  return sql`(${sql.join(holds, sql` and `)})`;
}

/** Months sort as text. */
function between(month: RawBuilder<unknown> | ReturnType<typeof sql.ref>, from?: string, to?: string) {
  return [
    from !== undefined && sql<SqlBool>`${month} collate "C" >= ${from}`,
    to !== undefined && sql<SqlBool>`${month} collate "C" <= ${to}`,
  ];
}

/** A search as `search_text` is kept: half-width and in lower case. */
function searched(q: string): string {
  return q.normalize('NFKC').toLowerCase();
}
