import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import { pageMark, pageOf } from '#platform/paging.ts';
import type { YearFilter, YearProject } from '../contract.ts';
import type { Sums } from '../rules/progress.ts';
import { actionInPlan, candidates, doneOf } from './progress.ts';

/** Which projects of a year are wanted, and up to which month their reports count. */
export type YearQuery = YearFilter & { readonly year: number; readonly month: string };

/** Part of a list. */
export type PageAsked = { readonly limit: number; readonly after?: string | undefined };

type StoredProject = Omit<YearProject, 'donePercent' | 'isInPlan'>;

const project = (city: string) => sql`
  (select * from project_library.public_project where city_code = ${city}) p`;

/** Candidates alone where only the plan is wanted, else the whole library with what is known of each project. */
function source(city: string, { within }: YearQuery) {
  return within === 'plan'
    ? sql`candidate c join ${project(city)} on p.id = c.project_id`
    : sql`${project(city)} left join candidate c on p.id = c.project_id`;
}

const withCandidates = (city: string, { year }: YearQuery) =>
  sql`with candidate as materialized (${candidates(city, [year])})`;

/** A pattern for `ilike` that finds a text anywhere. */
export function anywhere(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}

function matching(filter: YearQuery) {
  const action = filter.within === 'plan' ? actionInPlan : sql`coalesce(${actionInPlan}, p.action)`;
  const all = [
    ...(filter.within === 'plan' ? [sql`${actionInPlan} is not null`] : []),
    ...(filter.within === 'outside' ? [sql`${actionInPlan} is null`] : []),
    ...(filter.unit ? [sql`p.unit_code = ${filter.unit}`] : []),
    ...(filter.caliber ? [sql`p.caliber = ${filter.caliber}`] : []),
    ...(filter.action ? [sql`${action} = ${filter.action}`] : []),
    ...(filter.q ? [sql`(p.name ilike ${anywhere(filter.q)} or p.code ilike ${anywhere(filter.q)})`] : []),
  ];
  return all.length === 0 ? sql`true` : sql.join(all, sql` and `);
}

/** What a project `p` has done since its start, as last reported by a month. */
export const totalOf = (city: string, month: string) => sql`
  left join lateral (
    select r.total_yuan from dispatch.public_report r
    where r.city_code = ${city} and r.project_id = p.id and r.month <= ${month} and r.total_yuan is not null
    order by r.month desc limit 1
  ) total on true`;

/** One page of the projects of a year, the largest first: an order that planning does not change. */
export async function yearProjectPage(
  tx: Tx,
  city: string,
  query: YearQuery & PageAsked,
): Promise<{ rows: StoredProject[]; next: string | null }> {
  const mark = pageMark(query.after);
  const { rows } = await sql<StoredProject>`
    ${withCandidates(city, query)}
    select p.id as "projectId", p.name, p.code, p.unit_code as "unitCode", p.plan_action as action,
      p.action as "ownAction", p.stage, p.caliber, p.planned_total_yuan as "plannedTotalYuan",
      total.total_yuan as "totalYuan", p.planned_yuan as "plannedYuan", coalesce(p.amount_version, 0) as "amountVersion",
      done.done_yuan as "doneYuan",
      case when p.member_version is not null
        then json_build_object('mode', p.mode, 'reason', p.reason, 'version', p.member_version) end as membership
    from (
      select p.*, c.planned_yuan, c.amount_version, c.mode, c.reason, c.member_version, ${actionInPlan} as plan_action
      from ${source(city, query)}
      where ${matching(query)}
        and (${mark === null} or coalesce(p.planned_total_yuan, -1) < ${mark?.[0] ?? null}::bigint
          or (coalesce(p.planned_total_yuan, -1) = ${mark?.[0] ?? null}::bigint and p.id > ${mark?.[1] ?? null}::uuid))
      order by coalesce(p.planned_total_yuan, -1) desc, p.id limit ${query.limit + 1}
    ) p
    ${doneOf(city, sql`${query.month}::text`)}
    ${totalOf(city, query.month)}
    order by coalesce(p.planned_total_yuan, -1) desc, p.id`.execute(tx);
  return pageOf(rows, query.limit, ({ plannedTotalYuan, projectId }) => [plannedTotalYuan ?? -1, projectId]);
}

/** Sums of the projects that a filter leaves, and of those in the caliber among them. */
export async function yearTotals(tx: Tx, city: string, query: YearQuery): Promise<Sums & { readonly inCaliber: Sums }> {
  const { rows } = await sql<Sums & { inCaliber: Sums }>`
    ${withCandidates(city, query)}
    select count(*) as projects, coalesce(sum(c.planned_yuan), 0)::bigint as "plannedYuan",
      coalesce(sum(done.done_yuan), 0)::bigint as "doneYuan",
      json_build_object('projects', count(*) filter (where p.caliber = 'in'),
        'plannedYuan', coalesce(sum(c.planned_yuan) filter (where p.caliber = 'in'), 0),
        'doneYuan', coalesce(sum(done.done_yuan) filter (where p.caliber = 'in'), 0)) as "inCaliber"
    from ${source(city, query)}
    ${doneOf(city, sql`${query.month}::text`)}
    where ${matching(query)}`.execute(tx);
  const nothing = { projects: 0, plannedYuan: 0, doneYuan: 0 };
  return rows[0] ?? { ...nothing, inCaliber: nothing };
}
