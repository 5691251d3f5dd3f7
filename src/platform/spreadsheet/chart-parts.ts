import { columnLetters } from '#kernel/written/cell-address.ts';
import type { SheetChart, SheetToWrite } from './sheet-to-write.ts';
import { escapedXml } from './workbook-styles.ts';

/** Columns of the usual width, and rows, that a chart takes beside its table. */
export const chartRoom = { columns: 10, rows: 17 } as const;

/** Size of a chart in English Metric Units: 16 by 9.6 cm. */
const [width, height] = [5_760_000, 3_456_000];

const spaces = {
  chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  main: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  sheet: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  office: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The rows of the body from which a chart is drawn, counted from 1. */
export type ChartRows = { readonly first: number; readonly last: number };

/** Columns that a sheet takes, its chart among them. */
export function columnsWithChart({ columns, chart }: Pick<SheetToWrite, 'columns' | 'chart'>): number {
  return columns.length + (chart === undefined ? 0 : chartRoom.columns);
}

/** The drawing of a sheet: its chart, to the right of the table. Source: ECMA-376 20.5. */
export function drawingXml({ columns, chart, notes = [] }: SheetToWrite): string {
  const name = escapedXml(chart?.title ?? '');
  return [
    `${declaration}<xdr:wsDr xmlns:xdr="${spaces.sheet}" xmlns:a="${spaces.main}"><xdr:oneCellAnchor>`,
    `<xdr:from><xdr:col>${columns.length}</xdr:col><xdr:colOff>180000</xdr:colOff><xdr:row>${notes.length + 2}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>`,
    `<xdr:ext cx="${width}" cy="${height}"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>`,
    `<xdr:cNvPr id="2" name="${name}" descr="${name}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>',
    `<a:graphicData uri="${spaces.chart}"><c:chart xmlns:c="${spaces.chart}" xmlns:r="${spaces.office}" r:id="rId1"/>`,
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>',
  ].join('');
}

/**
 * A chart of the second column of a sheet over its first, drawn anew when a cell changes: bars from the top in the order
 * of the rows, or a line from left to right, each point with its value. Source: ECMA-376 21.2.
 */
export function chartXml(
  { name, chart }: Pick<SheetToWrite, 'name'> & { readonly chart: SheetChart },
  rows: ChartRows,
) {
  const isBars = chart.kind === 'bars';
  const series = seriesXml(chart, { name, rows });
  const axes = '<c:axId val="1"/><c:axId val="2"/>';
  const plot = isBars
    ? `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="60"/>${axes}</c:barChart>`
    : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`;
  return [
    `${declaration}<c:chartSpace xmlns:c="${spaces.chart}" xmlns:a="${spaces.main}" xmlns:r="${spaces.office}">`,
    '<c:roundedCorners val="0"/><c:chart>',
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="1200" b="1"/><a:t>${escapedXml(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`,
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot}${axesXml(chart, isBars)}</c:plotArea>`,
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>',
  ].join('');
}

function seriesXml(
  { kind, format, points }: SheetChart,
  { name, rows }: { readonly name: string; readonly rows: ChartRows },
): string {
  const column = (place: number) => {
    const letters = columnLetters(place);
    return escapedXml(`'${name.replaceAll("'", "''")}'!$${letters}$${rows.first}:$${letters}$${rows.last}`);
  };
  const cached = (values: readonly (string | number | null)[]) =>
    `<c:ptCount val="${values.length}"/>${values
      .map((value, index) =>
        value === null ? '' : `<c:pt idx="${index}"><c:v>${escapedXml(String(value))}</c:v></c:pt>`,
      )
      .join('')}`;
  const fill = '<a:solidFill><a:srgbClr val="1F4E8C"/></a:solidFill>';
  const look =
    kind === 'bars'
      ? `<c:spPr>${fill}</c:spPr><c:invertIfNegative val="0"/>`
      : `<c:spPr><a:ln w="25400">${fill}</a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr>${fill}</c:spPr></c:marker>`;
  const place = kind === 'bars' ? 'outEnd' : 't';
  return [
    `<c:ser><c:idx val="0"/><c:order val="0"/>${look}`,
    `<c:dLbls><c:numFmt formatCode="${escapedXml(format)}" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr><c:dLblPos val="${place}"/>`,
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>',
    `<c:cat><c:strRef><c:f>${column(1)}</c:f><c:strCache>${cached(points.map(({ label }) => label))}</c:strCache></c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>${column(2)}</c:f><c:numCache><c:formatCode>${escapedXml(format)}</c:formatCode>${cached(points.map(({ value }) => value))}</c:numCache></c:numRef></c:val>`,
    kind === 'bars' ? '</c:ser>' : '<c:smooth val="0"/></c:ser>',
  ].join('');
}

/** Labels stand at the edge, so that bars below zero do not cover them; bars begin at the top. */
function axesXml({ format }: SheetChart, isBars: boolean): string {
  const line = '<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="808080"/></a:solidFill></a:ln></c:spPr>';
  return [
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${isBars ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/>`,
    `<c:axPos val="${isBars ? 'l' : 'b'}"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line}`,
    '<c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx>',
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="${isBars ? 1 : 0}"/>`,
    `<c:axPos val="${isBars ? 'b' : 'l'}"/><c:numFmt formatCode="${escapedXml(format)}" sourceLinked="0"/>`,
    `<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="1"/><c:crosses val="autoZero"/></c:valAx>`,
  ].join('');
}
