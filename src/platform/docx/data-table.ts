import { AlignmentType, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type { ContentTable } from '../official-article.ts';
import { textWidthTwips } from './official-page.ts';
import { officialParagraph, officialRun } from './official-text.ts';

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const usualPoints = 14;

/** A table of 版心 width, in 4号 unless told otherwise; the header row is 黑体 and repeated on every page. */
export function dataTable(text: Omit<ContentTable, 'kind'>): Table {
  const columnWidths = text.columns.map((share) => Math.floor(share * textWidthTwips));
  return new Table({
    rows: text.rows.map((row, index) => tableRow(row, { text, isHeader: text.hasHeader && index === 0, columnWidths })),
    width: { size: textWidthTwips, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
  });
}

type RowLook = {
  readonly text: Omit<ContentTable, 'kind'>;
  readonly isHeader: boolean;
  readonly columnWidths: readonly number[];
};

function tableRow(row: readonly string[], { text, isHeader, columnWidths }: RowLook): TableRow {
  const role = isHeader ? 'hei' : 'fangSong';
  const sizePoints = text.sizePoints ?? usualPoints;
  const children = row.map((cell, column) => {
    const run = officialRun(cell, { role, sizePoints, spacingTwips: 0 });
    const alignment = alignments[(isHeader ? undefined : text.aligns?.[column]) ?? 'center'];
    const lineTwips = Math.round((sizePoints / usualPoints) * 400);
    return new TableCell({
      children: [officialParagraph([run], { alignment, lineTwips })],
      width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: 80, right: 80, top: 40, bottom: 40 },
    });
  });
  return new TableRow({ children, tableHeader: isHeader, cantSplit: true });
}
