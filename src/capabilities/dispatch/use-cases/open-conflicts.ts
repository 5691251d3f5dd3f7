import type { Tx } from '#platform/database.ts';
import type { CellConflict } from '../contract-sheet.ts';
import { cellPlaces } from '../rules/cell-places.ts';
import { reportedCell } from '../rules/sheet-fields.ts';
import { type ConflictsAsked, type OpenConflict, openConflicts } from '../store/cell-history.ts';
import { keptCells } from '../store/kept-cells.ts';
import { reportsOfMonths } from '../store/queries.ts';
import { byNumber } from './standing-cells.ts';

/** A contested value that waits for a choice, with what stands in its cell. */
export type Contested = OpenConflict & Pick<CellConflict, 'now' | 'nowBy' | 'nowAt'>;

/** The open conflicts that are asked for, newest first. One whose value stands by now is none any more. */
export async function contestedCells(tx: Tx, city: string, asked: ConflictsAsked): Promise<Contested[]> {
  const open = await openConflicts(tx, city, asked);
  if (open.length === 0) return [];
  const places = {
    projectIds: open.map(({ projectId }) => projectId),
    months: open.map(({ month }) => month),
    fields: open.map(({ field }) => field),
  };
  const [kept, reports] = await Promise.all([keptCells(tx, city, places), reportsOfMonths(tx, city, places)]);
  const numbers = cellPlaces();
  const numbered = open.map((conflict) => ({ conflict, ...numbers.numbered(conflict) }));
  const cells = byNumber(kept, numbers.placeOf);
  const reported = byNumber(reports, numbers.rowOf);
  const all = numbered.map(({ conflict, place, row }): Contested => {
    const cell = cells.get(place);
    if (cell) return { ...conflict, now: cell.value, nowBy: cell.savedBy, nowAt: cell.savedAt };
    const report = reported.get(row);
    const [nowBy, nowAt] = [report?.recordedBy ?? null, report?.recordedAt ?? null];
    return { ...conflict, now: reportedCell(report, conflict.field), nowBy, nowAt };
  });
  return all.filter(({ mine, now }) => mine !== now);
}
