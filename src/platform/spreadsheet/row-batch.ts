import type { Cell, SheetRow } from '#kernel/written/cell.ts';

/** A cell on its way between threads: `mark` is the kind, plus `fromFormula`, plus the number of its format. */
export type PackedValue = string | number | boolean | null;

/** One row on its way between threads, values and marks by column from A. */
export type PackedRow = {
  readonly row: number;
  readonly hidden: boolean;
  readonly values: PackedValue[];
  readonly marks: number[];
};

/** Rows of one sheet as flat lists: a message of a few lists crosses threads much faster than one object a cell. */
export type RowBatch = {
  readonly sheetIndex: number;
  /** Row numbers, negative where the row is hidden. */
  readonly rows: Int32Array<ArrayBuffer>;
  /** Cells of each row. */
  readonly lengths: Int32Array<ArrayBuffer>;
  readonly marks: Int32Array<ArrayBuffer>;
  readonly values: PackedValue[];
};

const kinds = ['text', 'number', 'date', 'boolean', 'error'] as const;
const formulaBit = 8;
const formatShift = 4;

/** The mark of a cell. `format` counts in the workbook's list of formats; -1 stands for General. */
export function cellMark(kind: Cell['kind'], fromFormula: boolean, format = -1): number {
  return kinds.indexOf(kind) | (fromFormula ? formulaBit : 0) | ((format + 1) << formatShift);
}

/** Rows joined for the way between threads. */
export function rowBatch(sheetIndex: number, rows: readonly PackedRow[]): RowBatch {
  return {
    sheetIndex,
    rows: Int32Array.from(rows, ({ row, hidden }) => (hidden ? -row : row)),
    lengths: Int32Array.from(rows, ({ values }) => values.length),
    marks: Int32Array.from(rows.flatMap(({ marks }) => marks)),
    values: rows.flatMap(({ values }) => values),
  };
}

/** The rows of a batch as cells again. `formats` is the workbook's list of format codes. */
export function unpackedRows(
  { sheetIndex, rows, lengths, marks, values }: RowBatch,
  { sheet, formats }: { readonly sheet: string; readonly formats: readonly (string | null)[] },
): SheetRow[] {
  let at = 0;
  return Array.from(rows, (row, i) => {
    const cells: (Cell | null)[] = [];
    for (const end = at + (lengths[i] ?? 0); at < end; at++) {
      cells.push(unpackedCell(values[at] ?? null, marks[at] ?? 0, formats));
    }
    return { sheet, sheetIndex, row: Math.abs(row), hidden: row < 0, cells };
  });
}

function unpackedCell(value: PackedValue, mark: number, formats: readonly (string | null)[]): Cell | null {
  if (value === null) return null;
  const fromFormula = (mark & formulaBit) !== 0;
  if (typeof value === 'boolean') return { kind: 'boolean', value, fromFormula };
  const format = formats[(mark >> formatShift) - 1] ?? null;
  if (typeof value === 'number') return { kind: 'number', value, fromFormula, format };
  const kind = kinds[mark & 7];
  if (kind === 'date') return { kind, value, fromFormula, format };
  return { kind: kind === 'error' ? 'error' : 'text', value, fromFormula };
}
