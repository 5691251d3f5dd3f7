import type { Cell, CellRange, SheetRow } from '#kernel/written/cell.ts';

/** A row and the ranges of several rows that cover some of its cells. */
export type FilledRow = {
  readonly row: SheetRow;
  /** By column from A; below the first cell of a range its value, as on the screen, whatever lies hidden underneath. */
  readonly filled: readonly (Cell | null)[];
  /** Ranges over several rows, by their first column. */
  readonly spans: ReadonlyMap<number, CellRange>;
};

type Active = { readonly range: CellRange; readonly value: Cell | null };

/**
 * Fills values down merged ranges, row after row, holding only the ranges that reach the present row. Rows must come
 * in their order. A range over several columns fills its first column only.
 */
export function filledDown(merges: readonly CellRange[]): (row: SheetRow) => FilledRow {
  const waiting = merges.filter(({ top, bottom }) => bottom > top).sort((one, other) => one.top - other.top);
  let next = 0;
  let active: Active[] = [];
  return (row) => {
    active = active.filter(({ range }) => range.bottom >= row.row);
    for (let range = waiting[next]; range !== undefined && range.top <= row.row; range = waiting[++next]) {
      if (range.bottom < row.row) continue;
      active.push({ range, value: range.top === row.row ? (row.cells[range.left - 1] ?? null) : null });
    }
    if (active.length === 0) return { row, filled: row.cells, spans: new Map() };
    const filled = [...row.cells];
    const spans = new Map<number, CellRange>();
    for (const { range, value } of active) {
      spans.set(range.left, range);
      while (filled.length < range.left) filled.push(null);
      if (value !== null || filled[range.left - 1] === undefined) filled[range.left - 1] = value;
    }
    return { row, filled, spans };
  };
}
