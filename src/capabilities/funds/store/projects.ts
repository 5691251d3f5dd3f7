import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import { pageMark, pageOf } from '#platform/paging.ts';
import type { FundLevel, FundPurpose } from '../rules/fund.ts';
import type { ProjectMoney, ProjectMoneyFilter } from '../shapes.ts';

const states = {
  unpaid: sql`a.paid = 0`,
  partly: sql`a.paid > 0 and a.paid < a.allocated`,
  paid: sql`a.paid = a.allocated`,
} as const;

const plannedOf = (level: FundLevel | undefined): RawBuilder<unknown> => {
  const stated = { national: 'national_fund_yuan', provincial: 'provincial_fund_yuan', city: 'city_fund_yuan' };
  const names = Object.entries(stated).filter(([name]) => level === undefined || name === level);
  if (names.length === 0) return sql`0::bigint`;
  return sql.join(
    names.map(([, column]) => sql`coalesce(p.${sql.ref(column)}, 0)`),
    sql` + `,
  );
};

/** Projects with money, one row each, that a filter leaves; `money` is the relation in which it stands. */
function filtered(city: string, filter: ProjectMoneyFilter, money = sql`funds.project_money`): RawBuilder<unknown> {
  const { q, level, unit, state, source } = filter;
  const inner: RawBuilder<unknown>[] = [sql`k.city_code = ${city}`];
  if (level) inner.push(sql`k.level = ${level}`);
  if (source) inner.push(sql`k.source_id = ${source}::uuid`);
  if (unit) inner.push(sql`k.unit_code = ${unit}`);
  const outer: RawBuilder<unknown>[] = [sql`a.allocated > 0`];
  if (state) outer.push(states[state]);
  if (q) {
    const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
    outer.push(sql`(p.name ilike ${pattern} or p.code ilike ${pattern})`);
  }
  return sql`
    from (select k.project_id, sum(k.allocated_yuan)::bigint as allocated, sum(k.arrived_yuan)::bigint as arrived,
        sum(k.paid_yuan)::bigint as paid, count(*) filter (where k.allocated_yuan > 0) as sources
      from ${money} k where ${sql.join(inner, sql` and `)} group by k.project_id) a
    cross join lateral (
      select id, name, code, unit_code, stage, national_fund_yuan, provincial_fund_yuan, city_fund_yuan
      from project_library.public_project where city_code = ${city} and id = a.project_id offset 0
    ) p
    where ${sql.join(outer, sql` and `)}`;
}

/** One page of projects with money, the largest allocation first. */
export async function projectMoneyPage(
  tx: Tx,
  city: string,
  query: ProjectMoneyFilter & { readonly limit: number; readonly after?: string | undefined },
): Promise<{ rows: ProjectMoney[]; next: string | null }> {
  const mark = pageMark(query.after);
  const after =
    mark &&
    sql`and (a.allocated < ${mark[0]}::bigint or (a.allocated = ${mark[0]}::bigint and p.id > ${mark[1]}::uuid))`;
  const { rows } = await sql<ProjectMoney>`
    select p.id as "projectId", p.name, p.code, p.unit_code as "unitCode", p.stage,
      (${plannedOf(query.level)})::bigint as "plannedYuan", a.allocated as "allocatedYuan", a.arrived as "arrivedYuan",
      a.paid as "paidYuan", round(a.paid * 100.0 / a.allocated, 1)::float8 as "paidPercent", a.sources
    ${filtered(city, query)} ${after ?? sql``}
    order by a.allocated desc, p.id limit ${query.limit + 1}`.execute(tx);
  return pageOf(rows, query.limit, ({ allocatedYuan, projectId }) => [allocatedYuan, projectId]);
}

const noTotals = {
  projects: 0,
  plannedYuan: 0,
  allocatedYuan: 0,
  arrivedYuan: 0,
  paidYuan: 0,
  three: 0,
  threeYuan: 0,
};

/**
 * Projects with money that a filter leaves, added up; `threeLevels` is of national, provincial and city money alone and
 * of the filter heeds the unit only.
 */
export async function projectMoneyTotals(tx: Tx, city: string, filter: ProjectMoneyFilter) {
  type Totals = Pick<ProjectMoney, 'plannedYuan' | 'allocatedYuan' | 'arrivedYuan' | 'paidYuan'>;
  // Of the past, the money is added up from its rows: once for all that is asked.
  const { rows } = await sql<Totals & { projects: number; three: number; threeYuan: number }>`
    with money as materialized (select * from funds.project_money where city_code = ${city}),
    three as materialized (
      select count(distinct project_id) as projects, coalesce(sum(allocated_yuan), 0)::bigint as yuan
      from money where allocated_yuan > 0 and level in ('national', 'provincial', 'city')
        and (${filter.unit ?? null}::text is null or unit_code = ${filter.unit ?? null})
    )
    select count(*) as projects, coalesce(sum(${plannedOf(filter.level)}), 0)::bigint as "plannedYuan",
      coalesce(sum(a.allocated), 0)::bigint as "allocatedYuan", coalesce(sum(a.arrived), 0)::bigint as "arrivedYuan",
      coalesce(sum(a.paid), 0)::bigint as "paidYuan",
      (select projects from three) as three, (select yuan from three) as "threeYuan"
    ${filtered(city, filter, sql`money`)}`.execute(tx);
  const { three: projects = 0, threeYuan = 0, ...totals } = rows[0] ?? noTotals;
  return { ...totals, threeLevels: { projects, allocatedYuan: threeYuan } };
}

/** What a project has of each source, largest first, at most 200. */
export async function moneyOfProject(tx: Tx, city: string, projectId: string) {
  type Row = Pick<ProjectMoney, 'allocatedYuan' | 'arrivedYuan' | 'paidYuan'> & {
    sourceId: string;
    documentNo: string;
    level: FundLevel;
    purpose: FundPurpose;
    allocatedOn: string | null;
    paidOn: string | null;
  };
  const { rows } = await sql<Row>`
    select source_id as "sourceId", document_no as "documentNo", level, purpose, allocated_yuan as "allocatedYuan",
      arrived_yuan as "arrivedYuan", paid_yuan as "paidYuan", allocated_on as "allocatedOn", paid_on as "paidOn"
    from funds.project_money where city_code = ${city} and project_id = ${projectId}::uuid
    order by allocated_yuan desc, source_id limit 200`.execute(tx);
  return rows;
}
