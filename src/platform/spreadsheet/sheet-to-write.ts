/** What a cell is to hold. Text is always text, also where it begins like a formula; a date is `YYYY-MM-DD`. */
export type CellToWrite = string | number | boolean | null | { readonly date: string };

/** A row of the body; `emphasis` sets it in bold, for totals; `marked` names cells, from 0, that are shaded. */
export type RowToWrite =
  | readonly CellToWrite[]
  | {
      readonly cells: readonly CellToWrite[];
      readonly emphasis: boolean;
      readonly marked?: ReadonlySet<number>;
      /** None of the row's cells may be typed into, whatever its columns say. */
      readonly isShut?: boolean;
    };

/** What may be typed into the cells of a column; `message` is said when something else is. */
export type ColumnRule = { readonly message: string } & (
  | { readonly kind: 'list'; readonly range: string }
  | { readonly kind: 'decimal'; readonly min: number; readonly max: number }
  | { readonly kind: 'day' }
  | { readonly kind: 'text'; readonly maxLength: number }
);

/** A column of the body. */
export type ColumnToWrite = {
  /** In characters of the standard font; a Chinese character takes two. */
  readonly width: number;
  /** Number format code, such as '#,##0.00', '0.0%', '@', 'yyyy-mm-dd'; General where none is given. */
  readonly format?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly isHidden?: boolean;
  /** Its cells of the body may be typed into although the sheet is protected; they are shaded. */
  readonly isOpen?: boolean;
  readonly rule?: ColumnRule;
};

/** A cell of the head, placed as in an HTML table: `across` columns wide, `down` rows high. */
export type HeadCell = { readonly text: string; readonly across?: number; readonly down?: number };

/** A chart beside the table: its second column over its first, whose cells it shows as they are now. */
export type SheetChart = {
  readonly kind: 'bars' | 'line';
  readonly title: string;
  /** Number format code of the values. */
  readonly format: string;
  /** The rows of the body, for programs that do not draw from the cells. */
  readonly points: readonly { readonly label: string; readonly value: number | null }[];
};

/** A sheet in the form in which authorities exchange tables: title, unit line, head with levels, body, foot. */
export type SheetToWrite = {
  /** 1–31 characters without [ ] : * ? / \ */
  readonly name: string;
  readonly title?: string;
  /** The line under the title: 填报单位 on the left, 单位：万元 on the right. */
  readonly unitLine?: { readonly left?: string; readonly right?: string };
  /** Lines between the unit line and the head, each across the whole table: 数据截至, 筛选条件. */
  readonly notes?: readonly string[];
  readonly columns: readonly ColumnToWrite[];
  readonly head: readonly (readonly HeadCell[])[];
  /** Columns that stay in view besides the title and the head. */
  readonly frozenColumns?: number;
  readonly rows: Iterable<RowToWrite> | AsyncIterable<RowToWrite>;
  /** Only open columns may be typed into. No password: it keeps from mistakes, not from intent. */
  readonly isProtected?: boolean;
  readonly isHidden?: boolean;
  /** Lines under the table: 制表人, 审核人, 联系电话. */
  readonly foot?: readonly string[];
  readonly chart?: SheetChart;
};
