import { Refusal } from '#kernel/refusal.ts';
import { columnOf } from '#kernel/written/cell-address.ts';
import type { PackedRow } from './row-batch.ts';
import { type CellLookup, putCell } from './worksheet-cell.ts';

const lastRow = 1_048_576;
const lastColumn = 16_384;
const longestRow = 16 * 1024 * 1024;

/**
 * The rows of a worksheet with at least one value, in the order of the file, from its XML piece by piece.
 * Rows that carry only a style are passed over without being looked into.
 * Refuses `damagedWorkbook` where the XML ends early, rows go backwards, or a cell lies outside of any sheet.
 */
export async function* worksheetRows(pieces: AsyncIterable<string>, lookup: CellLookup): AsyncGenerator<PackedRow[]> {
  let scan: Scan | null = null;
  let xml = '';
  for await (const piece of pieces) {
    xml += piece;
    if (scan === null) {
      const start = /<((?:[\w.-]+:)?)sheetData\s*(\/?)>/.exec(xml);
      if (start === null) continue;
      if (start[2] === '/') return;
      scan = { names: namesWith(start[1] ?? ''), row: 0, at: start.index + start[0].length, ended: false };
    }
    yield completeRows(xml, scan, lookup);
    if (scan.ended) return;
    xml = xml.slice(scan.at);
    scan.at = 0;
    if (xml.length > longestRow) throw new Refusal('damagedWorkbook');
  }
  throw new Refusal('damagedWorkbook');
}

/** How far the reading of a worksheet has come. */
type Scan = { readonly names: Names; row: number; at: number; ended: boolean };

type Names = Readonly<
  Record<'row' | 'rowEnd' | 'cell' | 'cellEnd' | 'value' | 'inline' | 'formula' | 'rowsEnd', string>
>;

function namesWith(prefix: string): Names {
  return {
    row: `<${prefix}row`,
    rowEnd: `</${prefix}row>`,
    cell: `<${prefix}c`,
    cellEnd: `</${prefix}c>`,
    value: `<${prefix}v`,
    inline: `<${prefix}is`,
    formula: `<${prefix}f`,
    rowsEnd: `</${prefix}sheetData>`,
  };
}

/** Reads all rows that stand complete in `xml` and moves `scan` behind them. */
function completeRows(xml: string, scan: Scan, lookup: CellLookup): PackedRow[] {
  const { names } = scan;
  const rows: PackedRow[] = [];
  const rowsEnd = xml.indexOf(names.rowsEnd, scan.at);
  const hasValue = valueFinder(xml, names);
  for (;;) {
    const start = xml.indexOf(names.row, scan.at);
    const tagEnd = start < 0 ? -1 : xml.indexOf('>', start);
    if (start < 0 || tagEnd < 0 || (rowsEnd >= 0 && start > rowsEnd)) break;
    const blank = xml.charCodeAt(tagEnd - 1) === 47;
    const end = blank ? tagEnd + 1 : xml.indexOf(names.rowEnd, tagEnd);
    if (end < 0) break;
    const tag = xml.slice(start + names.row.length, tagEnd);
    scan.row = rowNumber(tag, scan.row);
    if (!blank && hasValue(tagEnd, end)) {
      const row: PackedRow = { row: scan.row, hidden: / hidden=["'](?:1|true)/.test(tag), values: [], marks: [] };
      putCells(xml.slice(tagEnd + 1, end), row, { names, lookup });
      if (row.values.length > 0) rows.push(row);
    }
    scan.at = blank ? end : end + names.rowEnd.length;
  }
  scan.ended = rowsEnd >= 0;
  return rows;
}

/** Whether a value stands in a stretch of `xml`. The next one is remembered: behind the last, rows cost next to nothing. */
function valueFinder(xml: string, names: Names): (from: number, to: number) => boolean {
  const marks = [names.value, names.inline, names.formula];
  const next = marks.map(() => -1);
  return (from, to) =>
    marks.some((mark, i) => {
      let at = next[i] ?? -1;
      if (at < from) {
        at = xml.indexOf(mark, from);
        next[i] = at < 0 ? Number.POSITIVE_INFINITY : at;
      }
      return at >= 0 && at < to;
    });
}

function rowNumber(tag: string, before: number): number {
  const written = /\sr\s*=\s*["'](\d+)["']/.exec(tag)?.[1];
  const row = written === undefined ? before + 1 : Number(written);
  if (row <= before || row > lastRow) throw new Refusal('damagedWorkbook');
  return row;
}

function putCells(xml: string, row: PackedRow, context: { names: Names; lookup: CellLookup }): void {
  const { names, lookup } = context;
  let column = 0;
  let at = xml.indexOf(names.cell);
  while (at >= 0) {
    const tagEnd = xml.indexOf('>', at);
    const blank = xml.charCodeAt(tagEnd - 1) === 47;
    const end = blank ? tagEnd : xml.indexOf(names.cellEnd, tagEnd);
    if (tagEnd < 0 || end < 0) throw new Refusal('damagedWorkbook');
    const tag = xml.slice(at + names.cell.length, tagEnd);
    const address = attribute(tag, 'r');
    column = address === null ? column + 1 : columnOf(address);
    if (column < 1 || column > lastColumn) throw new Refusal('damagedWorkbook');
    if (!blank) {
      const style = Number(attribute(tag, 's') ?? -1);
      putCell({ type: attribute(tag, 't') ?? 'n', style, body: xml.slice(tagEnd + 1, end), column }, row, lookup);
    }
    at = xml.indexOf(names.cell, end + 1);
  }
}

function attribute(tag: string, name: string): string | null {
  const at = tag.indexOf(` ${name}="`);
  if (at >= 0) return tag.slice(at + name.length + 3, tag.indexOf('"', at + name.length + 3));
  if (!/['\n\r\t]/.test(tag)) return null;
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? null;
}
