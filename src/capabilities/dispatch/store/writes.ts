import { sql } from 'kysely';
import { givenColumns, snakeCase } from '#platform/columns.ts';
import type { Tx } from '#platform/database.ts';
import { jsonRows } from '#platform/json-rows.ts';
import { keptStatement } from '#platform/kept-statement.ts';
import type { ChangedReports } from '../public.ts';
import type { ReportToWrite } from '../rules/judge-reports.ts';
import { reportFactNames } from '../rules/report.ts';
import type { Standing } from '../rules/year-after.ts';
import type { ReportVersionTable } from './tables.ts';

/** Columns that a report and its version share. */
export const reportColumns = [
  'city_code',
  'project_id',
  'month',
  'version',
  'path',
  'owner_code',
  ...reportFactNames.map(snakeCase),
  'recorded_at',
  'recorded_by',
  'source',
  'review_step',
  'is_nil',
] as const satisfies readonly (keyof ReportVersionTable)[];

const keys: readonly string[] = ['city_code', 'project_id', 'month'];
const names = sql.join(reportColumns.map((column) => sql.ref(column)));
const replaced = sql.join(
  reportColumns
    .filter((column) => !keys.includes(column))
    .map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`),
);

const insertReports = keptStatement<{ readonly rows: string }, unknown>(
  ({ rows }) => sql`
    with given as (
      select * from json_populate_recordset(null::dispatch.report_version, ${rows}::json)
    ), version as (
      insert into dispatch.report_version (${names}) select ${names} from given
    )
    insert into dispatch.report (${names}, cumulative_yuan) select ${names}, coalesce(year_to_date_yuan, 0) from given
    on conflict (city_code, project_id, month) do update set ${replaced}, cumulative_yuan = excluded.cumulative_yuan`,
);

/**
 * Writes reports in one statement: each becomes the current one and one more version. Where the year to date was stated
 * it stands; `cumulateReports` comes after and works out the others.
 */
export async function saveReports(tx: Tx, rows: readonly GivenReport[]): Promise<void> {
  if (rows.length > 0) await insertReports(tx, { rows: jsonRows(rows) });
}

/** Brings the year to date of these projects up to date, month by month, in the years given. */
export async function cumulateReports(tx: Tx, cityCode: string, changed: ChangedReports): Promise<void> {
  await sql`select count(*) from ${cumulated(cityCode, changed)}`.execute(tx);
}

/** The same for one project; resolves with the months that moved. */
export async function cumulateProject(
  tx: Tx,
  cityCode: string,
  { projectId, year }: { readonly projectId: string; readonly year: number },
): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select moved_month as month, moved_yuan as "cumulativeYuan"
    from ${cumulated(cityCode, { projectIds: [projectId], years: [year] })}`.execute(tx);
  return rows;
}

function cumulated(cityCode: string, { projectIds, years }: ChangedReports) {
  return sql`dispatch.cumulate(${cityCode}, ${projectIds}::uuid[], ${years.toSorted().map(String)}::text[])`;
}

/** What is kept about reports goes where their project goes: its region and its owner decide who sees it. */
export async function followProjects(tx: Tx, cityCode: string, projectIds: readonly string[]): Promise<void> {
  for (const table of followers)
    await sql`
      update ${sql.table(`dispatch.${table}`)} r set path = p.path, owner_code = p.owner_code
      from project_library.public_project p
      where r.city_code = ${cityCode} and r.project_id = any(${projectIds}::uuid[])
        and p.city_code = ${cityCode} and p.id = r.project_id
        and (r.path, r.owner_code) is distinct from (p.path, p.owner_code)`.execute(tx);
}

const followers = ['report', 'review', 'sheet_cell', 'exception'] as const;

/** Who wrote, when and from which file (SHA-256; null where it was typed in). */
export type Stamp = {
  readonly cityCode: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly source: string | null;
  /** Step at which the review begins. */
  readonly step: number;
  /** Whether the unit declares that nothing has changed. */
  readonly isNil?: boolean;
};

/** A report as a row of its table; what is not given is null. */
export type GivenReport = Partial<ReportVersionTable>;

/** The row that writes a report. */
export function reportTableRow({ project, version, facts }: ReportToWrite, stamp: Stamp): GivenReport {
  return {
    city_code: stamp.cityCode,
    project_id: project.id,
    month: facts.month,
    version,
    path: project.path,
    owner_code: project.owner_code,
    ...givenColumns(facts, reportFactNames),
    recorded_at: stamp.recordedAt,
    recorded_by: stamp.recordedBy,
    source: stamp.source,
    review_step: stamp.step,
    is_nil: stamp.isNil ?? false,
  };
}
