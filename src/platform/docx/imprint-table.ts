import {
  BorderStyle,
  type Paragraph,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { textLeftTwips, textWidthTwips } from './official-page.ts';
import { officialParagraph } from './official-text.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const outer = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
const inner = { style: BorderStyle.SINGLE, size: 6, color: '000000' };
const noMargins = { left: 0, right: 0, top: 0, bottom: 0 };

/** One character of 4号, the indent of an entry on both sides. */
const indentTwips = 280;

/**
 * 版记 at the foot of the page on which the text ends, one row an entry: outer rules 0.35 mm, inner rules 0.25 mm, the
 * last rule on the lower edge of 版心. The paragraph after it holds it on its page. LibreOffice 7.4 lets a table float
 * only if its place is counted from the page's left edge and the margin's foot. Source: GB/T 9704-2012 7.4.
 */
export function imprintTable(entries: readonly (readonly Paragraph[])[]): (Table | Paragraph)[] {
  if (entries.length === 0) return [];
  const table = new Table({
    rows: entries.map(entryRow),
    width: { size: textWidthTwips, type: WidthType.DXA },
    columnWidths: [textWidthTwips],
    layout: TableLayoutType.FIXED,
    margins: { ...noMargins, marginUnitType: WidthType.DXA },
    borders: { top: outer, bottom: outer, left: none, right: none, insideHorizontal: inner, insideVertical: none },
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: textLeftTwips,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      topFromText: 0,
      bottomFromText: 0,
      leftFromText: 0,
      rightFromText: 0,
    },
  });
  return [table, officialParagraph([], { lineTwips: 20 })];
}

function entryRow(paragraphs: readonly Paragraph[]): TableRow {
  const cell = new TableCell({
    children: paragraphs,
    width: { size: textWidthTwips, type: WidthType.DXA },
    margins: { left: indentTwips, right: indentTwips, top: 120, bottom: 120 },
  });
  return new TableRow({ children: [cell], cantSplit: true });
}
