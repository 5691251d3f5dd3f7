import type { SheetHead, SpreadsheetFormat } from '#kernel/written/cell.ts';
import type { PackedRow } from './row-batch.ts';

/** A file that has been looked at and whose rows can be read, sheet by sheet and again. Lives in the parser's thread. */
export type TableSource = {
  readonly format: SpreadsheetFormat;
  readonly date1904: boolean;
  readonly sheets: readonly SheetHead[];
  /** Number format codes that the marks of packed cells count in; null is General. */
  readonly formats: readonly (string | null)[];
  /** Rows with content of one sheet, a few at a time, in order. */
  readonly rows: (sheetIndex: number) => AsyncIterable<readonly PackedRow[]>;
  /** Lets go of the file. */
  readonly close: () => void;
};
