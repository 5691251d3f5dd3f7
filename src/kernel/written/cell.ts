/**
 * What stands in one cell. `fromFormula` means the value is the result the workbook had stored for a formula.
 * `format` is the number format code of the cell ('0.00%'), null where it is General.
 */
export type Cell =
  | { readonly kind: 'text'; readonly value: string; readonly fromFormula: boolean }
  | { readonly kind: 'number'; readonly value: number; readonly fromFormula: boolean; readonly format: string | null }
  /** `value` is `YYYY-MM-DD`, or `YYYY-MM-DD HH:MM:SS` where the cell holds a time of day; 1904 workbooks are resolved. */
  | { readonly kind: 'date'; readonly value: string; readonly fromFormula: boolean; readonly format: string | null }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly fromFormula: boolean }
  /** `value` is the error as the screen shows it: '#DIV/0!', '#REF!', '#N/A', or `uncalculated`. */
  | { readonly kind: 'error'; readonly value: string; readonly fromFormula: boolean };

/** A rectangle of cells, 1-based and inclusive, as Excel counts: A1 is row 1, column 1. */
export type CellRange = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** One sheet before its rows: everything about it that a header with two levels needs. */
export type SheetHead = {
  readonly index: number;
  readonly name: string;
  /** True for hidden and very hidden sheets: the sender may not know that they are there. */
  readonly hidden: boolean;
  /** Merged ranges; the value stands in the first cell, the others are null. */
  readonly merges: readonly CellRange[];
};

/** One row with content. Rows without any value are not delivered, so `row` may jump. */
export type SheetRow = {
  readonly sheet: string;
  readonly sheetIndex: number;
  /** Row number as Excel shows it, from 1. */
  readonly row: number;
  readonly hidden: boolean;
  /** By column from A; null is an empty cell; the array ends at the last cell with a value. */
  readonly cells: readonly (Cell | null)[];
};

/** The formats that are read. */
export type SpreadsheetFormat = 'xlsx' | 'xls' | 'csv';

/** Stands for the result of a formula that the program which wrote the file never calculated. */
export const uncalculated = '#未计算';
