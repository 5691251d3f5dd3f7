import type { GridColumn } from './grid.ts';
import type { Place } from './grid-selection.ts';

/** Height of a row and of the head, and width of the row numbers, in pixels; `entry-grid.css` has the same. */
export const rowHeight = 28;
export const headHeight = 44;
const numberWidth = 44;
/** Rows that are drawn above and below those in view. */
const spare = 8;
/** Rows of a step. */
const step = 4;

/** Left edge of each column and, last, the width of all. */
export function columnEdges(columns: readonly GridColumn[]): number[] {
  const edges = [numberWidth];
  for (const { width } of columns) edges.push((edges.at(-1) ?? 0) + width);
  return edges;
}

/** First and last row, exclusive, that are drawn when the grid is scrolled so far; in steps, so that not every pixel draws. */
export function drawnRows(scrollTop: number, height: number, rows: number): readonly [number, number] {
  const first = drawnFrom(scrollTop);
  const shown = Math.ceil(height / rowHeight) + step;
  return [Math.max(0, first - spare), Math.min(rows, first + shown + spare)];
}

/** First row of the step in which a grid that is scrolled so far is drawn, without the spare ones before it. */
function drawnFrom(scrollTop: number): number {
  return Math.floor(scrollTop / rowHeight / step) * step;
}

/**
 * What is to be drawn after the grid was scrolled: nothing within a step; `later` where the spare rows still fill the
 * view, so that the picture of a key that went on does not wait for rows that nobody sees; else `now`.
 */
export function drawingAfter(scrolled: { readonly from: number; readonly to: number }): 'nothing' | 'later' | 'now' {
  const moved = Math.abs(drawnFrom(scrolled.to) - drawnFrom(scrolled.from));
  if (moved === 0) return 'nothing';
  return moved <= spare - step ? 'later' : 'now';
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
