import { dayOf } from '#platform/clock.ts';
import type { CellToWrite, ColumnToWrite } from '#platform/spreadsheet/sheet-to-write.ts';
import type { ProjectRow } from '../contract.ts';
import type { FilterWord, Speaking } from '../rules/filter-words.ts';
import type { TableColumn } from '../rules/table-columns.ts';

/** A column of the exported list: its heading and form, and how a project fills it. */
export type ListColumn = {
  readonly field: keyof ProjectRow;
  readonly title: string;
  readonly form: ColumnToWrite;
  readonly cell: (row: ProjectRow) => CellToWrite;
};

/** The columns of a workbook for the columns of the screen; the code stands in a column of its own beside the name. */
export function listColumns(columns: readonly TableColumn[], { t, nameOf }: Speaking): ListColumn[] {
  const fields: (keyof ProjectRow)[] = columns.flatMap((column) => (column === 'name' ? ['name', 'code'] : [column]));
  const spoken = (value: string | null, prefix = '') => (value === null ? null : t(`${prefix}${value}` as FilterWord));
  const cells: Partial<{ [Field in keyof ProjectRow]: (value: ProjectRow[Field]) => CellToWrite }> = {
    unitCode: nameOf,
    townshipCode: (code) => code && nameOf(code),
    action: (value) => spoken(value),
    stage: (value) => spoken(value),
    caliber: (value) => spoken(value),
    statisticsState: (value) => spoken(value),
    nature: (value) => spoken(value, 'nature.'),
    isEcoLed: (value) => (value === null ? null : t(value ? 'isYes' : 'isNo')),
    plannedTotalYuan: wan,
    fundYuan: wan,
    approvedOn: (date) => date && { date },
    plannedStart: monthDate,
    plannedFinish: monthDate,
    startedIn: monthDate,
    enteredIn: monthDate,
    recordedAt: (instant) => ({ date: dayOf(new Date(instant)) }),
  };
  return fields.map((field) => {
    const cell = cells[field] as ((value: ProjectRow[typeof field]) => CellToWrite) | undefined;
    return {
      field,
      title: t(field as FilterWord),
      form: formOf(field),
      cell: (row) => (cell ? cell(row[field]) : row[field]),
    };
  });
}

/** Yuan as 万元; the cell keeps every yuan and shows two decimals. */
function wan(yuan: number | null): number | null {
  return yuan === null ? null : yuan / 10_000;
}

/** A month as the first of its days, which the format shows without the day. */
function monthDate(month: string | null): CellToWrite {
  return month === null ? null : { date: `${month}-01` };
}

const wide: Partial<Record<keyof ProjectRow, number>> = { name: 44, code: 28, ownerName: 30, approvalNumber: 24 };
const months: ReadonlySet<string> = new Set(['plannedStart', 'plannedFinish', 'startedIn', 'enteredIn']);

function formOf(field: keyof ProjectRow): ColumnToWrite {
  if (field.endsWith('Yuan')) return { width: 16, format: '#,##0.00', align: 'right' };
  if (months.has(field)) return { width: 11, format: 'yyyy-mm', align: 'center' };
  if (field === 'approvedOn' || field === 'recordedAt') return { width: 13, format: 'yyyy-mm-dd', align: 'center' };
  return { width: wide[field] ?? 16 };
}
