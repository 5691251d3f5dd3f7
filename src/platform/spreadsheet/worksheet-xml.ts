import { Refusal } from '#kernel/refusal.ts';
import type { CellRange } from '#kernel/written/cell.ts';
import { cellAddress, columnLetters } from '#kernel/written/cell-address.ts';
import { serialOfDate } from '#kernel/written/date-serial.ts';
import { columnsWithChart } from './chart-parts.ts';
import { columnRules } from './column-rules.ts';
import { headHeights, headLayout } from './head-layout.ts';
import { heightOf, linesOf } from './row-height.ts';
import type { CellToWrite, ColumnToWrite, RowToWrite, SheetToWrite } from './sheet-to-write.ts';
import { type CellLook, escapedXml, type WorkbookStyles } from './workbook-styles.ts';

const lastRow = 1_048_576;
const longestText = 32_767;
const chunkLength = 64 * 1024;

/** What is known of a sheet once it has been written: the print area and the rows to repeat on each page. */
export type WrittenSheet = { rows: number; headRows: number };

/**
 * The XML of a worksheet, a chunk at a time, pulling its rows as it goes; fills `written` on the way.
 * Refuses `tooManyRowsToWrite` and `cellTextTooLong`; throws RangeError for numbers that aren't finite, since nothing a
 * user does should lead there.
 */
export async function* worksheetXml(
  sheet: SheetToWrite,
  styles: WorkbookStyles,
  written: WrittenSheet,
): AsyncGenerator<string, void, undefined> {
  const top = topOf(sheet, styles);
  const merges = [...top.merges];
  const span = columnsWithChart(sheet);
  written.headRows = top.rows.length;
  written.rows = top.rows.length;
  let chunk = `${prelude(sheet, top.rows.length)}${top.rows.join('')}`;
  const body = bodyOf(sheet.columns, styles);
  for await (const row of sheet.rows) {
    if (++written.rows > lastRow) throw new Refusal('tooManyRowsToWrite', { name: sheet.name });
    chunk += bodyRow(row, written.rows, body);
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = '';
  }
  for (const line of sheet.foot ?? []) {
    const row = ++written.rows;
    chunk += rowXml(row, [textCell(1, row, line, styles.numberOf({ font: 'body', align: 'left' }))]);
    if (span > 1) merges.push({ top: row, left: 1, bottom: row, right: span });
  }
  yield chunk + ending(sheet, { merges, firstRow: top.rows.length + 1, lastRow: written.rows });
}

type Top = { readonly rows: readonly string[]; readonly merges: readonly CellRange[] };

/** Title, unit line and head as rows. */
function topOf(sheet: SheetToWrite, styles: WorkbookStyles): Top {
  const width = sheet.columns.length;
  const span = columnsWithChart(sheet);
  const rows: string[] = [];
  const merges: CellRange[] = [];
  if (sheet.title !== undefined) {
    rows.push(rowXml(1, [textCell(1, 1, sheet.title, styles.numberOf({ font: 'title', align: 'center' }))], 36));
    if (span > 1) merges.push({ top: 1, left: 1, bottom: 1, right: span });
  }
  if (sheet.unitLine !== undefined) {
    const row = rows.length + 1;
    const { left, right } = sheet.unitLine;
    const cells = [left === undefined ? '' : textCell(1, row, left, styles.numberOf({ font: 'body', align: 'left' }))];
    if (right !== undefined) cells.push(textCell(width, row, right, styles.numberOf({ font: 'body', align: 'right' })));
    rows.push(rowXml(row, cells));
  }
  for (const note of sheet.notes ?? []) {
    const row = rows.length + 1;
    rows.push(rowXml(row, [textCell(1, row, note, styles.numberOf({ font: 'body', align: 'left' }))]));
    if (span > 1) merges.push({ top: row, left: 1, bottom: row, right: span });
  }
  const before = rows.length;
  const layout = headLayout(sheet.head, width);
  const look = styles.numberOf({ font: 'bold', align: 'center', border: true, wrap: true });
  const heights = headHeights(layout, sheet.columns);
  for (const [i, texts] of layout.rows.entries()) {
    const row = rows.length + 1;
    const cells = texts.map((text, column) => textCell(column + 1, row, text, look));
    rows.push(rowXml(row, cells, heights[i]));
  }
  for (const merge of layout.merges) merges.push({ ...merge, top: merge.top + before, bottom: merge.bottom + before });
  return { rows, merges };
}

/** Columns with their letters, and the number of each look a cell of theirs may have, asked for once and not a cell. */
type Body = {
  readonly columns: readonly { readonly letters: string; readonly width: number }[];
  readonly styleOf: (column: number, kind: CellKind, of: RowLook) => number;
};
type RowLook = { readonly emphasis: boolean; readonly marked: boolean; readonly isShut: boolean };
const cellKinds = ['plain', 'text', 'quoted', 'date'] as const;
type CellKind = (typeof cellKinds)[number];

function bodyOf(columns: readonly ColumnToWrite[], styles: WorkbookStyles): Body {
  const known: (number | undefined)[] = [];
  const looks = columns.map((column): CellLook => ({ ...column, font: 'body', border: true }));
  const opens = (column: number) => columns[column]?.isOpen ?? false;
  const styleOf = (column: number, kind: CellKind, { emphasis, marked, isShut }: RowLook) => {
    const looksLike = ((emphasis ? 1 : 0) * 2 + (marked ? 1 : 0)) * 2 + (isShut ? 1 : 0);
    const place = (column * 4 + cellKinds.indexOf(kind)) * 8 + looksLike;
    const found = known[place];
    if (found !== undefined) return found;
    const look: CellLook = {
      ...(kind === 'date' && { format: 'yyyy-mm-dd' }),
      ...(looks[column] ?? { font: 'body' }),
      font: emphasis ? 'bold' : 'body',
      ...((kind === 'text' || kind === 'quoted') && { wrap: true, quoted: kind === 'quoted' }),
      isOpen: opens(column) && !isShut,
      marked: marked || (opens(column) && !isShut),
    };
    const style = styles.numberOf(look);
    known[place] = style;
    return style;
  };
  // What is hidden takes no room.
  const room = ({ width, isHidden }: ColumnToWrite) => (isHidden ? Number.POSITIVE_INFINITY : width);
  return { columns: columns.map((column, i) => ({ letters: columnLetters(i + 1), width: room(column) })), styleOf };
}

function bodyRow(row: RowToWrite, number: number, { columns, styleOf }: Body): string {
  const given = 'cells' in row ? row : { cells: row, emphasis: false };
  const { cells, emphasis, marked, isShut = false } = given;
  const plain: RowLook = { emphasis, marked: false, isShut };
  const shaded: RowLook = { emphasis, marked: true, isShut };
  let xml = '';
  let lines = 1;
  // An export has tens of millions of cells: what is made for each of them is cleared away again at a price.
  for (let i = 0; i < columns.length; i++) {
    const { letters, width } = columns[i] ?? noColumn;
    const cell = cells[i] ?? null;
    if (typeof cell === 'string') {
      if (cell.length > longestText) throw new Refusal('cellTextTooLong', { row: number });
      lines = Math.max(lines, linesOf(cell, width));
    }
    xml += bodyCell(cell, letters + number, styleOf(i, kindOf(cell), marked?.has(i) ? shaded : plain));
  }
  return `<row r="${number}"${lines > 1 ? ` ht="${heightOf(lines)}"` : ''}>${xml}</row>`;
}

const noColumn = { letters: '', width: 0 } as const;

function kindOf(cell: CellToWrite): CellKind {
  if (typeof cell === 'string') return /^[=+\-@\t\r]/.test(cell) ? 'quoted' : 'text';
  return cell !== null && typeof cell === 'object' ? 'date' : 'plain';
}

function bodyCell(cell: CellToWrite, address: string, style: number): string {
  if (cell === null || cell === '') return `<c r="${address}" s="${style}"/>`;
  if (typeof cell === 'string') return inlineText(address, cell, style);
  if (typeof cell === 'boolean') return `<c r="${address}" s="${style}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  return numberCell(address, typeof cell === 'number' ? cell : serialOfDate(cell.date), style);
}

function numberCell(address: string, value: number, style: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${address} would hold ${value}`);
  return `<c r="${address}" s="${style}"><v>${value}</v></c>`;
}

function textCell(column: number, row: number, text: string, style: number): string {
  const address = cellAddress(column, row);
  return text === '' ? `<c r="${address}" s="${style}"/>` : inlineText(address, text, style);
}

function inlineText(address: string, text: string, style: number): string {
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapedXml(text)}</t></is></c>`;
}

function rowXml(row: number, cells: readonly string[], height?: number): string {
  const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  return `<row r="${row}"${size}>${cells.join('')}</row>`;
}

function prelude(sheet: SheetToWrite, headRows: number): string {
  const columns = sheet.columns.map(
    ({ width, isHidden }, i) =>
      `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"${isHidden ? ' hidden="1"' : ''}/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0">${frozenPane(headRows, sheet.frozenColumns ?? 0)}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="18"/><cols>${columns.join('')}</cols><sheetData>`,
  ].join('');
}

function frozenPane(rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return '';
  const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const split = `${columns === 0 ? '' : ` xSplit="${columns}"`}${rows === 0 ? '' : ` ySplit="${rows}"`}`;
  return `<pane${split} topLeftCell="${cellAddress(columns + 1, rows + 1)}" activePane="${pane}" state="frozen"/>`;
}

type WrittenBody = { readonly merges: readonly CellRange[]; readonly firstRow: number; readonly lastRow: number };

/** Protection, merged ranges, what may be typed, and the page: A4 landscape, one page wide, 第 n 页 共 m 页 at the foot. */
function ending(sheet: SheetToWrite, { merges, firstRow, lastRow: last }: WrittenBody): string {
  const ranges = merges.map(
    ({ top, left, bottom, right }) =>
      `<mergeCell ref="${columnLetters(left)}${top}:${columnLetters(right)}${bottom}"/>`,
  );
  return [
    '</sheetData>',
    sheet.isProtected ? '<sheetProtection sheet="1" formatColumns="0" formatRows="0"/>' : '',
    ranges.length === 0 ? '' : `<mergeCells count="${ranges.length}">${ranges.join('')}</mergeCells>`,
    last < firstRow ? '' : columnRules(sheet.columns, { firstRow, lastRow: last }),
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    '<headerFooter><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter></headerFooter>',
    sheet.chart === undefined ? '</worksheet>' : '<drawing r:id="rId1"/></worksheet>',
  ].join('');
}
