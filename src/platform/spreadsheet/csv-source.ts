import path from 'node:path';
import { Refusal } from '#kernel/refusal.ts';
import { type CsvRow, csvRows, delimiterOf } from './csv-rows.ts';
import { cellMark, type PackedRow } from './row-batch.ts';
import type { TableSource } from './table-source.ts';
import { type TextEncoding, textEncoding, textPieces } from './text-pieces.ts';

const textMark = cellMark('text', false);

/**
 * A table of text: comma, tab or semicolon; UTF-8, UTF-16 or GB18030. Its one sheet has the name of the file; every
 * cell is text. A first line 'sep=;' is no row, in Excel neither.
 * Refuses `encodingUnknown`, `quoteNotClosed`, `emptyWorkbook`, and `notASpreadsheet` where nothing separates fields
 * and the name isn't that of a text table.
 */
export async function csvSource(file: string, name: string): Promise<TableSource> {
  const encoding = await textEncoding(file);
  const head = await headOf(file, encoding);
  const delimiter = delimiterOf(head);
  if (delimiter === null && !/\.(?:csv|tsv|txt)$/i.test(name)) throw new Refusal('notASpreadsheet');
  const before = /^sep=[,;\t]\r?\n/.test(head) ? 1 : 0;
  const rows = () => packedRows(csvRows(textPieces(file, encoding), delimiter ?? ','), before);
  let hasRows = false;
  // The whole file is read once before any row is delivered, so an unclosed quote is known first.
  for await (const some of rows()) hasRows ||= some.length > 0;
  if (!hasRows) throw new Refusal('emptyWorkbook');
  return {
    format: 'csv',
    date1904: false,
    sheets: [{ index: 0, name: path.parse(name).name, hidden: false, merges: [] }],
    formats: [],
    rows,
    close: () => {},
  };
}

async function headOf(file: string, encoding: TextEncoding): Promise<string> {
  for await (const piece of textPieces(file, encoding)) if (piece !== '') return piece.slice(0, 64 * 1024);
  return '';
}

async function* packedRows(records: AsyncIterable<CsvRow[]>, before: number): AsyncGenerator<PackedRow[]> {
  for await (const some of records) yield some.flatMap((record) => packedRow(record, before) ?? []);
}

function packedRow(record: CsvRow, before: number): PackedRow | null {
  const row = record.row - before;
  const values = record.fields.map((field) => unwrapped(field) || null);
  while (values.at(-1) === null) values.pop();
  return row < 1 || values.length === 0 ? null : { row, hidden: false, values, marks: values.map(() => textMark) };
}

/** Systems write ="00123" to keep Excel from taking a code for a number. */
function unwrapped(field: string): string {
  return /^="(.*)"$/s.exec(field)?.[1]?.replaceAll('""', '"') ?? field;
}
