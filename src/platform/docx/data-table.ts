import { AlignmentType, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type { ContentCell, ContentTable } from '../official-article.ts';
import { controlledRun } from './content-control.ts';
import { textWidthTwips } from './official-page.ts';
import { officialParagraph, officialRun } from './official-text.ts';

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const usualPoints = 14;

/**
 * A table of 版心 width, in 4号 unless told otherwise; the header row is 黑体 and repeated on every page. The rows of a
 * whole table keep to each other; of a longer one the head is not left alone, and the last three rows stand together.
 */
export function dataTable(text: Omit<ContentTable, 'kind'>): Table {
  const columnWidths = text.columns.map((share) => Math.floor(share * textWidthTwips));
  return new Table({
    rows: text.rows.map((row, index) =>
      tableRow(row, {
        text,
        isHeader: text.hasHeader && index < (text.headerRows ?? 1),
        columnWidths,
        keepNext: keepsToNext(index, text),
      }),
    ),
    width: { size: textWidthTwips, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
  });
}

/** Whether a row stands on the page of the one below it, or of what follows the table. */
function keepsToNext(
  index: number,
  { rows, hasHeader, headerRows = 1, ...table }: Omit<ContentTable, 'kind'>,
): boolean {
  const { isWhole = false, keepNext = false } = table;
  if (index === rows.length - 1) return keepNext;
  return isWhole || (hasHeader && index < headerRows) || index >= rows.length - 3;
}

type RowLook = {
  readonly text: Omit<ContentTable, 'kind'>;
  readonly isHeader: boolean;
  readonly columnWidths: readonly number[];
  readonly keepNext: boolean;
};

function tableRow(row: readonly (string | ContentCell)[], look: RowLook): TableRow {
  const { text, isHeader, columnWidths, keepNext } = look;
  const role = isHeader ? 'hei' : 'fangSong';
  const sizePoints = text.sizePoints ?? usualPoints;
  const children = row.map((given, column) => {
    const cell: ContentCell = typeof given === 'string' ? { runs: [{ text: given, style: 'plain' }] } : given;
    const runs = cell.runs.flatMap((part) => {
      const run = officialRun(part.text, { role, sizePoints, spacingTwips: 0, bold: part.style === 'bold' });
      return part.control === undefined ? [run] : controlledRun(run, part.control);
    });
    const alignment = alignments[(isHeader ? undefined : (cell.align ?? text.aligns?.[column])) ?? 'center'];
    const lineTwips = Math.round((sizePoints / usualPoints) * 400);
    return new TableCell({
      children: [officialParagraph(runs, { alignment, lineTwips, keepNext })],
      ...(cell.columns === undefined ? {} : { columnSpan: cell.columns }),
      ...(cell.rows === undefined ? {} : { rowSpan: cell.rows }),
      width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: 80, right: 80, top: 40, bottom: 40 },
    });
  });
  return new TableRow({ children, tableHeader: isHeader, cantSplit: true });
}
