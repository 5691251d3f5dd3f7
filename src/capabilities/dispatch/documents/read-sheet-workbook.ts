import { Refusal } from '#kernel/refusal.ts';
import type { Cell, SheetRow as FileRow } from '#kernel/written/cell.ts';
import { cellAddress } from '#kernel/written/cell-address.ts';
import { openWorkbook } from '#platform/spreadsheet/open-workbook.ts';
import { baseSheetName, firstEntryColumn, workbookMark } from './workbook-layout.ts';

/** A cell of a workbook that came back: where it stands, what stood there, and what is written now. */
export type ReturnedCell = {
  readonly address: string;
  readonly projectId: string;
  readonly field: string;
  readonly base: string | null;
  readonly cell: Cell | null;
};

/** A workbook that came back. */
export type ReturnedWorkbook = { readonly month: string; readonly cells: readonly ReturnedCell[] };

const project = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The entry cells of a workbook that was downloaded here, in whatever order its rows are now. Refuses `notOurWorkbook`, and
 * what the opening of workbooks refuses.
 */
export async function readSheetWorkbook(place: string, name: string): Promise<ReturnedWorkbook> {
  const workbook = await openWorkbook(place, { name });
  try {
    const base = workbook.sheets.find((sheet) => sheet.name === baseSheetName);
    const entry = workbook.sheets.find((sheet) => !sheet.hidden);
    if (!base || !entry) throw new Refusal('notOurWorkbook');
    const kept = await baseOf(workbook.rows([base.index]));
    const cells: ReturnedCell[] = [];
    for await (const row of workbook.rows([entry.index])) cells.push(...cellsOf(row, kept));
    return { month: kept.month, cells };
  } finally {
    await workbook.close();
  }
}

type Base = {
  readonly month: string;
  readonly fields: readonly string[];
  readonly values: ReadonlyMap<string, readonly (string | null)[]>;
};

async function baseOf(rows: AsyncIterable<FileRow>): Promise<Base> {
  const texts: (readonly (string | null)[])[] = [];
  for await (const { cells } of rows) texts.push(cells.map(textOf));
  const [[mark, month] = [], [, ...fields] = [], ...kept] = texts;
  if (mark !== workbookMark || !month || !/^\d{4}-\d\d$/.test(month)) throw new Refusal('notOurWorkbook');
  const names = fields.flatMap((field) => field ?? []);
  return { month, fields: names, values: new Map(kept.map(([id, ...values]) => [id ?? '', values])) };
}

function cellsOf({ row, cells }: FileRow, { fields, values }: Base): ReturnedCell[] {
  const projectId = textOf(cells[0] ?? null);
  const base = projectId !== null && project.test(projectId) ? values.get(projectId) : undefined;
  if (projectId === null || !base) return [];
  return fields.map((field, i) => {
    const column = firstEntryColumn + i;
    const address = cellAddress(column + 1, row);
    return { address, projectId, field, base: base[i] ?? null, cell: cells[column] ?? null };
  });
}

function textOf(cell: Cell | null): string | null {
  return cell === null || cell.value === '' ? null : String(cell.value);
}
