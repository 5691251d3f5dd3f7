import { characterWidth } from '#kernel/title-lines.ts';
import type { ContentCell, ContentLine, ContentTable } from '#platform/official-article.ts';
import type { TableBlock, TableCell } from '../rules/paper.ts';
import { placedCells } from './placed-cells.ts';
import { textWidthPoints } from './text-width.ts';

/** Sizes of a table's text, the usual one first: 四号, 小四 and 五号 for tables of many columns. */
const tablePoints = [14, 12, 10.5] as const;
/** Width of a line, and points that the margins of a cell take. */
const linePoints = 37 * 14;
const marginPoints = 1.4 * 14;
/** A wider column shares what the narrow ones leave. */
const narrowCharacters = 8;

/** A table of more rows or of seven columns stands in 小四, one of more columns in 五号, so that a page holds it. */
const longRows = 10;

/** Points of the small lines around a table. */
const besidePoints = 12;

/** A table with its caption and unit above it and its note below. */
export function tableContent(table: TableBlock): (ContentTable | ContentLine)[] {
  const { caption, unitText, note } = table;
  const beside = (text: string | undefined, look: Pick<ContentLine, 'align' | 'role' | 'sizePoints' | 'keepNext'>) =>
    text === undefined || text === '' ? [] : [{ kind: 'line' as const, text, ...look }];
  return [
    ...beside(caption, { align: 'center', role: 'hei', sizePoints: 16, keepNext: true }),
    ...beside(unitText, { align: 'right', role: 'fangSong', sizePoints: besidePoints, keepNext: true }),
    kept(isPlain(table) ? plainTable(table) : spannedTable(table), note !== undefined && note !== ''),
    ...beside(note, { align: 'left', role: 'fangSong', sizePoints: besidePoints }),
  ];
}

/** A table that takes no more of a page than this, a good third, is not broken: no page is left half empty before it. */
const wholePoints = 240;

/** With its pages: a table of some size is whole, and what stands below it goes with it. */
function kept(table: ContentTable, hasNote: boolean): ContentTable {
  const isWhole = heightOf(table) <= wholePoints;
  return { ...table, ...(isWhole ? { isWhole } : {}), ...(hasNote ? { keepNext: true } : {}) };
}

/** Points that a table takes, by the row of each that needs most lines. */
function heightOf({ rows, columns, sizePoints = 14 }: ContentTable): number {
  const charactersOf = (share: number) => Math.max((share * textWidthPoints - besidePoints) / sizePoints, 1);
  const linesOf = (row: ContentTable['rows'][number]) =>
    Math.max(...row.map((cell, column) => Math.ceil(widthOf(cell) / charactersOf(columns[column] ?? 1))), 1);
  return rows.reduce((sum, row) => sum + linesOf(row) * (sizePoints + 6) + 4, 0);
}

function widthOf(cell: string | ContentCell): number {
  // Where a cell stands that takes several columns is not known here; it is wide enough.
  if (typeof cell === 'string') return characterWidth(cell);
  return cell.columns === undefined ? characterWidth(cell.runs.map(({ text }) => text).join('')) : 1;
}

function isPlain({ rows }: TableBlock): boolean {
  return rows.every((row) =>
    row.every(
      ({ columns, rows: down, align, runs }) =>
        columns === undefined && down === undefined && align === undefined && !runs?.some(({ figure }) => figure),
    ),
  );
}

/** Every row with as many cells as the longest; columns as wide as their longest cell, within bounds. */
function plainTable(table: TableBlock): ContentTable {
  const count = Math.max(...table.rows.map((row) => row.length), 1);
  const rows = table.rows.map((row) => Array.from({ length: count }, (_, column) => row[column]?.text ?? ''));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map((row, index) => roomOf(row[column] ?? '', table.hasHeader && index === 0))),
  );
  return { kind: 'table', rows, ...shares(widths, rows.length), hasHeader: table.hasHeader, ...heads(table) };
}

/** Cells keep their places; a row that is too short is filled up at its end. */
function spannedTable(table: TableBlock): ContentTable {
  const grid = placedCells(table);
  const count = Math.max(...grid.map((row) => row.taken), 1);
  const widths = Array.from({ length: count }, () => 0);
  for (const [index, { cells }] of grid.entries())
    for (const { cell, column } of cells)
      if ((cell.columns ?? 1) === 1)
        widths[column] = Math.max(
          widths[column] ?? 0,
          roomOf(cell.text, table.hasHeader && index < (table.headerRows ?? 1)),
        );
  const rows = grid.map(({ cells, taken }) => [
    ...cells.map(({ cell }) => contentCell(cell)),
    ...Array.from({ length: count - taken }, () => ''),
  ]);
  return { kind: 'table', rows, ...shares(widths, rows.length), hasHeader: table.hasHeader, ...heads(table) };
}

function contentCell({ text, runs, columns, rows, align }: TableCell): ContentCell {
  const parts = (runs ?? [{ text, style: 'plain' as const }]).map(({ text: words, style, ...run }) => {
    const control = 'figure' in run ? run.figure : undefined;
    return { text: words, style, ...(control === undefined ? {} : { control }) };
  });
  return {
    runs: parts,
    ...(columns === undefined ? {} : { columns }),
    ...(rows === undefined ? {} : { rows }),
    ...(align === undefined ? {} : { align }),
  };
}

/** Characters that a cell wants; a heading may take two lines, figures may not be broken, also where no font of the bureau is installed. */
function roomOf(text: string, isHead: boolean): number {
  const width = characterWidth(text);
  if (/^[−\d.%-]+$/.test(text)) return width * 1.28;
  return isHead && width > 4 ? Math.ceil(width / 2) : width;
}

/**
 * Shares of the line, and the size in which the columns fit: narrow columns get what they want, wide ones what is left, by
 * what they want.
 */
function shares(widths: readonly number[], rows: number): Pick<ContentTable, 'columns' | 'sizePoints'> {
  const least = widths.reduce((sum, width) => sum + Math.min(Math.max(width, 2), narrowCharacters), 0);
  const fits = (points: number) => least * points + widths.length * marginPoints <= linePoints;
  const most = widths.length > 7 ? 10.5 : rows > longRows || widths.length > 6 ? 12 : 14;
  const points = tablePoints.find((one) => one <= most && fits(one)) ?? 10.5;
  const lineCharacters = linePoints / points;
  const wanted = widths.map((width) => Math.min(Math.max(width, 2), 16) + marginPoints / points);
  const sum = (list: readonly number[]) => list.reduce((total, width) => total + width, 0);
  const isWide = (width: number) => width > narrowCharacters + marginPoints / points - 1.4;
  const [narrow, wide] = [wanted.filter((width) => !isWide(width)), wanted.filter(isWide)];
  const left = lineCharacters - sum(narrow);
  const isTight = sum(wanted) > lineCharacters && left >= wide.length * narrowCharacters;
  const given = isTight ? wanted.map((width) => (isWide(width) ? (width / sum(wide)) * left : width)) : wanted;
  return { columns: given.map((width) => width / sum(given)), ...(points === 14 ? {} : { sizePoints: points }) };
}

function heads({ headerRows }: TableBlock): { headerRows?: number } {
  return headerRows === undefined || headerRows < 2 ? {} : { headerRows };
}
