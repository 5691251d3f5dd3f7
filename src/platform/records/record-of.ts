import type { Cell, SheetRow } from '#kernel/written/cell.ts';
import { cellAddress } from '#kernel/written/cell-address.ts';
import type { Understood } from '#kernel/written/understood.ts';
import type { CalendarContext } from '#kernel/written/understood-month.ts';
import type { MappedColumn } from './column-map.ts';
import { cellText } from './heading-path.ts';
import type { FilledRow } from './merged-cells.ts';
import type { Fault, FieldValue, ReadingOptions, RecordRow, TotalRow } from './record.ts';
import { readBy, rowSays, unitsBeside } from './row-says.ts';
import type { Table } from './table.ts';
import { understoodField } from './understood-field.ts';
import { type UnitsFor, understoodTotal } from './understood-money.ts';

/** What rows are read with. */
export type RowContext = {
  readonly table: Table;
  readonly date1904: boolean;
  readonly sheetHidden: boolean;
  readonly options: ReadingOptions;
  /** A table of text, whose fields are parted by nothing but commas or the like. */
  readonly isText: boolean;
  /** Headings of the groups that are open, the widest first. */
  readonly sections: readonly string[];
};

/**
 * The record in a row. Amounts merged over several records are refused as `amountMerged`, since they can't be parted;
 * everything else is filled down.
 */
export function recordOf(filled: FilledRow, context: RowContext): RecordRow {
  const values: Record<string, FieldValue> = {};
  const faults: Fault[] = [];
  const bottom = identityBottom(filled, context);
  const says = rowSays(filled, context.table);
  for (const { column, read } of readersOf(context)) {
    const { rule } = column;
    const span = filled.spans.get(column.path.column);
    if (rule.kind === 'money' && span !== undefined && (span.bottom > bottom || span.top < filled.row.row)) {
      values[rule.key] = null;
      if (filled.filled[column.path.column - 1] !== null) faults.push(amountMerged(filled, column, span));
      continue;
    }
    const cell = filled.filled[column.path.column - 1] ?? null;
    const wish = says && { cell, column, units: unitsFor(column, context.table), calendar: calendarOf(context) };
    const meant = (says && wish && readBy(says, wish)) ?? read(cell);
    values[rule.key] = noted(meant, { filled, column, faults });
  }
  for (const { column, text } of context.table.spare) {
    if (cellText(filled.row.cells[column - 1]) === '') continue;
    faults.push({ cell: cellAddress(column, filled.row.row), code: 'besideHeading', facts: { heading: text } });
  }
  const beyond = fieldBeyond(filled.row, context);
  if (beyond !== null) faults.push({ cell: beyond, code: 'fieldBeyond', facts: {} });
  return { kind: 'record', ...place(filled, context), sections: context.sections, values, faults };
}

/** A field behind the last heading of a table of text: most often 1,234.50 without quotes, which shifted the others. */
function fieldBeyond({ row, cells }: SheetRow, { table, isText }: RowContext): string | null {
  if (!isText || cells.length <= table.width) return null;
  const at = cells.findIndex((cell, i) => i >= table.width && cellText(cell) !== '');
  return at < 0 ? null : cellAddress(at + 1, row);
}

type Reader = {
  readonly column: MappedColumn;
  readonly read: (cell: Cell | null) => Understood<FieldValue>;
};

const readersOfTables = new WeakMap<Table, readonly Reader[]>();

/** How the cells of each column of a table are understood. */
function readersOf(context: RowContext): readonly Reader[] {
  const readers =
    readersOfTables.get(context.table) ??
    context.table.columns.map((column) => ({ column, read: readerOf(column, context) }));
  readersOfTables.set(context.table, readers);
  return readers;
}

/**
 * Texts of a column whose meaning is remembered, and how long they may be: counties, months and states come again and
 * again.
 */
const remembered = { texts: 500, length: 30 } as const;

function readerOf(column: MappedColumn, context: RowContext): Reader['read'] {
  const wish = { units: unitsFor(column, context.table), calendar: calendarOf(context) };
  const known = new Map<string, Understood<FieldValue>>();
  return (cell) => {
    if (cell?.kind !== 'text' || cell.value.length > remembered.length) return understoodField(cell, column.rule, wish);
    const before = known.get(cell.value);
    if (before !== undefined) return before;
    const meant = understoodField(cell, column.rule, wish);
    if (known.size < remembered.texts) known.set(cell.value, meant);
    return meant;
  };
}

/** The totals in a row; only its money is read. */
export function totalOf(filled: FilledRow, context: RowContext, label: string, scope: TotalRow['scope']): TotalRow {
  const values: Record<string, FieldValue> = {};
  const tolerances: Record<string, number> = {};
  const faults: Fault[] = [];
  const unit = rowSays(filled, context.table)?.unit ?? null;
  for (const column of context.table.columns) {
    values[column.rule.key] = null;
    if (column.rule.kind !== 'money') continue;
    const cell: Cell | null = filled.row.cells[column.path.column - 1] ?? null;
    const stated = unitsFor(column, context.table);
    const units = unit === null ? stated : unitsBeside(unit, stated);
    const total = noted(understoodTotal(cell, units), { filled, column, faults });
    if (total === null) continue;
    values[column.rule.key] = total.yuan;
    tolerances[column.rule.key] = total.toleranceYuan;
  }
  return { kind: 'total', ...place(filled, context), label, scope, tolerances, values, faults };
}

/** Address of a column's cell in a row. */
export function addressIn(filled: FilledRow, column: MappedColumn): string {
  return cellAddress(column.path.column, filled.row.row);
}

/** Last row of the record that begins in this row: a name merged over two rows makes one tall record. */
function identityBottom(filled: FilledRow, { table, options }: RowContext): number {
  if (table.columns.some(({ rule }) => options.apart?.includes(rule.key))) return filled.row.row;
  const column = table.columns.find(({ rule }) => options.identity.includes(rule.key));
  const span = column === undefined ? undefined : filled.spans.get(column.path.column);
  return span?.bottom ?? filled.row.row;
}

function place(filled: FilledRow, { table, sheetHidden }: RowContext) {
  const { sheet, row, hidden } = filled.row;
  return { sheet, row, hidden: hidden || sheetHidden, table: table.head, cells: table.addresses(row) };
}

function unitsFor(column: MappedColumn, table: Table): UnitsFor {
  return { heading: column.units, lines: table.unitLines };
}

function calendarOf({ table, date1904 }: RowContext): CalendarContext {
  const [year, ...others] = table.head.years;
  return year !== undefined && others.length === 0 ? { defaultYear: year, date1904 } : { date1904 };
}

type Noting = { readonly filled: FilledRow; readonly column: MappedColumn; readonly faults: Fault[] };

function noted<Value>(result: Understood<Value>, { filled, column, faults }: Noting): Value | null {
  if (result.understood) return result.value;
  const facts = { heading: column.path.text, ...result.facts };
  faults.push({ cell: addressIn(filled, column), code: result.code, facts });
  return null;
}

function amountMerged(filled: FilledRow, column: MappedColumn, span: { top: number; bottom: number }): Fault {
  const from = cellAddress(column.path.column, span.top);
  const to = cellAddress(column.path.column, span.bottom);
  return { cell: addressIn(filled, column), code: 'amountMerged', facts: { heading: column.path.text, from, to } };
}
