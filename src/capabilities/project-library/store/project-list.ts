import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { snakeCase } from '#platform/columns.ts';
import type { Tx } from '#platform/database.ts';
import { type PageMark, pageMark, pageOf } from '#platform/paging.ts';
import type { ProjectFilter, ProjectRow, ProjectSort } from '../contract.ts';
import { factNames } from '../rules/merged-project.ts';
import type { ProjectFacts } from '../rules/project.ts';
import { type ListCaller, met, orderOf, placed, rowColumns } from './project-filter.ts';

/** A list as somebody asks for it. */
export type ListWish = ProjectFilter & { readonly sort: ProjectSort; readonly reverse?: 'yes' | undefined };
/** One page of it. */
export type PageWish = ListWish & { readonly limit: number; readonly after?: string | undefined };

/** Which way a list runs: the words for `order by` the value, the id, and the sign of what comes after a mark. */
export function running(isDescending: boolean, reverse: 'yes' | undefined) {
  const falls = isDescending !== (reverse === 'yes');
  const backward = reverse === 'yes';
  return {
    value: falls ? sql`desc` : sql`asc`,
    id: backward ? sql`desc` : sql`asc`,
    beyond: falls ? sql`<` : sql`>`,
    beyondId: backward ? sql`<` : sql`>`,
  };
}

/** Rows beyond a mark, in a form whose first part an index begins at. */
export function beyond(
  mark: PageMark | null,
  value: RawBuilder<unknown>,
  { id, way }: { readonly id: RawBuilder<unknown>; readonly way: ReturnType<typeof running> },
): RawBuilder<SqlBool> {
  if (!mark) return sql`true`;
  const [last, lastId] = mark;
  return sql`${value} ${way.beyond}= ${last} and (${value} ${way.beyond} ${last} or ${id} ${way.beyondId} ${lastId}::uuid)`;
}

/** One page of projects. */
export async function projectPage(
  tx: Tx,
  caller: ListCaller,
  query: PageWish,
): Promise<{ rows: ProjectRow[]; next: string | null }> {
  const mark = pageMark(query.after);
  const { value } = orderOf('p', query.sort);
  const after = beyond(mark, value, { id: sql`p.id`, way: wayOf(query) });
  const limit = sql`limit ${query.limit + 1}`;
  const page =
    query.q || query.department ? searched(caller, query, { after, limit }) : listed(caller, query, { after, limit });
  const { rows: found } = await page.execute(tx);
  const { rows, next } = pageOf(found, query.limit, ({ sortValue, id }) => [sortValue, id]);
  return { rows: rows.map(({ sortValue: _, ...row }) => row), next };
}

/** All rows of a list in their order, as a statement for a cursor. */
export function wholeList(caller: ListCaller, query: ListWish): RawBuilder<ProjectRow> {
  return listed(caller, query, { after: sql`true`, limit: sql`` });
}

/** All projects of a list in its order with every field, as a statement for a cursor. */
export function wholeFacts(caller: ListCaller, query: ListWish): RawBuilder<ProjectFacts & { readonly id: string }> {
  const { value } = orderOf('p', query.sort);
  const way = wayOf(query);
  const facts = factNames.map((name) => sql`${sql.ref(`p.${snakeCase(name)}`)} as ${sql.id(name)}`);
  return sql`
    select p.id, ${sql.join(facts)} from project_library.project p
    where ${placed('p', caller)} and ${met('p', query)} order by ${value} ${way.value}, p.id ${way.id}`;
}

type Part = { readonly after: RawBuilder<SqlBool>; readonly limit: RawBuilder<unknown> };
type Sorted = ProjectRow & { readonly sortValue: string | number };

function listed(caller: ListCaller, query: ListWish, { after, limit }: Part): RawBuilder<Sorted> {
  const { value } = orderOf('p', query.sort);
  const way = wayOf(query);
  const from = (relation: RawBuilder<unknown>) => sql<Sorted>`
    select ${rowColumns('p')}, ${value} as "sortValue" from ${relation} p
    where ${placed('p', caller)} and ${met('p', query)} and ${after}
    order by ${value} ${way.value}, p.id ${way.id} ${limit}`;
  if (caller.asOf === undefined) return from(sql`project_library.project`);
  // What has not changed since comes in the order of its index; what has is sorted apart.
  return sql`
    select * from (
      (${from(sql`project_library.project_still_at`)}) union all (${from(sql`project_library.project_was_at`)})
    ) known order by "sortValue" ${way.value}, id ${way.id} ${limit}`;
}

/**
 * The same where a text is looked for: nobody can tell beforehand how many rows hold it, and to go through the whole
 * order for one that none holds takes twice as long as to look through the table once.
 */
function searched(caller: ListCaller, query: ListWish, { after, limit }: Part): RawBuilder<Sorted> {
  const { value } = orderOf('p', query.sort);
  const way = wayOf(query);
  return sql`
    with found as materialized (
      select p.id, ${value} as value from project_library.project p
      where ${placed('p', caller)} and ${met('p', query)} and ${after}
    ), page as (
      select id, value from found order by value ${way.value}, id ${way.id} ${limit}
    )
    select ${rowColumns('p')}, page.value as "sortValue"
    from page join project_library.project p on p.city_code = ${caller.cityCode} and p.id = page.id
    order by page.value ${way.value}, page.id ${way.id}`;
}

function wayOf({ sort, reverse }: ListWish) {
  return running(orderOf('p', sort).isDescending, reverse);
}

/** What a filter leaves, added up. */
export type ListTotals = {
  readonly projects: number;
  readonly plannedTotalYuan: number;
  readonly fundedProjects: number;
  readonly fundYuan: number;
};

/** What a filter leaves, added up. */
export async function projectTotals(tx: Tx, caller: ListCaller, filter: ProjectFilter): Promise<ListTotals> {
  const { value: fund } = orderOf('p', 'fund');
  const { rows } = await sql<ListTotals>`
    select count(*) as "projects", coalesce(sum(p.planned_total_yuan), 0)::bigint as "plannedTotalYuan",
      count(*) filter (where ${fund} > 0) as "fundedProjects", coalesce(sum(${fund}), 0)::bigint as "fundYuan"
    from project_library.project p where ${placed('p', caller)} and ${met('p', filter)}`.execute(tx);
  return rows[0] ?? { projects: 0, plannedTotalYuan: 0, fundedProjects: 0, fundYuan: 0 };
}

/** Projects and planned totals by stage, or by action. */
export async function projectsBy<Column extends 'stage' | 'action'>(
  tx: Tx,
  caller: ListCaller,
  { column, filter }: { column: Column; filter: ProjectFilter },
) {
  const { rows } = await sql<Pick<ProjectRow, Column> & { projects: number; plannedTotalYuan: number }>`
    select ${sql.ref(`p.${column}`)}, count(*) as projects,
      coalesce(sum(p.planned_total_yuan), 0)::bigint as "plannedTotalYuan"
    from project_library.project p where ${placed('p', caller)} and ${met('p', filter)}
    group by ${sql.ref(`p.${column}`)} order by ${sql.ref(`p.${column}`)}`.execute(tx);
  return rows;
}
