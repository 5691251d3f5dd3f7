import { readFile } from 'node:fs/promises';
import { type CellObject, read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { Refusal } from '#kernel/refusal.ts';
import type { Cell, SheetHead } from '#kernel/written/cell.ts';
import { dateOfSerial, isDateFormat } from '#kernel/written/date-serial.ts';
import { cellMark, type PackedRow, type PackedValue } from './row-batch.ts';
import type { TableSource } from './table-source.ts';

const errorTexts: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};
const rowsAtOnce = 200;

/**
 * An .xls (BIFF8) that `inspectFile` has let pass. The format ends at 65,536 rows and can't be streamed, so it is held
 * in memory whole. Refuses `damagedWorkbook`, `emptyWorkbook`.
 */
export async function xlsSource(path: string): Promise<TableSource> {
  const { tables, ...head } = readTables(await readFile(path));
  if (tables.every((rows) => rows.length === 0)) throw new Refusal('emptyWorkbook');
  return {
    format: 'xls',
    ...head,
    rows: async function* rows(sheetIndex) {
      const table = tables[sheetIndex] ?? [];
      for (let at = 0; at < table.length; at += rowsAtOnce) yield table.slice(at, at + rowsAtOnce);
    },
    close: () => {},
  };
}

type Tables = Pick<TableSource, 'date1904' | 'sheets' | 'formats'> & { readonly tables: readonly PackedRow[][] };

function readTables(bytes: Buffer): Tables {
  const book = parsedBook(bytes);
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const formats: (string | null)[] = [];
  const sheets = book.SheetNames.map((name, index) => sheetHead(book, name, index));
  const tables = sheets.map(({ name }) => sheetRows(book.Sheets[name] ?? {}, { date1904, formats }));
  return { date1904, sheets, formats, tables };
}

function parsedBook(bytes: Buffer): WorkBook {
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellStyles: true,
      cellText: false,
      cellHTML: false,
    });
  } catch (trouble) {
    const refusal = new Refusal('damagedWorkbook');
    refusal.cause = trouble;
    throw refusal;
  }
}

function sheetHead(book: WorkBook, name: string, index: number): SheetHead {
  const merges = (book.Sheets[name]?.['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r + 1,
    left: s.c + 1,
    bottom: e.r + 1,
    right: e.c + 1,
  }));
  return { index, name, hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0, merges };
}

type Context = { readonly date1904: boolean; readonly formats: (string | null)[] };

function sheetRows(sheet: WorkSheet, context: Context): PackedRow[] {
  const packed: PackedRow[] = [];
  const known = new Map<string, number>();
  for (const [i, cells] of (sheet['!data'] ?? []).entries()) {
    const row: PackedRow = { row: i + 1, hidden: sheet['!rows']?.[i]?.hidden === true, values: [], marks: [] };
    for (const [column, cell] of (cells ?? []).entries()) {
      if (cell !== undefined && cell !== null) putCell(row, { column, cell, known }, context);
    }
    if (row.values.length > 0) packed.push(row);
  }
  return packed;
}

type Placed = { readonly column: number; readonly cell: CellObject; readonly known: Map<string, number> };

function putCell(row: PackedRow, placed: Placed, context: Context): void {
  const format = typeof placed.cell.z === 'string' && !/^general$/i.test(placed.cell.z) ? placed.cell.z : null;
  const [kind, value] = kindAndValue(placed.cell, format, context.date1904);
  if (value === null || value === '') return;
  while (row.values.length < placed.column) {
    row.values.push(null);
    row.marks.push(0);
  }
  row.values[placed.column] = value;
  row.marks[placed.column] = cellMark(kind, placed.cell.f !== undefined, formatNumber(format, placed.known, context));
}

function formatNumber(format: string | null, known: Map<string, number>, context: Context): number {
  if (format === null) return -1;
  const number = known.get(format) ?? context.formats.push(format) - 1;
  known.set(format, number);
  return number;
}

function kindAndValue(cell: CellObject, format: string | null, date1904: boolean): [Cell['kind'], PackedValue] {
  if (cell.t === 'e') return ['error', errorTexts[Number(cell.v)] ?? '#ERR!'];
  if (typeof cell.v === 'boolean') return ['boolean', cell.v];
  if (typeof cell.v === 'string') return ['text', cell.v];
  if (typeof cell.v !== 'number') return ['text', null];
  const date = format !== null && isDateFormat(format) ? dateOfSerial(cell.v, date1904) : null;
  return date === null ? ['number', cell.v] : ['date', date];
}
