import { characterWidth } from '#kernel/title-lines.ts';
import type {
  CellToWrite,
  ColumnToWrite,
  HeadCell,
  RowToWrite,
  SheetToWrite,
} from '#platform/spreadsheet/sheet-to-write.ts';
import { annexHeading } from '../rules/annex-lines.ts';
import { indicatorOf } from '../rules/indicators/catalogue.ts';
import { type Block, type ChartBlock, type Paper, paragraphText, type TableBlock } from '../rules/paper.ts';
import { type PlacedRow, placedCells } from './placed-cells.ts';
import { tableSheetTerms as words } from './table-sheet-terms.ts';

/** Widths of columns in characters of a sheet. */
const [narrowest, widest] = [10, 40] as const;

/** A figure as papers print it. */
const numeral = /^[−-]?\d+(?:\.\d+)?$/;

/** What a paper's sheets say of it: who made it, and its title with its number. */
export type SheetsHead = { readonly author: string; readonly title: string };

/**
 * Every table and chart of a paper as a sheet in the form in which authorities exchange tables: caption, unit line, merged
 * heads, numbers as numbers in the decimals of the paper, note, print area of A4 landscape with repeated heads. Empty where
 * the paper has neither.
 */
export function tableSheets(paper: Paper, head: SheetsHead): SheetToWrite[] {
  const blocks = paper.articles.flatMap((article) => article.blocks);
  const named = { ...head, title: head.title.replace(/[\s\u3000]+/g, '') };
  const tables = blocks.flatMap((block, index) => (block.kind === 'table' ? [titled(block, blocks[index - 1])] : []));
  const charts = blocks.filter((block) => block.kind === 'chart');
  return [
    ...tables.map((table, index) => tableSheet(table, { ...named, name: `${words.table.zh}${index + 1}` })),
    ...charts.map((chart, index) => chartSheet(chart, { ...named, name: `${words.chart.zh}${index + 1}` })),
  ];
}

/** A table that has no caption of its own bears the title of the annex whose heading stands right above it. */
function titled(table: TableBlock, above: Block | undefined): TableBlock {
  const isAnnex = table.caption === undefined && above?.kind === 'paragraph' && above.role === 'annex';
  const title = isAnnex ? annexHeading(paragraphText(above))?.title : null;
  return title == null ? table : { ...table, caption: title };
}

type Named = SheetsHead & { readonly name: string };

function tableSheet(table: TableBlock, { name, author, title }: Named): SheetToWrite {
  const headers = table.hasHeader ? (table.headerRows ?? 1) : 0;
  const placed = placedCells(table);
  const width = Math.max(...placed.map(({ taken }) => taken), 1);
  const body = placed.slice(headers).map((row) => bodyRow(row, width));
  const texts = (column: number) => body.map((row) => row[column] ?? '');
  const columns = Array.from({ length: width }, (_, column) =>
    columnOf(texts(column), headText(placed.slice(0, headers), column)),
  );
  return {
    name,
    title: table.caption ?? title,
    unitLine: { left: `${words.author.zh}${author}`, right: table.unitText ?? '' },
    columns,
    head: headRows(placed.slice(0, headers), width),
    frozenColumns: 1,
    rows: body.map((row) => rowToWrite(row)),
    foot: [...(table.note ? [table.note] : []), `${words.from.zh}《${title}》`],
  };
}

/** The last row of a city's table is that of the whole. */
function rowToWrite(row: readonly string[]): RowToWrite {
  const emphasis = words.totals.zh.split('、').includes(row[0] ?? '');
  return { cells: row.map(cellOf), emphasis };
}

function cellOf(text: string): CellToWrite {
  return numeral.test(text) ? Number(text.replace('−', '-')) : text;
}

/** Words of a row by column; what a wide cell covers stays empty. */
function bodyRow({ cells }: PlacedRow, width: number): string[] {
  const row = Array.from({ length: width }, () => '');
  for (const { cell, column } of cells) row[column] = cell.text.trim();
  return row;
}

/** Cells of the head with their spans; a row that is too short is filled up at its end. */
function headRows(rows: readonly PlacedRow[], width: number): HeadCell[][] {
  return rows.map(({ cells, taken }) => [
    ...cells.map(({ cell: { text, columns = 1, rows: down = 1 } }) => ({ text: text.trim(), across: columns, down })),
    ...Array.from({ length: width - taken }, () => ({ text: '' })),
  ]);
}

function headText(rows: readonly PlacedRow[], column: number): string {
  const own = rows.flatMap(({ cells }) =>
    cells.filter((cell) => cell.column === column && (cell.cell.columns ?? 1) === 1),
  );
  return own.at(-1)?.cell.text ?? '';
}

/** A column of numbers is set right, one of places and small counts in the middle, with the decimals of the paper, thousands parted where there are any. */
function columnOf(texts: readonly string[], head: string): ColumnToWrite {
  const said = texts.filter((text) => text !== '');
  const numbers = said.filter((text) => numeral.test(text));
  const longest = Math.max(...said.map(characterWidth), Math.ceil(characterWidth(head) / 2), 1);
  const width = Math.min(Math.max(Math.ceil(longest * 2) + 4, narrowest), widest);
  if (numbers.length === 0) return { width, align: longest > 8 ? 'left' : 'center' };
  const decimals = Math.max(...numbers.map((text) => text.split('.')[1]?.length ?? 0));
  const isLarge = numbers.some((text) => Math.abs(Number(text.replace('−', '-'))) >= 10_000);
  const whole = isLarge ? '#,##0' : '0';
  const align = decimals === 0 && !isLarge ? 'center' : 'right';
  return { width, align, format: decimals === 0 ? whole : `${whole}.${'0'.repeat(decimals)}` };
}

/** The points of a chart with the chart that is drawn from them, which follows when they are changed. */
function chartSheet({ chart }: ChartBlock, { name, author, title }: Named): SheetToWrite {
  const indicator = indicatorOf(chart.indicator);
  const format = indicator?.kind === 'count' ? '0' : '#,##0.0';
  const caption = chart.caption || title;
  return {
    name,
    title: caption,
    unitLine: { right: words[unitOf(indicator?.kind)].zh },
    columns: [{ width: 20 }, { width: 20, align: 'right', format }],
    chart: { kind: chart.kind === 'months' ? 'line' : 'bars', title: caption, format, points: chart.points },
    head: [
      [
        { text: chart.kind === 'months' ? words.month.zh : words.unit.zh },
        { text: indicator?.name.zh ?? words.value.zh },
      ],
    ],
    rows: chart.points.map(({ label, value }) => [label, value]),
    notes: [`${words.author.zh}${author}`, `${words.from.zh}《${title}》`],
  };
}

function unitOf(kind: string | undefined): 'amount' | 'percent' | 'count' {
  return kind === 'amount' || kind === 'percent' ? kind : 'count';
}
