import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import { pageMark, pageOf } from '#platform/paging.ts';
import type { ProjectFilter, ProjectRow } from '../contract.ts';
import type { ComparedRow, ComparisonTotals } from '../contract-table.ts';
import { changedFields, comparisonState } from '../rules/row-comparison.ts';
import { comparedFields } from '../rules/table-columns.ts';
import { type ListCaller, memberOf, met, orderOf, placed, rowColumns, rowNames } from './project-filter.ts';
import { beyond, type ListWish, running } from './project-list.ts';

/** A list and the instant with which it is compared. */
export type ComparisonWish = ListWish & { readonly at: string; readonly changed?: 'only' | undefined };

type Found = ProjectRow & Readonly<Record<string, unknown>> & { readonly sortValue: string | number };

/** One page of a list, each row beside itself as it was known at an instant. */
export async function comparisonPage(
  tx: Tx,
  caller: ListCaller,
  query: ComparisonWish & { readonly limit: number; readonly after?: string | undefined },
): Promise<{ rows: ComparedRow[]; next: string | null }> {
  const { rows: found } = await sql<Found>`${compared(caller, query)} limit ${query.limit + 1}`.execute(tx);
  const { rows, next } = pageOf(found, query.limit, ({ sortValue, id, was_id }) => [sortValue, id ?? String(was_id)]);
  return { rows: rows.map((row) => comparedRow(row, query.at)), next };
}

/** All rows of a comparison in their order, as a statement for a cursor; `comparedRow` reads them. */
export function wholeComparison(caller: ListCaller, query: ComparisonWish): RawBuilder<Found> {
  return compared(caller, query);
}

/** A row as the comparison finds it. */
export function comparedRow(found: Found, at: string): ComparedRow {
  const now = found.id === null ? null : rowOf(found, '');
  const isUnchanged = now !== null && now.recordedAt <= at;
  const was = isUnchanged ? now : found.was_id === null ? null : rowOf(found, 'was_');
  const state = comparisonState({ now, was }, { before: found.isThen === true, now: found.isNow === true });
  return { id: (now ?? was)?.id ?? '', state, now, was, changed: isUnchanged ? [] : changedFields({ now, was }) };
}

function rowOf(found: Found, prefix: string): ProjectRow {
  return Object.fromEntries(rowNames.map((name) => [name, found[`${prefix}${name}`]])) as unknown as ProjectRow;
}

function compared(
  caller: ListCaller,
  query: ComparisonWish & { readonly after?: string | undefined },
): RawBuilder<Found> {
  const { value, isDescending } = orderOf('p', query.sort);
  const way = running(isDescending, query.reverse);
  const mark = pageMark(query.after);
  const changed = query.changed === 'only' ? differs(query) : sql`true`;
  const here = sql`
    select ${rowColumns('p')}, ${rowColumns('w', 'was_')}, ${met('p', query)} as "isNow", ${metThen(query)} as "isThen",
      ${value} as "sortValue", p.id as "orderId"
    from project_library.project p ${knownThen(query.at)}
    where ${placed('p', caller)} and (${met('p', query)} or ${metThen(query)}) and ${changed}
      and ${beyond(mark, value, { id: sql`p.id`, way })}`;
  if (isWholeCity(caller)) return sql`${here} order by "sortValue" ${way.value}, "orderId" ${way.id}`;
  const { value: valueThen } = orderOf('w', query.sort);
  const away = sql`
    select ${noRow()}, ${rowColumns('w', 'was_')}, false as "isNow", true as "isThen", ${valueThen} as "sortValue",
      w.id as "orderId"
    from ${movedAway(caller, query.at)} where ${met('w', query)} and ${beyond(mark, valueThen, { id: sql`w.id`, way })}`;
  return sql`select * from (${here} union all ${away}) pairs order by "sortValue" ${way.value}, "orderId" ${way.id}`;
}

/** From a city that is seen as a whole no project can move away. */
function isWholeCity({ remit, cityCode, ownerCode }: ListCaller): boolean {
  return remit === cityCode && ownerCode === null;
}

/** The version as it was known at the instant; looked up only for what has changed since. */
function knownThen(at: string) {
  return sql`left join lateral (
      select v.* from project_library.project_version v
      where p.recorded_at > ${at}::timestamptz and v.city_code = p.city_code and v.id = p.id
        and v.recorded_at <= ${at}::timestamptz
      order by v.version desc limit 1
    ) w on true`;
}

function movedAway({ cityCode }: ListCaller, at: string) {
  return sql`unnest(array(select project_library.moved_away(${cityCode}, ${at}::timestamptz))) gone(id)
    cross join lateral (
      select v.* from project_library.project_version v
      where v.city_code = ${cityCode} and v.id = gone.id and v.recorded_at <= ${at}::timestamptz
      order by v.version desc limit 1
    ) w`;
}

function metThen(query: ProjectFilter & { readonly at: string }): RawBuilder<SqlBool> {
  return sql`(case when p.recorded_at <= ${query.at}::timestamptz then ${met('p', query)}
    else w.id is not null and ${met('w', query)} end)`;
}

function differs(query: ComparisonWish): RawBuilder<SqlBool> {
  const values = (alias: 'p' | 'w') => sql.join(comparedFields.map((name) => memberOf(alias, name)));
  return sql`p.recorded_at > ${query.at}::timestamptz and (w.id is null or ${met('p', query)} is distinct from ${metThen(query)}
    or row(${values('p')}) is distinct from row(${values('w')}))`;
}

/** Nulls of the types of a row, for a project that is not there now. */
function noRow() {
  return sql.join(rowNames.map((name) => sql`case when false then ${memberOf('w', name)} end as ${sql.id(name)}`));
}

/** What a comparison comes to. */
export async function totalsOfComparison(
  tx: Tx,
  caller: ListCaller,
  query: ProjectFilter & { readonly at: string },
): Promise<ComparisonTotals> {
  const wish: ComparisonWish = { ...query, sort: 'plannedTotal' };
  const planned = sql`case when p.recorded_at <= ${query.at}::timestamptz then p.planned_total_yuan else w.planned_total_yuan end`;
  const { rows } = await sql<ComparisonTotals>`
    select count(*) filter (where is_now) as "projectsNow", count(*) filter (where is_then) as "projectsThen",
      coalesce(sum(now_yuan) filter (where is_now), 0)::bigint as "plannedTotalYuanNow",
      coalesce(sum(then_yuan) filter (where is_then), 0)::bigint as "plannedTotalYuanThen",
      count(*) filter (where is_now and is_then and differs) as "changed",
      count(*) filter (where is_now and not is_known) as "new",
      count(*) filter (where is_now and is_known and not is_then) as "joined",
      count(*) filter (where is_then and not is_now) as "left"
    from (
      select ${met('p', query)} as is_now, ${metThen(wish)} as is_then, ${differs(wish)} as differs,
        p.recorded_at <= ${query.at}::timestamptz or w.id is not null as is_known,
        p.planned_total_yuan as now_yuan, ${planned} as then_yuan
      from project_library.project p ${knownThen(query.at)}
      where ${placed('p', caller)}
      union all
      select false, true, true, true, null, w.planned_total_yuan
      from ${movedAway(caller, query.at)} where ${met('w', query)} and not ${isWholeCity(caller)}::boolean
    ) pairs`.execute(tx);
  const [totals] = rows;
  if (!totals) throw new Error('an aggregate gave no row');
  return totals;
}
