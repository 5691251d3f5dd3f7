import { sql } from 'kysely';
import { lagColour } from '#kernel/lag.ts';
import type { Tx } from '#platform/database.ts';
import { pageMark, pageOf } from '#platform/paging.ts';
import type { FollowUpRow } from '../contract.ts';
import { lagThresholdsOf, redPoints } from './lag-thresholds.ts';
import { namedProblem } from './problems.ts';

/** Which part of a follow-up list is wanted. */
export type FollowUpQuery = {
  readonly month: string;
  readonly unit?: string | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
};

/**
 * Projects that should report a month: in caliber and under way, begun by then (where the month of the start is known).
 */
export const underWay = (city: string, month: string) => sql`
  select * from project_library.public_project
  where city_code = ${city} and caliber = 'in' and stage = 'building'
    and coalesce(started_in, planned_start, ${month}) <= ${month}`;

/** Latest report of the year up to the month, and of any time for the total. */
export const latest = (city: string, month: string) => sql`
  left join lateral (
    select r.month, r.total_yuan, r.problems, r.cause_code from dispatch.report r
    where r.city_code = ${city} and r.project_id = p.id and r.month <= ${month}
    order by r.month desc limit 1
  ) last on true`;

/** A row before the thresholds of the city are held against it. */
type Uncoloured = Omit<FollowUpRow, 'lagColour'>;

/** Whole months from January of year 0 to the end of a month. */
const monthNumber = (month: ReturnType<typeof sql>) => sql`(left(${month}, 4)::int * 12 + right(${month}, 2)::int)`;

/** Share of the planned months gone by for project `p`, percent. */
const elapsed = (month: string) => sql`
  case when p.planned_start is not null and p.planned_finish >= p.planned_start
    then round(least(greatest(${monthNumber(sql`${month}::text`)} - ${monthNumber(sql`p.planned_start`)} + 1, 0) * 100.0
      / (${monthNumber(sql`p.planned_finish`)} - ${monthNumber(sql`p.planned_start`)} + 1), 100), 1) end`;

/** Share of the planned total that `last` says is done for project `p`, percent. */
const done = sql`
  case when p.planned_total_yuan > 0 and last.total_yuan is not null
    then round(last.total_yuan * 100.0 / p.planned_total_yuan, 1) end`;

/** Points by which project `p` is behind its planned months by its report `last`. */
export const lagPoints = (month: string) => sql`(nullif(${elapsed(month)}, 0) - ${done})`;

/** Whether project `p` is by its report `last` as far behind its planned months as the city calls red. */
export const isRed = (city: string, month: string) => sql`coalesce(${lagPoints(month)} >= ${redPoints(city)}, false)`;

const columns = (month: string) => sql`
  p.id as "projectId", p.name, p.unit_code as "unitCode", p.owner_name as "ownerName",
  case when left(last.month, 4) = left(${month}, 4) then last.month end as "lastMonth",
  p.planned_total_yuan as "plannedTotalYuan", last.total_yuan as "totalYuan",
  (${elapsed(month)})::float8 as "elapsedPercent", (${done})::float8 as "donePercent",
  ${lagPoints(month)}::float8 as "lagPoints", last.problems, last.cause_code as "causeCode"`;

/** How far each unit is with a round. */
export async function progressByUnit(tx: Tx, city: string, month: string) {
  const { rows } = await sql<{ unitCode: string; expected: number; reported: number; problems: number }>`
    select p.unit_code as "unitCode", count(*) as expected, count(r.month) as reported,
      count(*) filter (where ${namedProblem}) as problems
    from (${underWay(city, month)}) p
    left join dispatch.report r on r.city_code = ${city} and r.project_id = p.id and r.month = ${month}
    group by p.unit_code order by p.unit_code`.execute(tx);
  return rows;
}

/** Projects under way that have no report for the month, the largest first. */
export async function missingPage(tx: Tx, city: string, query: FollowUpQuery) {
  const { month, unit, limit } = query;
  const mark = pageMark(query.after);
  const limits = await lagThresholdsOf(tx, city);
  const { rows } = await sql<Uncoloured>`
    select ${columns(month)} from (${underWay(city, month)}) p ${latest(city, month)}
    where last.month is distinct from ${month}
      and (${unit ?? null}::text is null or p.unit_code = ${unit ?? null})
      and (${mark === null} or coalesce(p.planned_total_yuan, -1) < ${mark?.[0] ?? null}::bigint
        or (coalesce(p.planned_total_yuan, -1) = ${mark?.[0] ?? null}::bigint and p.id > ${mark?.[1] ?? null}::uuid))
    order by coalesce(p.planned_total_yuan, -1) desc, p.id limit ${limit + 1}`.execute(tx);
  const coloured = rows.map((row) => ({ ...row, lagColour: lagColour(row.lagPoints, limits) }));
  return pageOf(coloured, limit, ({ plannedTotalYuan, projectId }) => [plannedTotalYuan ?? -1, projectId]);
}

/** Projects under way that are behind their schedule by the city's thresholds, furthest behind first. */
export async function laggingPage(tx: Tx, city: string, query: FollowUpQuery & { readonly from: 'yellow' | 'red' }) {
  const { month, unit, limit, from } = query;
  const mark = pageMark(query.after);
  const limits = await lagThresholdsOf(tx, city);
  const least = from === 'red' ? limits.redPoints : limits.yellowPoints;
  const { rows } = await sql<Uncoloured>`
    select * from (
      select ${columns(month)} from (${underWay(city, month)}) p ${latest(city, month)}
      where ${unit ?? null}::text is null or p.unit_code = ${unit ?? null}
    ) f
    where f."lagPoints" >= ${least}
      and (${mark === null} or f."lagPoints" < ${mark?.[0] ?? null}::float8
        or (f."lagPoints" = ${mark?.[0] ?? null}::float8 and f."projectId" > ${mark?.[1] ?? null}::uuid))
    order by f."lagPoints" desc, f."projectId" limit ${limit + 1}`.execute(tx);
  const coloured = rows.map((row) => ({ ...row, lagColour: lagColour(row.lagPoints, limits) }));
  return pageOf(coloured, limit, ({ lagPoints, projectId }) => [lagPoints, projectId]);
}

/** How many projects of each unit are behind their schedule by the city's yellow mark or more. */
export async function laggingByUnit(
  tx: Tx,
  city: string,
  month: string,
): Promise<{ unitCode: string; lagging: number }[]> {
  const { yellowPoints } = await lagThresholdsOf(tx, city);
  const { rows } = await sql<{ unitCode: string; lagging: number }>`
    select p.unit_code as "unitCode", count(*) as lagging
    from (${underWay(city, month)}) p ${latest(city, month)}
    where ${lagPoints(month)} >= ${yellowPoints}
    group by p.unit_code order by p.unit_code`.execute(tx);
  return rows;
}

/** A project that should report a month, and whether it did. */
export type ExpectedReport = {
  readonly projectId: string;
  readonly name: string;
  readonly unitCode: string;
  readonly hasReported: boolean;
  readonly problems: string | null;
};

/** Projects that should report a month, by unit and name; `with` leaves those that reported, or that name a problem. */
export async function expectedReports(
  tx: Tx,
  city: string,
  asked: {
    readonly month: string;
    readonly unit: string | null;
    readonly with: 'all' | 'report' | 'problem';
    readonly limit: number;
    readonly offset: number;
  },
): Promise<ExpectedReport[]> {
  const { month, unit, limit, offset } = asked;
  const kept = { all: sql`true`, report: sql`r.month is not null`, problem: namedProblem }[asked.with];
  const { rows } = await sql<ExpectedReport>`
    select p.id as "projectId", p.name, p.unit_code as "unitCode", r.month is not null as "hasReported", r.problems
    from (${underWay(city, month)}) p
    left join dispatch.report r on r.city_code = ${city} and r.project_id = p.id and r.month = ${month}
    where (${unit}::text is null or p.unit_code = ${unit}) and ${kept}
    order by p.unit_code, p.name collate "C", p.id limit ${limit} offset ${offset}`.execute(tx);
  return rows;
}

/** How many projects of a place, and of an owner there, have no report for the month. */
export type MissingPlace = { readonly path: string; readonly ownerCode: string | null; readonly projects: number };

/** Where reports of a month are missing: by place and owner. */
export async function missingPlaces(tx: Tx, city: string, month: string): Promise<MissingPlace[]> {
  const { rows } = await sql<MissingPlace>`
    select p.path, p.owner_code as "ownerCode", count(*) as projects from (${underWay(city, month)}) p
    where not exists (select from dispatch.report r
      where r.city_code = ${city} and r.project_id = p.id and r.month = ${month})
    group by p.path, p.owner_code order by p.path, p.owner_code`.execute(tx);
  return rows;
}
