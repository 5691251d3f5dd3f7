import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { type PublicProject, publicProject } from '../../project-library/public.ts';
import type { Report } from '../contract.ts';
import { type ReportContext, reportDoubts } from '../rules/plausibility.ts';
import { projectContext } from '../rules/project-context.ts';
import { reportsOfProject, type StoredReport } from '../store/queries.ts';

/** All months of a project with what is doubtful about them, oldest first. Refuses `notFound`. */
export async function readReports(desk: Desk, caller: Caller, projectId: string): Promise<Report[]> {
  const [project, reports] = await readInRemit(desk.db, caller, (tx) =>
    Promise.all([publicProject(tx, caller.cityCode, projectId), reportsOfProject(tx, caller.cityCode, { projectId })]),
  );
  if (!project) throw new Refusal('notFound');
  return doubtedReports(project, reports);
}

/** Reports of one project in their order, each with its doubts; none before the first is left out. */
export function doubtedReports(project: PublicProject, reports: readonly StoredReport[]): Report[] {
  return reports.map((report, i) => doubted(report, contextOf(project, reports.slice(0, i), report.month)));
}

/** A report with its doubts. */
export function doubted(report: StoredReport, context: ReportContext): Report {
  return { ...report, doubts: reportDoubts(report, context) };
}

/** What a report of the month is held against: the project, and its reports before the month in their order. */
export function contextOf(
  project: Parameters<typeof projectContext>[0],
  earlier: readonly Pick<StoredReport, 'month' | 'cumulativeYuan' | 'totalYuan'>[],
  month: string,
): ReportContext {
  const before = earlier.at(-1);
  const year = month.slice(0, 4);
  const previous = before?.month.slice(0, 4) === year ? before : null;
  const lastYear = earlier.findLast((report) => report.month.slice(0, 4) < year);
  const lastYearTotalYuan = lastYear?.month.slice(0, 4) === String(Number(year) - 1) ? lastYear.totalYuan : null;
  return { previous, lastYearTotalYuan, isFirst: earlier.length === 0, project: projectContext(project) };
}
