import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { selected } from '#platform/columns.ts';
import type { Tables, Tx } from '#platform/database.ts';
import { pageMark, pageOf } from '#platform/paging.ts';
import type { Project, ProjectFilter, ProjectRow } from '../contract.ts';
import { thresholdYuan } from '../rules/caliber.ts';
import { factNames } from '../rules/merged-project.ts';

const fund = sql<number>`coalesce(national_fund_yuan, 0) + coalesce(provincial_fund_yuan, 0) + coalesce(city_fund_yuan, 0)`;

const factColumns = selected(factNames);

const rowColumns = selected([
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
  'enteredIn',
  'stage',
  'caliber',
]);

type ProjectColumns = ExpressionBuilder<Tables, 'project_library.project'>;

/** Conditions of a filter; the remit is added by row-level security. */
function matching(filter: ProjectFilter, city: string): (eb: ProjectColumns) => Expression<SqlBool> {
  return (eb) => {
    const all: Expression<SqlBool>[] = [eb('city_code', '=', city)];
    if (filter.unit) all.push(eb('unit_code', '=', filter.unit));
    if (filter.township) all.push(eb('township_code', '=', filter.township));
    if (filter.stage) all.push(eb('stage', '=', filter.stage));
    if (filter.caliber) all.push(eb('caliber', '=', filter.caliber));
    if (filter.action) all.push(eb('action', '=', filter.action));
    if (filter.industry) all.push(sql<boolean>`starts_with(industry_code, ${filter.industry})`);
    if (filter.size) all.push(eb('planned_total_yuan', filter.size === 'small' ? '<' : '>=', thresholdYuan));
    if (filter.funded) all.push(filter.funded === 'yes' ? sql<boolean>`${fund} > 0` : sql<boolean>`${fund} = 0`);
    if (filter.q) {
      const pattern = `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`;
      all.push(eb.or([eb('name', 'ilike', pattern), eb('code', 'ilike', pattern), eb('owner_name', 'ilike', pattern)]));
    }
    return eb.and(all);
  };
}

/** How a list is sorted: the value, its direction; ties by id. Every order has its index. */
const orders = {
  name: { value: sql<string | number>`name collate "C"`, after: sql`>`, direction: 'asc' },
  plannedTotal: { value: sql<string | number>`coalesce(planned_total_yuan, -1)`, after: sql`<`, direction: 'desc' },
  recent: { value: sql<string | number>`recorded_at`, after: sql`<`, direction: 'desc' },
} as const;

/** One page of projects. */
export async function projectPage(
  tx: Tx,
  city: string,
  query: ProjectFilter & { sort: keyof typeof orders; limit: number; after?: string | undefined },
): Promise<{ rows: ProjectRow[]; next: string | null }> {
  const { value, after, direction } = orders[query.sort];
  const mark = pageMark(query.after);
  let select = tx
    .selectFrom('project_library.project')
    .select([...rowColumns, fund.as('fundYuan'), value.as('sortValue')])
    .where(matching(query, city))
    .orderBy(value, direction)
    .orderBy('id')
    .limit(query.limit + 1);
  if (mark) {
    const [last, id] = mark;
    select = select.where(sql<boolean>`(${value} ${after} ${last} or (${value} = ${last} and id > ${id}::uuid))`);
  }
  const found = await select.execute();
  const { rows, next } = pageOf(found, query.limit, ({ sortValue, id }) => [sortValue, id]);
  return { rows: rows.map(({ sortValue: _, ...row }) => row), next };
}

/** What a filter leaves, added up. */
export function projectTotals(
  tx: Tx,
  city: string,
  filter: ProjectFilter,
): Promise<{ projects: number; plannedTotalYuan: number; fundedProjects: number; fundYuan: number }> {
  return tx
    .selectFrom('project_library.project')
    .select([
      sql<number>`count(*)`.as('projects'),
      sql<number>`coalesce(sum(planned_total_yuan), 0)::bigint`.as('plannedTotalYuan'),
      sql<number>`count(*) filter (where ${fund} > 0)`.as('fundedProjects'),
      sql<number>`coalesce(sum(${fund}), 0)::bigint`.as('fundYuan'),
    ])
    .where(matching(filter, city))
    .executeTakeFirstOrThrow();
}

/** Projects and planned totals by stage, or by action. */
export function projectsBy<Column extends 'stage' | 'action'>(
  tx: Tx,
  city: string,
  { column, filter }: { column: Column; filter: ProjectFilter },
) {
  return tx
    .selectFrom('project_library.project')
    .select([
      column,
      sql<number>`count(*)`.as('projects'),
      sql<number>`coalesce(sum(planned_total_yuan), 0)::bigint`.as('plannedTotalYuan'),
    ])
    .where(matching(filter, city))
    .groupBy(column)
    .orderBy(column)
    .execute();
}

/** One project as it is known now. */
export function projectById(tx: Tx, city: string, id: string): Promise<Project | undefined> {
  return tx
    .selectFrom('project_library.project')
    .select(['id', 'version', ...factColumns, 'caliber', 'recorded_at as recordedAt'])
    .where('city_code', '=', city)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Every version of a project, newest first, at most 201. */
export function versionsOf(tx: Tx, city: string, id: string) {
  return tx
    .selectFrom('project_library.project_version')
    .select(['version', ...factColumns, 'recorded_at as recordedAt', 'recorded_by as recordedBy', 'source'])
    .where('city_code', '=', city)
    .where('id', '=', id)
    .orderBy('version', 'desc')
    .limit(201)
    .execute();
}

/** Keys by which rows of a file find their projects. */
export type ProjectKeys = { readonly codes: readonly string[]; readonly nameKeys: readonly string[] };

/** Projects that have one of the codes or one of the names. Two statements, because either then goes by its index. */
export async function projectsByKeys(tx: Tx, city: string, { codes, nameKeys }: ProjectKeys) {
  const known = tx
    .selectFrom('project_library.project')
    .select(['id', 'version', 'path', 'name_key as nameKey', ...factColumns])
    .where('city_code', '=', city);
  const byCode = await known.where(sql<boolean>`code = any(${codes}::text[])`).execute();
  const byName = await known.where(sql<boolean>`name_key = any(${nameKeys}::text[])`).execute();
  const found = new Set(byCode.map(({ id }) => id));
  return [...byCode, ...byName.filter(({ id }) => !found.has(id))];
}

/** Of the codes, those that belong to projects outside the remit. */
export async function codesElsewhere(tx: Tx, city: string, codes: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select code from project_library.codes_elsewhere(${city}, ${codes}::text[]) as code`.execute(tx);
  return rows.map(({ code }) => code);
}
