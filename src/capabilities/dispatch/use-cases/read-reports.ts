import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { readPlannedOnce } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { publicProject } from '../../project-library/public.ts';
import type { Report } from '../contract.ts';
import { monthRange } from '../rules/month-range.ts';
import { type ReportContext, reportDoubts } from '../rules/plausibility.ts';
import { projectContext } from '../rules/project-context.ts';
import { reportsOfProject, type StoredReport } from '../store/queries.ts';
import { wantsWholeWanOf } from '../store/whole-wan.ts';

/** All months of a project with what is doubtful about them, oldest first. Refuses `notFound`. */
export async function readReports(desk: Desk, caller: Caller, projectId: string): Promise<Report[]> {
  const city = caller.cityCode;
  const [project, reports, wantsWholeWan] = await readPlannedOnce(desk.db, caller, (tx) =>
    Promise.all([
      publicProject(tx, city, projectId),
      reportsOfProject(tx, city, { projectId }),
      wantsWholeWanOf(tx, city),
    ]),
  );
  if (!project) throw new Refusal('notFound');
  return doubtedReports({ project, wantsWholeWan }, reports);
}

/** What is known besides the reports of a project. */
type Known = { readonly project: Parameters<typeof projectContext>[0]; readonly wantsWholeWan: boolean };

/** Reports of one project in their order, each with its doubts; none before the first is left out. */
export function doubtedReports(known: Known, reports: readonly StoredReport[]): Report[] {
  return reports.map((report, i) => doubted(report, contextOf(known, reports.slice(0, i), report.month)));
}

/** A report with its doubts. */
export function doubted(report: StoredReport, context: ReportContext): Report {
  return { ...report, doubts: reportDoubts(report, context) };
}

/** What a report of the month is held against: what is known, and its reports before the month in their order. */
export function contextOf(
  { project, wantsWholeWan }: Known,
  earlier: readonly Pick<StoredReport, 'month' | 'cumulativeYuan' | 'totalYuan'>[],
  month: string,
): ReportContext {
  const before = earlier.at(-1);
  const year = month.slice(0, 4);
  const previous = before?.month.slice(0, 4) === year ? before : null;
  const lastYear = earlier.findLast((report) => report.month.slice(0, 4) < year);
  const lastYearTotalYuan = lastYear?.month.slice(0, 4) === String(Number(year) - 1) ? lastYear.totalYuan : null;
  const isFirst = earlier.length === 0;
  return {
    previous,
    lastYearTotalYuan,
    monthRange: monthRange(earlier, month),
    isFirst,
    wantsWholeWan,
    project: projectContext(project),
  };
}
