import type { SheetRow } from '#kernel/written/cell.ts';
import { cellAddress } from '#kernel/written/cell-address.ts';
import { cellText } from './heading-path.ts';
import type { Table } from './table.ts';

/** The first cell of a record that stands below no heading, by column. */
export type UnheadedCells = Map<number, string>;

type Noting = { readonly unheaded: UnheadedCells; readonly isText: boolean };

/** Columns without a heading that are told; a row may have thousands of cells. */
const unheadedTold = 10;

/**
 * Notes the cells of a record that no heading stands over, so that they can be told: behind the last heading and
 * between two.
 */
export function noteUnheaded({ row, cells }: SheetRow, { width, gaps }: Table, { unheaded, isText }: Noting): void {
  if (cells.length <= width && gaps.length === 0) return;
  const note = (column: number) => {
    if (unheaded.size >= unheadedTold || unheaded.has(column) || cellText(cells[column - 1]) === '') return;
    unheaded.set(column, cellAddress(column, row));
  };
  gaps.forEach(note);
  // In a table of text such a row is refused, since its fields may be shifted.
  if (isText) return;
  for (let column = width + 1; column <= cells.length; column++) note(column);
}
