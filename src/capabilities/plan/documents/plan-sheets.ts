import type { Facts } from '#kernel/refusal.ts';
import { sentence } from '#kernel/terms.ts';
import type { CellToWrite, ColumnToWrite, RowToWrite, SheetToWrite } from '#platform/spreadsheet/sheet-to-write.ts';
import type { RollingRow, YearProject } from '../contract.ts';
import { sharePercent } from '../rules/progress.ts';
import { sheetTerms } from './sheet-terms.ts';

const word = (key: keyof typeof sheetTerms, facts: Facts = {}) => sentence(sheetTerms, key, 'zh', facts);

/** A column of a table: its heading, how it looks, and the cell of a row. */
type Column<Row> = ColumnToWrite & { readonly head: string; readonly cell: (row: Row) => CellToWrite };

const wan = (yuan: number | null): CellToWrite => (yuan === null ? null : yuan / 10_000);
const text = { align: 'left' } as const;
const money = { width: 16, format: '#,##0.00', align: 'right' } as const;

type Named = Pick<YearProject, 'code' | 'name' | 'unitCode' | 'caliber'>;

function nameColumns(nameOf: (code: string) => string): Column<Named>[] {
  return [
    { ...text, width: 26, format: '@', head: word('code'), cell: ({ code }) => code },
    { ...text, width: 52, head: word('name'), cell: ({ name }) => name },
    { ...text, width: 16, head: word('county'), cell: ({ unitCode }) => nameOf(unitCode) },
    { ...text, width: 12, head: word('caliber'), cell: ({ caliber }) => word(caliber) },
  ];
}

/** Of a year that has no round yet, no months are named. */
function doneHead(month: string): string {
  return month.endsWith('-01') ? word('doneAtAll') : word('done', { to: Number(month.slice(5)) });
}

/** The table of a year; its headings are those by which it can be imported again. */
export function yearSheet(table: {
  readonly year: number;
  readonly month: string;
  readonly rows: readonly YearProject[];
  readonly place: string;
  readonly nameOf: (code: string) => string;
}): SheetToWrite {
  const { year, month, rows } = table;
  const columns: Column<YearProject>[] = [
    ...nameColumns(table.nameOf),
    { ...text, width: 24, head: word('action'), cell: ({ action }) => (action ? word(action) : null) },
    { ...money, head: word('total'), cell: ({ plannedTotalYuan }) => wan(plannedTotalYuan) },
    { ...money, head: word('since'), cell: ({ totalYuan }) => wan(totalYuan) },
    { ...money, head: word('planOf', { year }), cell: ({ plannedYuan }) => wan(plannedYuan) },
    { ...money, head: doneHead(month), cell: ({ doneYuan }) => wan(doneYuan) },
    { width: 12, format: '0.0', align: 'right', head: word('share'), cell: ({ donePercent }) => donePercent },
  ];
  const sum = (key: 'plannedYuan' | 'doneYuan') => rows.reduce((total, row) => total + (row[key] ?? 0), 0);
  const [planned, done] = [sum('plannedYuan'), sum('doneYuan')];
  const total = [word('sum'), null, null, null, null, null, null, wan(planned), wan(done), sharePercent(done, planned)];
  return sheetOf({ name: word('yearFile', { year }), place: table.place, columns, rows, total });
}

/** The three-year table. */
export function rollingSheet(table: {
  readonly year: number;
  readonly rows: readonly RollingRow[];
  readonly place: string;
  readonly nameOf: (code: string) => string;
}): SheetToWrite {
  const { year, rows } = table;
  const planned = ({ amounts }: RollingRow, place: number) => amounts[place]?.plannedYuan ?? null;
  const columns: Column<RollingRow>[] = [
    ...nameColumns(table.nameOf),
    { ...money, head: word('total'), cell: ({ plannedTotalYuan }) => wan(plannedTotalYuan) },
    { ...money, head: word('since'), cell: ({ totalYuan }) => wan(totalYuan) },
    ...[0, 1, 2].map((place) => ({
      ...money,
      head: word('planOf', { year: year + place }),
      cell: (row: RollingRow) => wan(planned(row, place)),
    })),
  ];
  const sums = [0, 1, 2].map((place) => wan(rows.reduce((total, row) => total + (planned(row, place) ?? 0), 0)));
  const total = [word('sum'), null, null, null, null, null, ...sums];
  return sheetOf({ name: word('rollingFile', { from: year, to: year + 2 }), place: table.place, columns, rows, total });
}

function sheetOf<Row>(sheet: {
  readonly name: string;
  readonly place: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly total: readonly CellToWrite[];
}): SheetToWrite {
  const { name, columns, rows } = sheet;
  const body: RowToWrite[] = rows.map((row) => columns.map(({ cell }) => cell(row)));
  return {
    name,
    title: name,
    unitLine: { left: word('place', { place: sheet.place }), right: word('unit') },
    columns: columns.map(({ width, format, align }) => ({
      width,
      ...(format !== undefined && { format }),
      ...(align !== undefined && { align }),
    })),
    head: [columns.map(({ head }) => ({ text: head }))],
    frozenColumns: 2,
    rows: [...body, { cells: sheet.total, emphasis: true }],
  };
}
