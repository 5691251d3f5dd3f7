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
  return reports.map((_, i) => doubted(project, reports, i));
}

/** The report of one month with its doubts; the project's others are given in their order. Refuses `notFound`. */
export function doubtedReport(project: PublicProject, reports: readonly StoredReport[], month: string): Report {
  const at = reports.findIndex((report) => report.month === month);
  if (at === -1) throw new Refusal('notFound');
  return doubted(project, reports, at);
}

function doubted(project: PublicProject, reports: readonly StoredReport[], at: number): Report {
  const report = reports[at];
  if (!report) throw new Refusal('notFound');
  return { ...report, doubts: reportDoubts(report, contextOf(project, reports.slice(0, at), report.month)) };
}

/** What a report of the month is held against: the project, and its reports before the month in their order. */
export function contextOf(
  project: PublicProject,
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
