import ExcelJS from 'exceljs';
import { openWorkbook } from '../spreadsheet/open-workbook.ts';
import { allOf, sampleFile } from '../spreadsheet/sample-files.ts';
import { readRecords } from './read-records.ts';
import type { FieldRule, ReadItem, ReadingOptions, RecordRow, SheetMessage, TotalRow } from './record.ts';

/** What stands in a sample's cell; a list is a row. */
export type SampleValue = string | number | boolean | Date | null;

/** A sheet as a county would make it; `merges` are ranges such as 'A1:H1'. */
export type SampleSheet = {
  readonly name: string;
  readonly rows: readonly (readonly SampleValue[])[];
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
  readonly hiddenRows?: readonly number[];
  readonly formats?: Readonly<Record<string, string>>;
};

/** Test support: an .xlsx of these sheets, made by another library than the one that reads it. */
export async function sampleTable(...sheets: readonly SampleSheet[]): Promise<string> {
  const book = new ExcelJS.Workbook();
  for (const { name, rows, merges = [], hidden = false, hiddenRows = [], formats = {} } of sheets) {
    const sheet = book.addWorksheet(name, { state: hidden ? 'hidden' : 'visible' });
    for (const row of rows) sheet.addRow([...row]);
    for (const range of merges) sheet.mergeCells(range);
    for (const row of hiddenRows) sheet.getRow(row).hidden = true;
    for (const [cell, format] of Object.entries(formats)) sheet.getCell(cell).numFmt = format;
  }
  return sampleFile('报表.xlsx', Buffer.from(await book.xlsx.writeBuffer()));
}

/** Everything that a file yields, by kind. */
export type SampleReading = {
  readonly items: readonly ReadItem[];
  readonly records: readonly RecordRow[];
  readonly totals: readonly TotalRow[];
  readonly notices: readonly SheetMessage[];
  readonly refusals: readonly SheetMessage[];
};

/** Test support: reads a file to its end. */
export async function readSample(
  file: string,
  fields: readonly FieldRule[],
  options: ReadingOptions,
): Promise<SampleReading> {
  const workbook = await openWorkbook(file);
  try {
    const items = await allOf(readRecords(workbook, fields, options));
    return {
      items,
      records: items.filter((item) => item.kind === 'record'),
      totals: items.filter((item) => item.kind === 'total'),
      notices: items.filter((item): item is SheetMessage => item.kind === 'notice'),
      refusals: items.filter((item): item is SheetMessage => item.kind === 'refusal'),
    };
  } finally {
    await workbook.close();
  }
}
