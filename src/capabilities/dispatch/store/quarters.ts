import { sql } from 'kysely';
import type { Reply } from '#kernel/endpoint.ts';
import { namesProblem } from '#kernel/named-problem.ts';
import type { Author } from '#platform/audit.ts';
import type { Tx } from '#platform/database.ts';
import type { readCountyQuarter } from '../contract-quarters.ts';
import type { QuarterText } from '../rules/form-fields.ts';
import { isRed } from './follow-up.ts';

/** A county's form of a quarter as it is kept. */
export type KeptQuarter = Readonly<Record<QuarterText, string | null>> & {
  readonly quarter: string;
  readonly unitCode: string;
  readonly version: number;
  readonly state: 'draft' | 'submitted' | 'returned' | 'accepted';
  readonly reason: string | null;
  readonly submittedAt: string | null;
  readonly submittedBy: string | null;
  readonly recordedAt: string;
  readonly recordedBy: string;
};

const columns = sql.raw(`quarter, unit_code as "unitCode", version, state, problems, causes, countermeasures,
  next_work as "nextWork", coordination, reason, submitted_at as "submittedAt", submitted_by as "submittedBy",
  recorded_at as "recordedAt", recorded_by as "recordedBy"`);

/** Forms of a quarter within the remit; of one unit, held for the transaction that changes it, where it is given. */
export async function keptQuarters(
  tx: Tx,
  city: string,
  { quarter, unit }: { readonly quarter: string; readonly unit?: string },
): Promise<KeptQuarter[]> {
  const { rows } = await sql<KeptQuarter>`
    select ${columns} from dispatch.county_quarter
    where city_code = ${city} and quarter = ${quarter} and (${unit ?? null}::text is null or unit_code = ${unit ?? null})
    order by unit_code`.execute(tx);
  return rows;
}

/** Writes the next version of a county's form; false where another one has been written since. */
export async function writeQuarter(
  tx: Tx,
  { cityCode }: Author,
  { form, path }: { readonly form: KeptQuarter; readonly path: string },
): Promise<boolean> {
  const values = sql`${cityCode}, ${form.quarter}, ${form.unitCode}, ${form.version}::int, ${path}, ${form.problems},
    ${form.causes}, ${form.countermeasures}, ${form.nextWork}, ${form.coordination}, ${form.state}, ${form.reason},
    ${form.submittedAt}::timestamptz, ${form.submittedBy}, ${form.recordedAt}::timestamptz, ${form.recordedBy}`;
  const { numAffectedRows } = await sql`
    insert into dispatch.county_quarter as q (${names}) values (${values})
    on conflict (city_code, quarter, unit_code) do update set version = excluded.version, problems = excluded.problems,
      causes = excluded.causes, countermeasures = excluded.countermeasures, next_work = excluded.next_work,
      coordination = excluded.coordination, state = excluded.state, reason = excluded.reason,
      submitted_at = excluded.submitted_at, submitted_by = excluded.submitted_by, recorded_at = excluded.recorded_at,
      recorded_by = excluded.recorded_by
    where q.version = excluded.version - 1`.execute(tx);
  if (numAffectedRows !== 1n) return false;
  await sql`insert into dispatch.county_quarter_version (${names}) values (${values})`.execute(tx);
  return true;
}

const names = sql.raw(`city_code, quarter, unit_code, version, path, problems, causes, countermeasures, next_work,
  coordination, state, reason, submitted_at, submitted_by, recorded_at, recorded_by`);

/** Last day of an exception for the unit in the quarter. */
export async function quarterException(tx: Tx, city: string, at: { quarter: string; unit: string }) {
  const { rows } = await sql<{ until: string | null }>`
    select max(until)::text as until from dispatch.exception
    where city_code = ${city} and period = ${at.quarter} and unit_code = ${at.unit} and revoked_at is null`.execute(tx);
  return rows[0]?.until ?? null;
}

/** Where a county stands at the end of a month: its in-caliber projects' years to date, each at its last report. */
export async function standingOf(
  tx: Tx,
  city: string,
  { unit, months }: { unit: string | null; months: readonly string[] },
) {
  const { rows } = await sql<{ unitCode: string; month: string; cumulativeYuan: number; projects: number }>`
    select p.unit_code as "unitCode", asked.month, coalesce(sum(last.cumulative_yuan), 0)::bigint as "cumulativeYuan",
      count(last.month)::int as projects
    from unnest(${months}::text[]) asked(month)
    join project_library.public_project p on p.city_code = ${city} and p.caliber = 'in'
      and (${unit}::text is null or p.unit_code = ${unit})
    left join lateral (
      select r.month, r.cumulative_yuan from dispatch.report r
      where r.city_code = ${city} and r.project_id = p.id and r.month <= asked.month
        and r.month >= left(asked.month, 4) || '-01'
      order by r.month desc limit 1) last on true
    group by p.unit_code, asked.month`.execute(tx);
  return rows;
}

type Sums = Reply<typeof readCountyQuarter>['sums'];

/** Projects of a county that name a problem in a month, and how many lag behind their schedule then. */
export async function troublesOf(
  tx: Tx,
  city: string,
  { unit, month }: { readonly unit: string; readonly month: string },
): Promise<Pick<Sums, 'problemProjects' | 'laggingProjects' | 'problemList'>> {
  const { rows } = await sql<{ projectId: string; name: string; problems: string | null; isLagging: boolean }>`
    select p.id as "projectId", p.name, last.problems,
      ${isRed(city, month)} as "isLagging"
    from project_library.public_project p
    join dispatch.report last on last.city_code = ${city} and last.project_id = p.id and last.month = ${month}
    where p.city_code = ${city} and p.unit_code = ${unit} and p.caliber = 'in' order by p.name`.execute(tx);
  const named = rows.flatMap(({ projectId, name, problems }) =>
    problems !== null && namesProblem(problems) ? [{ projectId, name, problems }] : [],
  );
  return {
    problemProjects: named.length,
    laggingProjects: rows.filter(({ isLagging }) => isLagging).length,
    problemList: named.slice(0, 50),
  };
}
