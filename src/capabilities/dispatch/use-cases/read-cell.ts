import type { Reply } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { readPlannedOnce } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { publicProject } from '../../project-library/public.ts';
import type { readCell as contract } from '../contract-sheet.ts';
import { reportedCell } from '../rules/sheet-fields.ts';
import { cellComments } from '../store/cell-comments.ts';
import { cellChanges, reportedVersions } from '../store/cell-history.ts';
import { reportsOfProject } from '../store/queries.ts';
import { wantsWholeWanOf } from '../store/whole-wan.ts';
import { doubtedReports } from './read-reports.ts';

type Asked = { readonly month: string; readonly projectId: string; readonly field: string };
type Cell = Reply<typeof contract>;

/** Months that a cell's history shows. */
const shownMonths = 12;

/** One cell with its last months and everything that was typed into it, newest first. Refuses `notFound`. */
export async function readCell(desk: Desk, caller: Caller, { month, projectId, field }: Asked): Promise<Cell> {
  const city = caller.cityCode;
  const [project, reports, changes, versions, comments, wantsWholeWan] = await readPlannedOnce(desk.db, caller, (tx) =>
    Promise.all([
      publicProject(tx, city, projectId),
      reportsOfProject(tx, city, { projectId }),
      cellChanges(tx, city, { month, projectId, field }),
      reportedVersions(tx, city, { month, projectId }),
      cellComments(tx, city, { month, projectId, field }),
      wantsWholeWanOf(tx, city),
    ]),
  );
  if (!project) throw new Refusal('notFound');
  const upTo = reports.filter((report) => report.month <= month).slice(-shownMonths);
  const months = upTo.map((report) => ({ month: report.month, value: reportedCell(report, field) }));
  const sent = versions.map(({ at, by, ...report }): Cell['changes'][number] => {
    return { at, by, value: reportedCell(report, field), outcome: 'reported', source: null };
  });
  const all = [...changes, ...sent].toSorted((one, other) => (one.at < other.at ? 1 : -1));
  const doubted = doubtedReports({ project, wantsWholeWan }, reports).find((report) => report.month === month);
  const doubts = doubted?.doubts.filter((doubt) => doubt.field === field) ?? [];
  return { months, changes: all, doubts, comments };
}
