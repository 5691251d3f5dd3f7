import type { CellRange, SheetRow } from '#kernel/written/cell.ts';
import { fieldsFound } from './column-map.ts';
import type { FieldNames } from './field-names.ts';
import { cellText, type HeadingPath, headingPaths } from './heading-path.ts';
import { statesUnit } from './table-titles.ts';

/** Where a header stands among the rows looked at. */
export type FoundHeader = {
  /** Index of its first row in the rows looked at, and how many they are. */
  readonly from: number;
  readonly depth: number;
  readonly paths: readonly HeadingPath[];
  readonly fields: number;
};

/** Rows of a sheet among which its header is looked for. */
export const rowsLookedAt = 30;
const deepest = 3;

/**
 * The header that gives most fields, of one to three rows; of several as good the smallest, with the headings right
 * above it that stand over several of its columns. Null where not even one field is found.
 */
export function bestHeader(
  rows: readonly SheetRow[],
  merges: readonly CellRange[],
  names: FieldNames,
): FoundHeader | null {
  let best: FoundHeader | null = null;
  for (let from = 0; from < rows.length; from++) {
    const found = headerAt(rows.slice(from, from + deepest), merges, names);
    if (found !== null && isBetter({ ...found, from }, best)) best = { ...found, from };
  }
  return best === null ? null : withUpperRows(best, rows, merges, names);
}

function isBetter(found: FoundHeader, best: FoundHeader | null): boolean {
  if (best === null || found.fields !== best.fields) return best === null || found.fields > best.fields;
  // Of two as good that share rows the upper one begins with a title.
  return found.depth < best.depth || (found.depth === best.depth && found.from < best.from + best.depth);
}

/** The header that begins in the first of these rows; `from` is 0. */
export function headerAt(
  rows: readonly SheetRow[],
  merges: readonly CellRange[],
  names: FieldNames,
): FoundHeader | null {
  let best: FoundHeader | null = null;
  const nearby = mergesIn(rows, merges);
  for (let depth = 1; depth <= Math.min(deepest, rows.length); depth++) {
    const head = rows.slice(0, depth);
    if (!isWords(head.at(-1)) || !adjacent(head)) break;
    if (beginsAbove(head, nearby)) continue;
    const paths = headingPaths(head, nearby);
    const fields = fieldsFound(paths, names);
    const isParted =
      best !== null && fields === best.fields && (isPartedBy(best.paths, head.at(-1)) || isOfUnits(head.at(-1)));
    if (fields > (best?.fields ?? 0) || isParted) best = { from: 0, depth, paths, fields };
  }
  return best;
}

/** Whether a row below the headings gives several columns their own units. */
function isOfUnits(row: SheetRow | undefined): boolean {
  const texts = (row?.cells ?? []).map(cellText).filter((text) => text !== '');
  return texts.length > 1 && texts.every((text) => text.length < 8 && statesUnit(text));
}

/** Whether a row parts one heading that is merged over several columns: 本月完成投资 into 合计, 建筑工程 and 安装工程. */
function isPartedBy(paths: readonly HeadingPath[], row: SheetRow | undefined): boolean {
  const isWritten = ({ column }: HeadingPath) => cellText(row?.cells[column - 1]) !== '';
  return paths.some(
    (path, i) => i > 0 && paths[i - 1]?.cell === path.cell && isWritten(path) && paths.slice(i - 1, i).some(isWritten),
  );
}

/** Merged ranges that touch these rows. */
function mergesIn(rows: readonly SheetRow[], merges: readonly CellRange[]): CellRange[] {
  const top = rows[0]?.row ?? 0;
  const bottom = rows.at(-1)?.row ?? 0;
  return merges.filter((merge) => merge.top <= bottom && merge.bottom >= top);
}

/** Headings are words: at most every third cell is a number, apart from years. */
function isWords(row: SheetRow | undefined): boolean {
  const filled = (row?.cells ?? []).filter((cell) => cellText(cell) !== '');
  const figures = filled.filter((cell) => cell?.kind !== 'text' && !/^20\d\d$/.test(cellText(cell)));
  return filled.length > 0 && figures.length * 3 <= filled.length;
}

/** Rows without any value aren't delivered, so a header may leave one out, but not more. */
function adjacent(rows: readonly SheetRow[]): boolean {
  return rows.every(({ row }, i) => i === 0 || row - (rows[i - 1]?.row ?? row) <= 2);
}

function beginsAbove(head: readonly SheetRow[], merges: readonly CellRange[]): boolean {
  const top = head[0]?.row ?? 0;
  return merges.some((merge) => merge.top < top && merge.bottom >= top && merge.left === merge.right);
}

function withUpperRows(
  found: FoundHeader,
  rows: readonly SheetRow[],
  merges: readonly CellRange[],
  names: FieldNames,
): FoundHeader {
  let best = found;
  while (best.from > 0 && best.depth < deepest) {
    const head = rows.slice(best.from - 1, best.from + best.depth);
    const upper = head[0];
    if (upper === undefined || !adjacent(head) || !isWords(upper) || !standsOverSome(upper, merges, best)) break;
    const paths = headingPaths(head, mergesIn(head, merges));
    const fields = fieldsFound(paths, names);
    if (fields < best.fields) break;
    best = { from: best.from - 1, depth: best.depth + 1, paths, fields };
  }
  return best;
}

/** Whether a row has headings merged over some columns, but none over nearly all, as a title is. */
function standsOverSome(row: SheetRow, merges: readonly CellRange[], header: FoundHeader): boolean {
  const spans = merges.filter((merge) => merge.top === row.row && merge.right > merge.left);
  const headings = spans.filter((merge) => cellText(row.cells[merge.left - 1]) !== '');
  if (headings.length === 0 || row.cells.some((cell) => statesUnit(cellText(cell)))) return false;
  return headings.every((merge) => (merge.right - merge.left + 1) * 4 < header.paths.length * 3);
}
