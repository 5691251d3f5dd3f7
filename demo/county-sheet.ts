import type {
  CellToWrite,
  ColumnToWrite,
  HeadCell,
  RowToWrite,
  SheetToWrite,
} from '#platform/spreadsheet/sheet-to-write.ts';
import { placeOf } from './places.ts';

/** The county whose workbooks the demo has. */
export const senderCode = '331023';

/** A column of a county's table; `over` is the upper heading that it shares with its neighbours. */
export type CountyColumn<Row> = {
  readonly head: string;
  readonly over?: string;
  readonly width: number;
  readonly cell: (row: Row) => CellToWrite;
  /** Whether it is money, which 合计 adds up. */
  readonly isMoney?: boolean;
};

/** What a county's table is made of. */
export type CountyTable<Row> = {
  readonly sheet: string;
  readonly title: string;
  readonly columns: readonly CountyColumn<Row>[];
  readonly rows: readonly Row[];
};

/** A table in the style of a county: title, unit line, head of two levels with merged cells, numbered rows, 合计. */
export function countySheet<Row>({ sheet, title, columns, rows }: CountyTable<Row>): SheetToWrite {
  return {
    name: sheet,
    title,
    unitLine: { left: `填报单位：${placeOf(senderCode).name}美丽办`, right: '单位：万元' },
    columns: [{ width: 6, align: 'center' }, ...columns.map(columnOf)],
    head: headOf(columns),
    frozenColumns: 2,
    rows: [...rows.map((row, i) => [i + 1, ...columns.map(({ cell }) => cell(row))]), totalRow(columns, rows)],
    foot: ['填报人：演示', '联系电话：0576-00000005'],
  };
}

/** Whole yuan as 万元, for a cell. */
export function inWan(yuan: number | null): number | null {
  return yuan === null ? null : yuan / 10_000;
}

function columnOf<Row>({ width, isMoney }: CountyColumn<Row>): ColumnToWrite {
  return isMoney ? { width, format: '#,##0.##', align: 'right' } : { width };
}

function headOf<Row>(columns: readonly CountyColumn<Row>[]): HeadCell[][] {
  const upper: HeadCell[] = [{ text: '序号', down: 2 }];
  for (const [i, { head, over }] of columns.entries()) {
    if (over === undefined) upper.push({ text: head, down: 2 });
    else if (columns[i - 1]?.over !== over)
      upper.push({ text: over, across: columns.filter((column) => column.over === over).length });
  }
  return [upper, columns.flatMap(({ head, over }) => (over === undefined ? [] : [{ text: head }]))];
}

/** 合计 as Excel would add it up: cells with text count for nothing. */
function totalRow<Row>(columns: readonly CountyColumn<Row>[], rows: readonly Row[]): RowToWrite {
  const hundredths = (cell: CellToWrite) => (typeof cell === 'number' ? Math.round(cell * 100) : 0);
  const cells = columns.map(({ cell, isMoney }, i): CellToWrite => {
    if (i === 0) return '合计';
    return isMoney ? rows.reduce((sum, row) => sum + hundredths(cell(row)), 0) / 100 : null;
  });
  return { cells: [null, ...cells], emphasis: true };
}
