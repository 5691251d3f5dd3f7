import { sql } from 'kysely';
import { snakeCase } from '#platform/columns.ts';
import type { Tx } from '#platform/database.ts';
import { type ReportFacts, reportFactNames } from '../rules/report.ts';

type Asked = { readonly month: string; readonly projectIds: readonly string[] };

/** Cells of these projects that are filled in and not submitted, held until the transaction ends. */
export async function filledCells(tx: Tx, city: string, { month, projectIds }: Asked) {
  const { rows } = await sql<{ projectId: string; field: string; value: string | null }>`
    select project_id as "projectId", field, value from dispatch.sheet_cell
    where city_code = ${city} and month = ${month} and project_id = any(${projectIds}::uuid[])
    order by month, project_id, field for update`.execute(tx);
  return rows;
}

/** A cell that was read. */
type Filled = { readonly projectId: string; readonly field: string };

/**
 * Takes cells away, once they stand in a report; what was typed stays in `sheet_change`. Only those that were read: a cell
 * that somebody filled in since is not in the report and stays.
 */
export async function clearCells(
  tx: Tx,
  city: string,
  { month, cells }: { readonly month: string; readonly cells: readonly Filled[] },
): Promise<void> {
  await sql`
    delete from dispatch.sheet_cell c
    using unnest(${cells.map(({ projectId }) => projectId)}::uuid[], ${cells.map(({ field }) => field)}::text[])
      as read (project_id, field)
    where c.city_code = ${city} and c.month = ${month} and c.project_id = read.project_id and c.field = read.field`.execute(
    tx,
  );
}

const said = sql.raw(['month', ...reportFactNames].map((name) => `r.${snakeCase(name)} as "${name}"`).join(', '));

/** The last report of each project before a month. */
export async function lastReports(tx: Tx, city: string, { month, projectIds }: Asked) {
  const { rows } = await sql<ReportFacts & { projectId: string; cumulativeYuan: number }>`
    select distinct on (r.project_id) r.project_id as "projectId", r.cumulative_yuan as "cumulativeYuan", ${said}
    from dispatch.report r
    where r.city_code = ${city} and r.month < ${month} and r.project_id = any(${projectIds}::uuid[])
    order by r.project_id, r.month desc`.execute(tx);
  return new Map(rows.map(({ projectId, ...report }) => [projectId, report]));
}
