import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import { jsonRows } from '#platform/json-rows.ts';
import { pageMark, pageOf } from '#platform/paging.ts';
import type { DifferenceClass, ListKind } from '../rules/classes.ts';

/** A list that was held against the library. */
export type Run = {
  readonly id: string;
  readonly path: string;
  readonly kind: ListKind;
  readonly month: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
};

/** A run with what of it the caller may see. */
export type CountedRun = Run & { readonly rows: number; readonly differing: number; readonly missing: number };

const columns = sql`r.id, r.path, r.kind, r.month, r.file_name as "fileName", r.sha256,
  r.recorded_at as "recordedAt", r.recorded_by as "recordedBy"`;

const counts = sql`
  (select count(*) from reconciliation.row w where w.city_code = r.city_code and w.run_id = r.id) as rows,
  (select count(*) from reconciliation.row w
    where w.city_code = r.city_code and w.run_id = r.id and w.class <> 'equal') as differing,
  (select count(*) from reconciliation.missing m where m.city_code = r.city_code and m.run_id = r.id) as missing`;

type RunsAsked = {
  readonly kind?: ListKind | undefined;
  readonly month?: string | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
};

/** Runs, the latest first. */
export async function runPage(
  tx: Tx,
  city: string,
  { kind, month, limit, after }: RunsAsked,
): Promise<{ rows: CountedRun[]; next: string | null }> {
  const mark = pageMark(after);
  const filters = [
    sql`r.city_code = ${city}`,
    ...(kind ? [sql`r.kind = ${kind}`] : []),
    ...(month ? [sql`r.month = ${month}`] : []),
    ...(mark ? [sql`(r.recorded_at, r.id) < (${mark[0]}::timestamptz, ${mark[1]}::uuid)`] : []),
  ];
  const { rows } = await sql<CountedRun>`
    select ${columns}, ${counts} from reconciliation.run r where ${sql.join(filters, sql` and `)}
    order by r.recorded_at desc, r.id desc limit ${limit + 1}`.execute(tx);
  return pageOf(rows, limit, ({ recordedAt, id }) => [recordedAt, id]);
}

/** One run; undefined where there is none on the caller's way. */
export async function runOf(tx: Tx, city: string, id: string): Promise<CountedRun | undefined> {
  const { rows } = await sql<CountedRun>`
    select ${columns}, ${counts} from reconciliation.run r where r.city_code = ${city} and r.id = ${id}::uuid`.execute(
    tx,
  );
  return rows[0];
}

/** Rows of a run by class and county, as far as the caller may see them. */
export async function classCounts(tx: Tx, city: string, id: string) {
  const { rows } = await sql<{ class: DifferenceClass; unitCode: string | null; rows: number }>`
    select class, unit_code as "unitCode", count(*) as rows from reconciliation.row
    where city_code = ${city} and run_id = ${id}::uuid group by class, unit_code order by class, unit_code`.execute(tx);
  return rows;
}

/** A row of a run to write. */
export type RowToWrite = {
  readonly number: number;
  readonly path: string;
  readonly unitCode: string | null;
  readonly sheet: string;
  readonly row: number;
  readonly rowKey: string;
  readonly name: string | null;
  readonly class: DifferenceClass;
  readonly projectId: string | null;
  readonly score: number | null;
  readonly facts: object;
  readonly reasons: readonly object[];
  readonly rivals: readonly string[];
};

/** A project that a list lacks, to write. */
export type MissingToWrite = {
  readonly projectId: string;
  readonly number: number;
  readonly path: string;
  readonly unitCode: string;
};

type RunToWrite = { readonly rows: readonly RowToWrite[]; readonly missing: readonly MissingToWrite[] };

/** Appends a run with everything that was found. */
export async function writeRun(tx: Tx, city: string, run: Run & RunToWrite): Promise<void> {
  const { id, path, kind, month, fileName, sha256, recordedAt, recordedBy } = run;
  await sql`insert into reconciliation.run values (${city}, ${id}::uuid, ${path}, ${kind}, ${month}, ${fileName},
    ${sha256}, ${recordedAt}::timestamptz, ${recordedBy})`.execute(tx);
  const own = { city_code: city, run_id: id };
  const rows = run.rows.map(({ unitCode, rowKey, projectId, ...row }) => ({
    ...own,
    ...row,
    unit_code: unitCode,
    row_key: rowKey,
    project_id: projectId,
  }));
  const missing = run.missing.map(({ projectId, unitCode, ...row }) => ({
    ...own,
    ...row,
    project_id: projectId,
    unit_code: unitCode,
  }));
  await sql`insert into reconciliation.row
    select * from json_populate_recordset(null::reconciliation.row, ${jsonRows(rows)}::json)`.execute(tx);
  await sql`insert into reconciliation.missing (city_code, run_id, project_id, number, path, unit_code)
    select city_code, run_id, project_id, number, path, unit_code
    from json_populate_recordset(null::reconciliation.missing, ${jsonRows(missing)}::json)`.execute(tx);
}

/** Rows about projects that moved follow them. */
export async function followProjects(tx: Tx, city: string, projectIds: readonly string[]): Promise<void> {
  await sql`update reconciliation.row w set path = p.path, unit_code = p.unit_code
    from project_library.public_project p
    where w.city_code = ${city} and w.project_id = any(${projectIds}::uuid[]) and p.city_code = w.city_code
      and p.id = w.project_id and w.path <> p.path`.execute(tx);
  await sql`update reconciliation.missing w set path = p.path, unit_code = p.unit_code
    from project_library.public_project p
    where w.city_code = ${city} and w.project_id = any(${projectIds}::uuid[]) and p.city_code = w.city_code
      and p.id = w.project_id and w.path <> p.path`.execute(tx);
  await sql`update reconciliation.decision w set path = p.path
    from project_library.public_project p
    where w.city_code = ${city} and w.project_id = any(${projectIds}::uuid[]) and p.city_code = w.city_code
      and p.id = w.project_id and w.path <> p.path`.execute(tx);
}
