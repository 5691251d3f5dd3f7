import type { RefusedRow } from '#kernel/import-answer.ts';
import { columnOf } from '#kernel/written/cell-address.ts';

/**
 * Refusals as a person goes through the file: by sheet, row and column. They are found in another order, since what a
 * row says is understood before the room judges the rows before it; of one cell they stay as they were found.
 */
export function inFileOrder(refused: readonly RefusedRow[], sheets: readonly string[]): RefusedRow[] {
  const places = new Map(sheets.map((name, place) => [name, place]));
  return refused
    .map((one) => ({ one, sheet: places.get(one.sheet) ?? 0, column: columnOf(one.cell) }))
    .sort((a, b) => a.sheet - b.sheet || a.one.row - b.one.row || a.column - b.column)
    .map(({ one }) => one);
}
