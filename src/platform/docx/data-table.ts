import { AlignmentType, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import { textWidthTwips } from './official-page.ts';
import { officialParagraph, officialRun } from './official-text.ts';

/** A table of texts; `columns` are shares of the width that add up to 1, and every row has one text for each. */
export type TableText = {
  readonly columns: readonly number[];
  readonly rows: readonly (readonly string[])[];
  readonly hasHeader: boolean;
};

/** A table of 版心 width in 4号; the header row is 黑体 and repeated on every page. */
export function dataTable(text: TableText): Table {
  const columnWidths = text.columns.map((share) => Math.floor(share * textWidthTwips));
  return new Table({
    rows: text.rows.map((row, index) => tableRow(row, text.hasHeader && index === 0, columnWidths)),
    width: { size: textWidthTwips, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
  });
}

function tableRow(row: readonly string[], isHeader: boolean, widths: readonly number[]): TableRow {
  const role = isHeader ? 'hei' : 'fangSong';
  const children = row.map((text, column) => {
    const run = officialRun(text, { role, sizePoints: 14, spacingTwips: 0 });
    return new TableCell({
      children: [officialParagraph([run], { alignment: AlignmentType.CENTER, lineTwips: 400 })],
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: 80, right: 80, top: 40, bottom: 40 },
    });
  });
  return new TableRow({ children, tableHeader: isHeader, cantSplit: true });
}
