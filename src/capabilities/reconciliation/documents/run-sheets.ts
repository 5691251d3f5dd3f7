import { sentence, type Terms } from '#kernel/terms.ts';
import type { CellToWrite, ColumnToWrite, RowToWrite, SheetToWrite } from '#platform/spreadsheet/sheet-to-write.ts';
import type { ListedRow, MissingProject } from '../contract.ts';
import { terms } from '../terms.ts';
import { sheetTerms } from '../terms-sheets.ts';

const all: Terms = { ...terms, ...sheetTerms };
const word = (key: string, facts = {}) => sentence(all, key, 'zh', facts);

type Column<Row> = ColumnToWrite & { readonly head: string; readonly cell: (row: Row) => CellToWrite };

const text = { align: 'left' } as const;
const wan = (yuan: number | null | undefined): CellToWrite => (yuan == null ? null : yuan / 10_000);
const money = { width: 16, format: '#,##0.00', align: 'right' } as const;

/** What a sheet says besides its rows. */
export type SheetAbout = {
  readonly title: string;
  readonly place: string;
  readonly madeAt: string;
  readonly nameOf: (regionCode: string) => string;
};

/** Every row of a list with what was found and what people said. */
export function rowsSheet(rows: readonly ListedRow[], about: SheetAbout): SheetToWrite {
  const { nameOf } = about;
  const columns: Column<ListedRow>[] = [
    { width: 8, align: 'right', head: word('rowNumber'), cell: ({ row }) => row },
    { ...text, width: 46, head: word('listName'), cell: ({ stated }) => stated.name },
    { ...text, width: 26, format: '@', head: word('listCode'), cell: ({ stated }) => stated.code },
    { ...text, width: 14, head: word('county'), cell: ({ unitCode }) => (unitCode ? nameOf(unitCode) : null) },
    { ...text, width: 12, head: word('result'), cell: (row) => word(`class.${row.class}`) },
    { ...text, width: 46, head: word('libraryName'), cell: ({ projectName }) => projectName },
    { ...text, width: 26, format: '@', head: word('libraryCode'), cell: ({ projectCode }) => projectCode },
    { ...text, width: 80, head: word('reasons'), cell: ({ reasons }) => reasons.join('') },
    { ...text, width: 14, head: word('verdict'), cell: ({ decision }) => decidedWord(decision) },
    { ...text, width: 40, head: word('note'), cell: ({ decision }) => decision?.note ?? null },
  ];
  return sheetOf(word('rowsSheet'), { about, columns, rows });
}

/** The projects that a list lacks: names from our own records, for whoever made the list to look into. */
export function missingSheet(rows: readonly MissingProject[], about: SheetAbout): SheetToWrite {
  const { nameOf } = about;
  const columns: Column<MissingProject>[] = [
    { width: 8, align: 'right', head: word('ordinal'), cell: ({ number }) => number + 1 },
    { ...text, width: 46, head: word('libraryName'), cell: ({ name }) => name },
    { ...text, width: 26, format: '@', head: word('libraryCode'), cell: ({ code }) => code },
    { ...text, width: 34, head: word('owner'), cell: ({ ownerName }) => ownerName },
    { ...text, width: 14, head: word('county'), cell: ({ unitCode }) => nameOf(unitCode) },
    { ...text, width: 12, head: word('industry'), cell: ({ industryCode }) => industryCode },
    { ...money, head: word('plannedTotal'), cell: ({ plannedTotalYuan }) => wan(plannedTotalYuan) },
    { ...text, width: 12, head: word('started'), cell: ({ startedIn }) => startedIn },
    { ...text, width: 12, head: word('entered'), cell: ({ enteredIn }) => enteredIn },
    {
      ...text,
      width: 14,
      head: word('explained'),
      cell: ({ decision }) => (decision?.class ? word(`class.${decision.class}`) : null),
    },
    { ...text, width: 40, head: word('note'), cell: ({ decision }) => decision?.note ?? null },
  ];
  return sheetOf(word('missingSheet'), { about, columns, rows });
}

function decidedWord(decision: ListedRow['decision']): string | null {
  if (decision === null) return null;
  return decision.class === null ? word(`verdict.${decision.verdict}`) : word(`class.${decision.class}`);
}

type Table<Row> = {
  readonly about: SheetAbout;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
};

function sheetOf<Row>(name: string, { about, columns, rows }: Table<Row>): SheetToWrite {
  const body: RowToWrite[] = rows.map((row) => columns.map(({ cell }) => cell(row)));
  return {
    name,
    title: `${about.title} ${name}`,
    unitLine: { left: word('place', { place: about.place }), right: word('madeAt', { at: about.madeAt }) },
    columns: columns.map(({ width, format, align }) => ({
      width,
      ...(format !== undefined && { format }),
      ...(align !== undefined && { align }),
    })),
    head: [columns.map(({ head }) => ({ text: head }))],
    frozenColumns: 2,
    rows: body,
    foot: [word('foot')],
  };
}
