import type { CellText, GridSource } from './grid.ts';
import type { Place, Range } from './grid-selection.ts';

/** The first row or column of a range over the others; of one cell, the cell above or before. */
export function filled(source: GridSource, range: Range, direction: 'down' | 'right'): CellText[] {
  const { top, left, bottom, right } = range;
  if (direction === 'down') {
    const from = top === bottom ? top - 1 : top;
    if (from < 0) return [];
    return openCells(source, { ...range, top: from + 1 }, (_, column) => source.cell(from, column).plain);
  }
  const from = left === right ? left - 1 : left;
  if (from < 0) return [];
  return openCells(source, { ...range, left: from + 1 }, (row) => source.cell(row, from).plain);
}

/** Texts for the open cells of a range. */
export function openCells(
  source: GridSource,
  range: Range,
  textOf: (row: number, column: number) => string,
): CellText[] {
  const texts: CellText[] = [];
  for (let row = range.top; row <= range.bottom; row++)
    for (let column = range.left; column <= range.right; column++)
      if (source.isOpen(row, column)) texts.push({ row, column, text: textOf(row, column) });
  return texts;
}

/** What the fill handle covers when it is dragged from a range to a cell: one way only, the longer; null within it. */
export function draggedRange(range: Range, { row, column }: Place): Range | null {
  const [down, up] = [row - range.bottom, range.top - row];
  const [right, left] = [column - range.right, range.left - column];
  const longest = Math.max(down, up, right, left);
  if (longest <= 0) return null;
  if (longest === down) return { ...range, top: range.bottom + 1, bottom: row };
  if (longest === up) return { ...range, top: row, bottom: range.top - 1 };
  if (longest === right) return { ...range, left: range.right + 1, right: column };
  return { ...range, left: column, right: range.left - 1 };
}

/**
 * A range again and again over the cells that the handle was dragged across. What stands there is repeated as it is: a
 * row of figures is never continued, because no figure is made up for anybody.
 */
export function repeated(source: GridSource, range: Range, target: Range): CellText[] {
  const [height, width] = [range.bottom - range.top + 1, range.right - range.left + 1];
  const within = (place: number, first: number, length: number) => {
    return first + ((((place - first) % length) + length) % length);
  };
  return openCells(source, target, (row, column) => {
    return source.cell(within(row, range.top, height), within(column, range.left, width)).plain;
  });
}
