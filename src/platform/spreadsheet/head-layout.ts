import type { CellRange } from '#kernel/written/cell.ts';
import { heightOf, lineHeight, linesOf } from './row-height.ts';
import type { ColumnToWrite, HeadCell } from './sheet-to-write.ts';

/** Where the cells of a head stand: `rows[i][column]` is the text, '' under a merged cell; ranges count from the head's first row as 1. */
export type HeadLayout = { readonly rows: readonly (readonly string[])[]; readonly merges: readonly CellRange[] };

/**
 * Places the cells of a head as an HTML table does: each takes the first free column of its row.
 * Throws RangeError where they don't fill exactly `columns` columns in every row.
 */
export function headLayout(head: readonly (readonly HeadCell[])[], columns: number): HeadLayout {
  const rows = head.map(() => new Array<string | null>(columns).fill(null));
  const merges: CellRange[] = [];
  for (const [i, cells] of head.entries()) {
    for (const { text, across = 1, down = 1 } of cells) {
      const left = rows[i]?.indexOf(null) ?? -1;
      if (left < 0 || left + across > columns || i + down > head.length) throw new RangeError(`no room for “${text}”`);
      for (const row of rows.slice(i, i + down)) row.fill('', left, left + across);
      rows[i]?.splice(left, 1, text);
      if (across * down > 1) merges.push({ top: i + 1, left: left + 1, bottom: i + down, right: left + across });
    }
  }
  const filled = rows.map((row) => row.map((text) => text ?? 'gap'));
  if (rows.some((row) => row.includes(null))) throw new RangeError('the head has a gap');
  return { rows: filled, merges };
}

/** Heights of the rows of a head, in points: a heading that goes down over several rows needs its room in the last of them. */
export function headHeights({ rows, merges }: HeadLayout, columns: readonly ColumnToWrite[]): number[] {
  const heights = rows.map(() => lineHeight);
  for (const [row, texts] of rows.entries())
    for (const [column, text] of texts.entries()) {
      const merge = merges.find(({ top, left }) => top === row + 1 && left === column + 1);
      const last = (merge?.bottom ?? row + 1) - 1;
      const across = columns.slice(column, merge?.right ?? column + 1).reduce((sum, { width }) => sum + width, 0);
      const room = heightOf(linesOf(text, across)) - (last - row) * lineHeight;
      heights[last] = Math.max(heights[last] ?? lineHeight, room);
    }
  return heights;
}
