import type { CellRange, SheetHead, SheetRow } from '#kernel/written/cell.ts';
import type { MoneyUnit } from '#kernel/written/yuan-from.ts';
import { addressesIn } from './cell-addresses.ts';
import { type ColumnMap, columnMap, type MappedColumn } from './column-map.ts';
import type { FieldNames } from './field-names.ts';
import type { FoundHeader } from './find-header.ts';
import { cellText, type HeadingPath } from './heading-path.ts';
import type { FoundHeading, TableHead } from './record.ts';
import { statedPeriods, unitsStated } from './table-titles.ts';

/** A header and what stands above it, ready to read rows by. */
export type Table = {
  readonly head: TableHead;
  readonly columns: readonly MappedColumn[];
  readonly map: ColumnMap;
  /** Columns that share a merged heading with the one before and are empty as far as was looked ahead. */
  readonly spare: readonly HeadingPath[];
  /** The column of years beside that of months; null where there is none. */
  readonly yearColumn: MappedColumn | null;
  /** The column that states the unit of each row's amounts; null where there is none. */
  readonly unitColumn: number | null;
  /** The last column with a heading, and columns without one between the first and it. */
  readonly width: number;
  readonly gaps: readonly number[];
  /** Units of the unit lines: none, one, or several that contradict each other. */
  readonly unitLines: readonly MoneyUnit[];
  /** Texts of the header's cells, to recognise it when it is repeated. */
  readonly headingTexts: ReadonlySet<string>;
  /** Characters with which a heading may begin, as codes: it takes less to ask for one than for a whole text. */
  readonly headingStarts: ReadonlySet<number>;
  /** Its last row. */
  readonly lastRow: number;
  /** Addresses of a row's cells by key. */
  readonly addresses: (row: number) => Readonly<Record<string, string>>;
};

/** What a table is made from: its header, the header's rows, and the texts above them. */
export type TableParts = {
  readonly sheet: SheetHead;
  readonly header: FoundHeader;
  readonly headerRows: readonly SheetRow[];
  readonly titles: readonly string[];
  readonly spare: readonly HeadingPath[];
  readonly names: FieldNames;
};

/** Puts a table together. Its faults are in `map`; a table with faults is not to be read. */
export function tableOf({ sheet, header, headerRows, titles, spare, names }: TableParts): Table {
  const map = columnMap(header.paths, names);
  const columns = [...map.columns.values()];
  const beside = map.unused.map(({ text }) => text).filter((text) => /单位[:：]/.test(text));
  const unitLines = [...new Set([...titles, ...beside].flatMap(unitsStated))];
  const headings: Record<string, FoundHeading> = {};
  for (const { rule, path } of columns) {
    headings[rule.key] = { text: path.text, cell: path.cell, period: path.period };
  }
  const unit = unitLines.length === 1 ? (unitLines[0] ?? null) : null;
  const head = { sheet: sheet.name, titles, ...statedPeriods(titles, sheet.name), headings, unit };
  const headingTexts = new Set(headerRows.flatMap((row) => rowTexts(row).map((text) => text.replace(/\s/g, ''))));
  const headingStarts = new Set([...headingTexts, ...names.words].map((text) => text.charCodeAt(0)));
  const yearColumn = columns.find(({ rule }) => rule.kind === 'year') ?? null;
  const unitColumn = map.unused.find(isUnitHeading)?.column ?? null;
  const beneath = new Set(header.paths.concat(spare).map(({ column }) => column));
  const [first, width] = [Math.min(...beneath), Math.max(...beneath)];
  const gaps = Array.from({ length: width - first }, (_, i) => first + i).filter((column) => !beneath.has(column));
  const sides = { yearColumn, unitColumn, width, gaps };
  const below = { lastRow: headerRows.at(-1)?.row ?? 0, addresses: addressesIn(columns) };
  return { head, columns, map, spare, unitLines, headingTexts, headingStarts, ...sides, ...below };
}

/** Whether a heading that names no field says that units of money stand below it. */
export function isUnitHeading({ levels }: HeadingPath): boolean {
  return /^(?:金额|货币|计量|投资)?(?:计量)?单位$/.test(levels.at(-1)?.flat ?? '');
}

/** Texts of a row from left to right, empty cells left out. */
export function rowTexts(row: SheetRow): string[] {
  return row.cells.map(cellText).filter((text) => text !== '');
}

/** Number of columns that the merged range of a row's only cell covers; 1 where none does. */
export function widthOf(row: SheetRow, merges: readonly CellRange[]): number {
  const column = row.cells.findIndex((cell) => cellText(cell) !== '') + 1;
  const merge = merges.find(({ top, left }) => top === row.row && left === column);
  return merge === undefined ? 1 : merge.right - merge.left + 1;
}
