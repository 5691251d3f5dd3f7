import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import type { PublicProject } from '../../project-library/public.ts';
import type { StandingSum } from '../rules/month-range.ts';
import type { ReportFacts } from '../rules/report.ts';
import type { KeptReview } from '../rules/report-state.ts';
import { isRed, underWay } from './follow-up.ts';
import { isSettled } from './locking-facts.ts';
import { reportMembers } from './report-json.ts';
import { sumsEarlier } from './sums-earlier.ts';
import { wantsWholeWan } from './whole-wan.ts';

/** A report of a round with all that its review and its completeness are judged by. */
export type ReviewFacts = {
  readonly month: string;
  readonly project: Pick<
    PublicProject,
    'id' | 'name' | 'path' | 'owner_code' | 'unit_code' | 'started_in' | 'stage' | 'nature'
  > &
    Pick<PublicProject, 'planned_total_yuan' | 'planned_finish' | 'entered_in'>;
  readonly isExpected: boolean;
  readonly cells: number;
  readonly isLagging: boolean;
  readonly report: (ReportFacts & Submitted) | null;
  readonly review: KeptReview | null;
  readonly isSettled: boolean;
  /** When its first version came. */
  readonly firstAt: string | null;
  readonly comparedWith: 'approved' | 'earlier' | 'nothing';
  readonly old: ReportFacts | null;
  readonly previous: { readonly month: string; readonly cumulativeYuan: number } | null;
  readonly lastYearTotalYuan: number | null;
  /** Where it stood before the month, since January of the year before, oldest first. */
  readonly earlier: readonly StandingSum[];
  readonly hasEarlier: boolean;
  readonly wantsWholeWan: boolean;
  readonly explanations: readonly {
    readonly field: string;
    readonly code: string;
    readonly text: string;
    readonly by: string;
  }[];
  readonly hasEvidence: boolean;
};

/** How a report was submitted. */
type Submitted = {
  readonly version: number;
  readonly cumulativeYuan: number;
  readonly isNil: boolean;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly firstStep: number;
};

/** Which reports of a round. */
export type ReviewAsked = {
  readonly month: string;
  readonly unit?: string | undefined;
  readonly projectIds?: readonly string[] | undefined;
};

const submitted = sql`'version', r.version, 'cumulativeYuan', r.cumulative_yuan, 'isNil', r.is_nil,
  'recordedAt', r.recorded_at, 'recordedBy', r.recorded_by, 'firstStep', r.review_step`;

/** Expected and reported projects of a round within the remit, by unit and name. */
export async function reviewFacts(
  tx: Tx,
  city: string,
  { month, unit, projectIds }: ReviewAsked,
): Promise<ReviewFacts[]> {
  const year = month.slice(0, 4);
  // Only what is asked for stands in the statement: a plan that must serve any wish expects hardly a project.
  const wanted = [
    sql`p.city_code = ${city}`,
    ...(unit === undefined ? [] : [sql`p.unit_code = ${unit}`]),
    projectIds === undefined
      ? sql`(r.month is not null or (due.id is not null and (k.expected_units is null or p.unit_code = any(k.expected_units))))`
      : sql`p.id = any(${projectIds}::uuid[])`,
  ];
  // For few projects each is looked up; for all of a round, those under way are found at once.
  const due =
    projectIds === undefined
      ? sql`left join (${underWay(city, month)}) due on due.id = p.id`
      : sql`left join lateral (select id from (${underWay(city, month)}) u where u.id = p.id offset 0) due on true`;
  const { rows } = await sql<ReviewFacts>`
    select ${month}::text as month, json_build_object('id', p.id, 'name', p.name, 'path', p.path, 'owner_code', p.owner_code, 'unit_code', p.unit_code,
        'started_in', p.started_in, 'stage', p.stage, 'nature', p.nature, 'planned_total_yuan', p.planned_total_yuan,
        'planned_finish', p.planned_finish, 'entered_in', p.entered_in) as project,
      due.id is not null as "isExpected",
      (select count(*) from dispatch.sheet_cell c
        where c.city_code = ${city} and c.month = ${month} and c.project_id = p.id) as cells,
      ${isRed(city, month)} as "isLagging",
      case when r.month is not null then json_build_object(${reportMembers('r')}, ${submitted}) end as report,
      case when v.version is not null then
        json_build_object('version', v.version, 'state', v.state, 'step', v.step) end as review,
      ${isSettled(city, sql`${month}::text`)} as "isSettled",
      (select o.recorded_at from dispatch.report_version o
        where o.city_code = ${city} and o.project_id = p.id and o.month = ${month} and o.version = 1) as "firstAt",
      case when seen.version is not null then 'approved' when r.version > 1 then 'earlier' else 'nothing' end
        as "comparedWith",
      (select json_build_object(${reportMembers('o')}) from dispatch.report_version o
        where o.city_code = ${city} and o.project_id = p.id and o.month = ${month}
          and o.version = coalesce(seen.version, r.version - 1)) as old,
      (select json_build_object('month', b.month, 'cumulativeYuan', b.cumulative_yuan) from dispatch.report b
        where b.city_code = ${city} and b.project_id = p.id and b.month < ${month} and b.month >= ${`${year}-01`}
        order by b.month desc limit 1) as previous,
      (select b.total_yuan from dispatch.report b
        where b.city_code = ${city} and b.project_id = p.id
          and b.month between ${`${Number(year) - 1}-01`} and ${`${Number(year) - 1}-12`}
        order by b.month desc limit 1) as "lastYearTotalYuan",
      ${sumsEarlier(city, month)} as earlier,
      exists (select from dispatch.report b
        where b.city_code = ${city} and b.project_id = p.id and b.month < ${month}) as "hasEarlier",
      ${wantsWholeWan(city)} as "wantsWholeWan",
      (select coalesce(json_agg(json_build_object('field', x.field, 'code', x.code, 'text', x.text, 'by', x.by)), '[]')
        from (select distinct on (field, code) field, code, text, by from dispatch.explanation
          where city_code = ${city} and project_id = p.id and month = ${month}
          order by field, code, sequence desc) x) as explanations,
      exists (select from project_library.public_evidence e
        where e.city_code = ${city} and e.project_id = p.id
          and (e.proves_month = ${month} or e.dated_on >= ${`${month}-01`}::date)) as "hasEvidence"
    from project_library.public_project p
    ${due}
    left join dispatch.round k on k.city_code = ${city} and k.month = ${month}
    left join dispatch.report r on r.city_code = ${city} and r.project_id = p.id and r.month = ${month}
    left join dispatch.review v on v.city_code = ${city} and v.project_id = p.id and v.month = ${month}
    left join lateral (select r.total_yuan) last on true
    left join lateral (
      select max(e.version) as version from dispatch.review_event e
      where e.city_code = ${city} and e.project_id = p.id and e.month = ${month} and e.version < r.version
        and e.act in ('approved', 'accepted')) seen on true
    where ${sql.join(wanted, sql` and `)}
    order by p.unit_code, p.name`.execute(tx);
  return rows;
}
