import type { TableBlock, TableCell } from '../rules/paper.ts';

/** A row of a table: its cells with the columns in which they stand, and how many columns it takes. */
export type PlacedRow = {
  readonly cells: { readonly cell: TableCell; readonly column: number }[];
  readonly taken: number;
};

/** In which column each cell stands, since cells above may reach into its row. */
export function placedCells({ rows }: TableBlock): PlacedRow[] {
  const reached: number[] = [];
  return rows.map((row, index) => {
    let column = 0;
    const past = () => {
      while ((reached[column] ?? 0) > index) column += 1;
    };
    const cells = row.map((cell) => {
      past();
      const place = column;
      for (let across = 0; across < (cell.columns ?? 1); across++) reached[column++] = index + (cell.rows ?? 1);
      return { cell, column: place };
    });
    past();
    return { cells, taken: column };
  });
}
