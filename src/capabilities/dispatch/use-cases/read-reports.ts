import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { type PublicProject, publicProject } from '../../project-library/public.ts';
import type { Report } from '../contract.ts';
import { plausibilityOf } from '../rules/judge-reports.ts';
import { reportDoubts } from '../rules/plausibility.ts';
import { reportsOfProject, type StoredReport } from '../store/queries.ts';

/** All months of a project with what is doubtful about them, oldest first. Refuses `notFound`. */
export async function readReports(desk: Desk, caller: Caller, projectId: string): Promise<Report[]> {
  const [project, reports] = await readInRemit(desk.db, caller, (tx) =>
    Promise.all([publicProject(tx, caller.cityCode, projectId), reportsOfProject(tx, caller.cityCode, { projectId })]),
  );
  if (!project) throw new Refusal('notFound');
  return doubtedReports(project, reports);
}

/** Reports of one project in their order, each with its doubts. */
export function doubtedReports(project: PublicProject, reports: readonly StoredReport[]): Report[] {
  const context = plausibilityOf(project);
  return reports.map((report, i) => {
    const before = reports[i - 1];
    const previous = before && before.month.slice(0, 4) === report.month.slice(0, 4) ? before : null;
    return { ...report, doubts: reportDoubts(report, { previous, project: context }) };
  });
}
