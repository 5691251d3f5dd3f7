import type { CellOutcome, CellResult, ReportEdits, SheetEdit } from '../contract-sheet.ts';

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

/**
 * What became of edits as it travels: neighbours that came to the same, with nothing more to say of either, share one
 * outcome. `resultsOf` gives the same results in the same order.
 */
export function outcomesOf(results: readonly CellResult[]): CellOutcome[] {
  const outcomes: CellOutcome[] = [];
  for (const result of results) {
    const last = outcomes.at(-1);
    if (last && isBare(last) && isBare(result) && last.state === result.state) last.cells++;
    else outcomes.push({ ...result, cells: 1 });
  }
  return outcomes;
}

/** What became of each edit. */
export function resultsOf(outcomes: readonly CellOutcome[]): CellResult[] {
  return outcomes.flatMap(({ cells, ...result }) => Array.from({ length: cells }, () => result));
}

function isBare({ code, facts, theirs }: CellResult): boolean {
  return code === undefined && facts === undefined && theirs === undefined;
}
