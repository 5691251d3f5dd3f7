import type { ReportEdits, SheetEdit } from '../contract-sheet.ts';

/**
 * Edits as they travel and are kept: those of one report after another share its place, so that thousands of a paste take
 * half the room. `editsOf` gives the same edits in the same order.
 */
export function reportEditsOf(edits: readonly SheetEdit[]): ReportEdits[] {
  const reports: ReportEdits[] = [];
  for (const { projectId, month, ...change } of edits) {
    const last = reports.at(-1);
    if (last?.projectId === projectId && last.month === month) last.cells.push(change);
    else reports.push({ projectId, month, cells: [change] });
  }
  return reports;
}

/** The edits of reports, each with its place. */
export function editsOf(reports: readonly ReportEdits[]): SheetEdit[] {
  return reports.flatMap(({ projectId, month, cells }) => cells.map((change) => ({ projectId, month, ...change })));
}
