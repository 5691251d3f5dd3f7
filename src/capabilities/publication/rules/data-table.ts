import type { SeriesPoint } from '../contract-indicators.ts';
import type { InlineNode, TableNode } from './document.ts';
import { displayNamed } from './figure.ts';
import { indicatorOf, isIndicatorKey } from './indicators/catalogue.ts';
import { tableDisplays } from './indicators/indicator.ts';
import { shownFigure } from './shown-figure.ts';

/** Indicators that stand side by side at most. */
export const mostColumns = 6;

/** Order of the rows: as the units follow each other, or by the first column. */
export const rowOrders = ['byUnit', 'highFirst', 'lowFirst'] as const;
/** One of the orders. */
export type RowOrder = (typeof rowOrders)[number];

/** A column: an indicator with the value of each unit. */
export type DataColumn = { readonly indicator: string; readonly asOf: string; readonly points: readonly SeriesPoint[] };

type Wish = {
  readonly columns: readonly DataColumn[];
  readonly order: RowOrder;
  /** Its row stands last, whatever the order, under this name. */
  readonly cityCode: string;
  readonly cityName: string;
  readonly caption: string;
  /** Head of the first column. */
  readonly unitHead: string;
  readonly newKey: () => string;
};

/** A table of units by indicators whose every cell is a live figure; what nobody knows is a dash. */
export function dataTable({ columns, order, cityCode, cityName, caption, unitHead, newKey }: Wish): TableNode {
  const rows = orderedRows(columns[0]?.points ?? [], { order, cityCode });
  const head = [unitHead, ...columns.map(({ indicator }) => headOf(indicator))];
  const content = [
    row(head.map((text) => cell('tableHeader', words(text), 'center'))),
    ...rows.map(({ unit, label }) =>
      row([
        cell('tableCell', words(unit === cityCode ? cityName : label), 'left'),
        ...columns.map((column) => cell('tableCell', figureIn(column, { unit, newKey }), 'right')),
      ]),
    ),
  ];
  return { type: 'table', attrs: { caption, unitText: '', note: '' }, content };
}

function orderedRows(
  points: readonly SeriesPoint[],
  { order, cityCode }: Pick<Wish, 'order' | 'cityCode'>,
): readonly SeriesPoint[] {
  const sign = order === 'lowFirst' ? 1 : -1;
  const units = points.filter(({ unit }) => unit !== cityCode);
  const sorted =
    order === 'byUnit' ? units : units.toSorted((one, other) => sign * ((one.value ?? 0) - (other.value ?? 0)));
  const known = sorted.filter(({ value }) => value !== null || order === 'byUnit');
  return [
    ...known,
    ...sorted.filter((point) => !known.includes(point)),
    ...points.filter(({ unit }) => unit === cityCode),
  ];
}

/** The form in which an indicator stands in a table: one without its unit where it has one. */
function formOf(indicator: string): string {
  const forms = indicatorOf(indicator)?.forms ?? [];
  return forms.find((form) => form in tableDisplays) ?? forms[0] ?? '';
}

function headOf(indicator: string): string {
  const name = indicatorOf(indicator)?.name.zh ?? indicator;
  const unit = Object.entries(tableDisplays).find(([form]) => form === formOf(indicator))?.[1];
  return unit === undefined ? name : `${name}（${unit}）`;
}

function figureIn(
  { indicator, asOf, points }: DataColumn,
  { unit, newKey }: { readonly unit: string; readonly newKey: () => string },
): InlineNode[] {
  const point = points.find((one) => one.unit === unit);
  const wording = formOf(indicator);
  const display = displayNamed(wording);
  if (point === undefined || point.value === null || display === null || !isIndicatorKey(indicator)) return words('—');
  const shown = shownFigure(point.value, { indicator, display });
  if (shown === null) return words('—');
  const { value, month } = point;
  const bound = { origin: 'bound', rounding: 'usual', scope: null, reason: null } as const;
  return [{ type: 'figure', attrs: { ...bound, id: newKey(), indicator, unit, month, asOf, wording, shown, value } }];
}

function words(text: string): InlineNode[] {
  return [{ type: 'text', text }];
}

function row(cells: TableNode['content'][number]['content']): TableNode['content'][number] {
  return { type: 'tableRow', content: cells };
}

function cell(
  type: 'tableHeader' | 'tableCell',
  content: InlineNode[],
  align: 'left' | 'center' | 'right',
): TableNode['content'][number]['content'][number] {
  const attrs = { colspan: 1, rowspan: 1, colwidth: null, align };
  return { type, attrs, content: [{ type: 'paragraph', attrs: { role: 'body' }, content }] };
}
