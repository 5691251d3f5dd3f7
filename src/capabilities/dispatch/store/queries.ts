import { sql } from 'kysely';
import { arrayText } from '#platform/array-text.ts';
import { selected } from '#platform/columns.ts';
import type { Tx } from '#platform/database.ts';
import type { Report } from '../contract.ts';
import { reportFactNames } from '../rules/report.ts';

const reportColumns = [
  'month',
  'version',
  ...selected(reportFactNames),
  'cumulative_yuan as cumulativeYuan',
  'recorded_at as recordedAt',
  'recorded_by as recordedBy',
] as const;

/** A report as it is stored, before doubts are raised about it. */
export type StoredReport = Omit<Report, 'doubts'>;

/** Months of a project, oldest first: all, or those of a year. */
export function reportsOfProject(
  tx: Tx,
  city: string,
  { projectId, year }: { readonly projectId: string; readonly year?: number },
): Promise<StoredReport[]> {
  return tx
    .selectFrom('dispatch.report')
    .select(reportColumns)
    .where('city_code', '=', city)
    .where('project_id', '=', projectId)
    .$if(year !== undefined, (query) => query.where('month', '>=', `${year}-01`).where('month', '<=', `${year}-12`))
    .orderBy('month')
    .limit(1200)
    .execute();
}

/** Reports of the projects in the months given, by which a file finds out what it changes. */
export function reportsOfMonths(
  tx: Tx,
  city: string,
  asked: { projectIds: readonly string[]; months: readonly string[] },
) {
  return tx
    .selectFrom('dispatch.report')
    .select(['project_id as projectId', ...reportColumns])
    .where('city_code', '=', city)
    .where(sql<boolean>`project_id = any(${arrayText(asked.projectIds)}::uuid[])`)
    .where(sql<boolean>`month = any(${asked.months}::text[])`)
    .execute();
}
