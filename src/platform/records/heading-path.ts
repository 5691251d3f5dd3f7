import type { Cell, CellRange, SheetRow } from '#kernel/written/cell.ts';
import { cellAddress } from '#kernel/written/cell-address.ts';
import type { MoneyUnit } from '#kernel/written/yuan-from.ts';
import { type HeadingText, headingText } from './heading-text.ts';
import type { HeadingPeriod } from './record.ts';

/** The headings above one column. */
export type HeadingPath = {
  readonly column: number;
  /** Address of the lowest heading. */
  readonly cell: string;
  /** As written, levels joined by ' / '. */
  readonly text: string;
  /** From the top down, without repetitions and without levels that say nothing. */
  readonly levels: readonly HeadingText[];
  /** Units of the lowest level that names any. */
  readonly units: readonly MoneyUnit[];
  /** Period of the lowest level that names one. */
  readonly period: HeadingPeriod | null;
};

/** Words that a lower level adds without saying anything: the column is what its upper heading says. */
const saysNothing = /^(?:合计|小计|总计|总额|金额|数额|其中|投资额|)$/;

/** Text of a cell; '' for an empty one. */
export function cellText(cell: Cell | null | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell.value).trim();
}

/**
 * The heading path of every column of a header of one to three rows. A merged heading stands above all columns and
 * rows that it covers; without merging, an upper heading also stands above the empty cells on its right, as far as
 * headings stand below both.
 */
export function headingPaths(rows: readonly SheetRow[], merges: readonly CellRange[]): HeadingPath[] {
  const paths: HeadingPath[] = [];
  for (let column = 1; column <= lastColumn(rows, merges); column++) {
    const sources = sourcesAbove(rows, merges, column);
    const last = sources.at(-1);
    if (last === undefined) continue;
    const texts = sources.map(({ text }) => headingText(text));
    const speaking = texts.filter(({ flat }) => !saysNothing.test(flat));
    paths.push({
      column,
      cell: last.cell,
      text: sources.map(({ text }) => text.replace(/\s+/g, ' ')).join(' / '),
      levels: speaking.length === 0 ? texts.slice(0, 1) : speaking,
      units: texts.findLast(({ units }) => units.length > 0)?.units ?? [],
      period: texts.findLast(({ period }) => period !== null)?.period ?? null,
    });
  }
  return paths;
}

function lastColumn(rows: readonly SheetRow[], merges: readonly CellRange[]): number {
  const reached = merges
    .filter(({ top }) => rows.some(({ row }) => row === top))
    .map(({ right }) => Math.min(right, 200));
  return Math.max(...rows.map(({ cells }) => cells.length), ...reached);
}

type Source = { readonly text: string; readonly cell: string };

function sourcesAbove(rows: readonly SheetRow[], merges: readonly CellRange[], column: number): Source[] {
  const sources: Source[] = [];
  for (const [i, row] of rows.entries()) {
    const own = sourceAt(rows, merges, row.row, column);
    const source = own ?? (i < rows.length - 1 ? leftNeighbour(rows, merges, i, column) : null);
    if (source !== null && sources.at(-1)?.cell !== source.cell) sources.push(source);
  }
  return sources;
}

function sourceAt(rows: readonly SheetRow[], merges: readonly CellRange[], row: number, column: number): Source | null {
  const merge = merges.find((one) => one.top <= row && row <= one.bottom && one.left <= column && column <= one.right);
  const [top, left] = merge === undefined ? [row, column] : [merge.top, merge.left];
  const text = cellText(rows.find((one) => one.row === top)?.cells[left - 1]);
  return text === '' ? null : { text, cell: cellAddress(left, top) };
}

/** The heading on the left whose lower level also stands above something, for headers that nobody merged. */
function leftNeighbour(
  rows: readonly SheetRow[],
  merges: readonly CellRange[],
  level: number,
  column: number,
): Source | null {
  const row = rows[level];
  const below = rows[level + 1];
  if (row === undefined || below === undefined || cellText(below.cells[column - 1]) === '') return null;
  for (let left = column - 1; left >= 1; left--) {
    const text = cellText(row.cells[left - 1]);
    if (cellText(below.cells[left - 1]) === '') return null;
    if (text === '') continue;
    const merged = merges.some((one) => one.top === row.row && one.left === left);
    return merged ? null : { text, cell: cellAddress(left, row.row) };
  }
  return null;
}
