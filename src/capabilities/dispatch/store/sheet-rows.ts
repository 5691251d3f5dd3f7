import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import { pageMark, pageOf } from '#platform/paging.ts';
import type { StandingSum } from '../rules/month-range.ts';
import type { ReportFacts } from '../rules/report.ts';
import type { AddedField } from '../rules/sheet-fields.ts';
import { isRed, lagPoints, latest, underWay } from './follow-up.ts';
import {
  exceptionUntil,
  isSettled,
  keptReview,
  type LockRow,
  longestFreeze,
  mergedInto,
  roundWindow,
} from './locking-facts.ts';
import { reportMembers } from './report-json.ts';
import { sumsEarlier } from './sums-earlier.ts';
import { wantsWholeWan } from './whole-wan.ts';

/** Which rows of a sheet are wanted. */
export type SheetQuery = {
  readonly unit?: string | undefined;
  readonly project?: string | undefined;
  readonly q?: string | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
};

/** What the library says of a project, as its sheet shows it. */
export type SheetProject = {
  readonly projectId: string;
  readonly name: string;
  readonly code: string | null;
  readonly unitCode: string;
  readonly known: Readonly<Record<string, string | number | boolean | null>>;
  readonly plannedTotalYuan: number | null;
  readonly plannedFinish: string | null;
  readonly enteredIn: string | null;
  readonly stage: string | null;
  readonly nature: string | null;
};

/** What a review says of a report that it gave back. */
type GivenBack = {
  readonly cells: unknown;
  readonly reason: string | null;
  readonly by: string;
  readonly at: string;
};

/** A row of the sheet before rules look at it. */
export type StoredSheetRow = SheetProject &
  Omit<LockRow, 'review'> & {
    readonly isSettled: boolean;
    /** Whether the project is as far behind its planned months as the city calls red. */
    readonly isLagging: boolean;
    readonly review: (NonNullable<LockRow['review']> & GivenBack) | null;
    readonly report: ReportFacts | null;
    readonly cells: Readonly<Record<string, string | null>> | null;
    /** The last report before the month. */
    readonly last: (ReportFacts & { readonly cumulativeYuan: number }) | null;
    readonly lastYearTotalYuan: number | null;
    /** Where it stood before the month, since January of the year before, oldest first. */
    readonly earlier: readonly StandingSum[];
    readonly wantsWholeWan: boolean;
    readonly explained: string[] | null;
    readonly commented: string[] | null;
  };

/** A report with its year to date as JSON. */
const reportJson = (alias: string) => sql`json_build_object(${reportMembers(alias)},
  'cumulativeYuan', ${sql.ref(`${alias}.cumulative_yuan`)})`;

const knownJson = (month: string) => sql`json_build_object('lagPoints', ${lagPoints(month)},
  'projectName', p.name, 'projectCode', p.code, 'unit', p.unit_code,
  'ownerName', p.owner_name, 'isEcoLed', p.is_eco_led, 'industryCode', p.industry_code, 'action', p.action,
  'enteredIn', p.entered_in, 'nature', p.nature, 'content', p.content,
  'plannedStart', p.planned_start, 'plannedFinish', p.planned_finish, 'plannedTotalYuan', p.planned_total_yuan,
  'stage', p.stage)`;

/** Projects that should report a month, and those that did or began to. */
const askedOf = (city: string, month: string, others: readonly string[]) => sql`
  select * from (${underWay(city, month)}) u
  union
  select * from project_library.public_project o where o.city_code = ${city} and (
    exists (select from dispatch.report r where r.city_code = ${city} and r.project_id = o.id
      and r.month = any(${others}::text[]))
    or exists (select from dispatch.sheet_cell c
      where c.city_code = ${city} and c.project_id = o.id and c.month = any(${others}::text[])))`;

/** The projects of a sheet by unit and name, one page. */
export function projectPage(
  city: string,
  { month, months = [month], ...query }: SheetQuery & { readonly month: string; readonly months?: readonly string[] },
): RawBuilder<unknown> {
  const { unit, project, q, limit } = query;
  const mark = pageMark(query.after);
  const pattern = q ? `%${q.replace(/[\\%_]/g, '\\$&')}%` : null;
  const order = sql`(a.unit_code || ' ' || a.name)`;
  return sql`select a.* from (${askedOf(city, month, months)}) a
    where (${unit ?? null}::text is null or a.unit_code = ${unit ?? null})
      and (${project ?? null}::uuid is null or a.id = ${project ?? null}::uuid)
      and (${pattern}::text is null or a.name ilike ${pattern} or a.code ilike ${pattern})
      and (${mark === null} or ${order} > ${mark?.[0] ?? null}::text
        or (${order} = ${mark?.[0] ?? null}::text and a.id > ${mark?.[1] ?? null}::uuid))
    order by ${order}, a.id limit ${limit + 1}`;
}

/** Mark of a row in the order of `projectPage`. */
export function markOfRow({
  unitCode,
  name,
  projectId,
}: Pick<SheetProject, 'unitCode' | 'name' | 'projectId'>): readonly [string, string] {
  return [`${unitCode} ${name}`, projectId];
}

/** The sheet of a month, one page, by unit and name. */
export async function sheetRows(tx: Tx, city: string, { month, ...query }: SheetQuery & { readonly month: string }) {
  const asked = sql`${month}::text`;
  const lastYear = `${Number(month.slice(0, 4)) - 1}`;
  const { rows } = await sql<StoredSheetRow>`
    with p as materialized (${projectPage(city, { ...query, month })})
    select p.id as "projectId", ${month} as month, p.name, p.code, p.unit_code as "unitCode", ${knownJson(month)} as known,
      p.planned_total_yuan as "plannedTotalYuan", p.planned_finish as "plannedFinish", p.entered_in as "enteredIn",
      p.stage, p.nature, ${roundWindow(city, asked)} as round, ${mergedInto(city)} as "mergedInto",
      ${exceptionUntil(city, asked)} as "exceptionUntil", ${longestFreeze(city, asked)} as freeze, r.version,
      coalesce(r.review_step, 0) as "firstStep", ${isSettled(city, asked)} as "isSettled",
      ${isRed(city, month)} as "isLagging",
      ${keptReviewWithCells(city, asked)} as review, case when r.month is not null then ${reportJson('r')} end as report,
      (select json_object_agg(c.field, c.value) from dispatch.sheet_cell c
        where c.city_code = ${city} and c.month = ${month} and c.project_id = p.id) as cells,
      case when b.month is not null then ${reportJson('b')} end as last,
      (select y.total_yuan from dispatch.report y where y.city_code = ${city} and y.project_id = p.id
        and y.month between ${`${lastYear}-01`} and ${`${lastYear}-12`} order by y.month desc limit 1)
        as "lastYearTotalYuan", ${sumsEarlier(city, month)} as earlier, ${wantsWholeWan(city)} as "wantsWholeWan",
      (select json_agg(distinct e.field || '/' || e.code) from dispatch.explanation e
        where e.city_code = ${city} and e.project_id = p.id and e.month = ${month}) as explained,
      (select json_agg(distinct k.field) from dispatch.cell_comment k
        where k.city_code = ${city} and k.project_id = p.id and k.month = ${month}) as commented
    from p ${latest(city, month)}
    left join dispatch.report r on r.city_code = ${city} and r.project_id = p.id and r.month = ${month}
    left join lateral (select * from dispatch.report k where k.city_code = ${city} and k.project_id = p.id
      and k.month < ${month} order by k.month desc limit 1) b on true
    order by p.unit_code || ' ' || p.name, p.id`.execute(tx);
  return pageOf(rows, query.limit, markOfRow);
}

const keptReviewWithCells = (city: string, month: RawBuilder<unknown>) => sql`
  (select json_build_object('version', v.version, 'state', v.state, 'step', v.step, 'cells', v.cells,
    'reason', v.reason, 'by', v.by, 'at', v.at)
  from dispatch.review v where v.city_code = ${city} and v.project_id = p.id and v.month = ${month})`;

/** A project with one field of a month, before rules look at it. */
export type StoredYearCell = Pick<SheetProject, 'projectId' | 'name' | 'unitCode'> &
  LockRow & { readonly reported: string | null; readonly cell: { readonly value: string | null } | null };

/** One field of a page of projects in some months; `column` is what the report keeps it in. */
export async function yearCells(
  tx: Tx,
  city: string,
  asked: SheetQuery & {
    readonly months: readonly string[];
    readonly field: string;
    readonly column: RawBuilder<unknown>;
  },
): Promise<StoredYearCell[]> {
  const { months, field, column, ...query } = asked;
  const month = sql`m.month`;
  const { rows } = await sql<StoredYearCell>`
    with p as materialized (${projectPage(city, { ...query, months, month: months.at(-1) ?? '' })})
    select p.id as "projectId", p.name, p.unit_code as "unitCode", m.month, ${roundWindow(city, month)} as round,
      ${mergedInto(city)} as "mergedInto", ${exceptionUntil(city, month)} as "exceptionUntil",
      ${longestFreeze(city, month)} as freeze, r.version,
      coalesce(r.review_step, 0) as "firstStep", ${keptReview(city, month)} as review,
      (${column})::text as reported,
      case when c.field is not null then json_build_object('value', c.value) end as cell
    from p cross join unnest(${months}::text[]) m (month)
    left join dispatch.report r on r.city_code = ${city} and r.project_id = p.id and r.month = m.month
    left join dispatch.sheet_cell c on c.city_code = ${city} and c.project_id = p.id and c.month = m.month
      and c.field = ${field}
    order by p.unit_code || ' ' || p.name, p.id, m.month`.execute(tx);
  return rows;
}

/** Fields that the city added to the monthly form and that are asked for on a day. */
export async function askedFields(tx: Tx, city: string, today: string): Promise<AddedField[]> {
  const { rows } = await sql<AddedField>`
    select key, label, kind from dispatch.form_field
    where city_code = ${city} and form = 'project-month' and retired_at is null and expires_on >= ${today}
    order by added_at, key`.execute(tx);
  return rows;
}

/** Who answers for each unit, for the sheet: the department and the person. */
export async function unitPeople(tx: Tx, city: string) {
  const { rows } = await sql<{ unitCode: string; departmentName: string | null; responsiblePerson: string | null }>`
    select unit_code as "unitCode", office as "departmentName", contact as "responsiblePerson"
    from organisation.public_responsibility where city_code = ${city}`.execute(tx);
  return rows;
}

/** How many pieces of evidence each project has. */
export async function evidenceCounts(tx: Tx, city: string, projectIds: readonly string[]) {
  const { rows } = await sql<{ projectId: string; count: string }>`
    select project_id as "projectId", count(*)::text as count from project_library.public_evidence
    where city_code = ${city} and project_id = any(${projectIds}::uuid[]) group by project_id`.execute(tx);
  return rows;
}
