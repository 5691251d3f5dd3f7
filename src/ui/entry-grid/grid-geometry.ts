import type { GridColumn } from './grid.ts';
import type { Place } from './grid-selection.ts';

/** Height of a row and of the head, and width of the row numbers, in pixels; `entry-grid.css` has the same. */
export const rowHeight = 28;
export const headHeight = 44;
const numberWidth = 44;
/** Rows that are drawn above and below those in view. */
const spare = 8;

/** Left edge of each column and, last, the width of all. */
export function columnEdges(columns: readonly GridColumn[]): number[] {
  const edges = [numberWidth];
  for (const { width } of columns) edges.push((edges.at(-1) ?? 0) + width);
  return edges;
}

/** First and last row, exclusive, that are drawn when the grid is scrolled so far; in steps, so that not every pixel draws. */
export function drawnRows(scrollTop: number, height: number, rows: number): readonly [number, number] {
  const first = Math.floor(scrollTop / rowHeight / 4) * 4;
  const shown = Math.ceil(height / rowHeight) + 4;
  return [Math.max(0, first - spare), Math.min(rows, first + shown + spare)];
}

type View = {
  readonly scrollTop: number;
  readonly scrollLeft: number;
  readonly width: number;
  readonly height: number;
};

/** How far to scroll so that a cell is in view beside the head and the frozen columns. */
export function scrolledTo(
  { row, column }: Place,
  view: View,
  { edges, frozen }: { readonly edges: readonly number[]; readonly frozen: number },
): { readonly top: number; readonly left: number } {
  const [above, below] = [row * rowHeight, (row + 1) * rowHeight - (view.height - headHeight)];
  const top = Math.min(Math.max(view.scrollTop, below), above);
  if (column < frozen) return { top, left: view.scrollLeft };
  const [before, behind] = [(edges[column] ?? 0) - (edges[frozen] ?? 0), (edges[column + 1] ?? 0) - view.width];
  return { top, left: Math.min(Math.max(view.scrollLeft, behind), before) };
}
