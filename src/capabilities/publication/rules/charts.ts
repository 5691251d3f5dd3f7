import type { SeriesPoint } from '../contract-indicators.ts';
import type { PaperDocument } from './document.ts';
import type { ChartAttributes, chartKinds } from './figure-node.ts';
import type { FigureChoices, FigureCondition } from './figure-states.ts';
import { indicatorKeys, indicatorOf } from './indicators/catalogue.ts';
import type { IndicatorKind } from './indicators/indicator.ts';

type ChartKind = (typeof chartKinds)[number];

/** What a kind of chart has beside each other. */
export const chartedBy = { growth: 'unit', months: 'month' } as const satisfies Record<ChartKind, 'unit' | 'month'>;

/** Indicators that can be drawn: places in an order cannot be measured. */
export const chartedIndicators = indicatorKeys.filter((key) => indicatorOf(key)?.kind !== 'rank');

/** A chart held against the data: what it is to them, and the points that it would have now. */
export type ChartState = {
  readonly attributes: ChartAttributes;
  readonly condition: FigureCondition;
  readonly points: ChartAttributes['points'];
};

const units: Readonly<Record<IndicatorKind, string>> = {
  amount: '万元',
  percent: '%',
  count: '个',
  rank: '名',
  score: '分',
};
/** What a unit of a chart is of the unit of its values, and its decimals. */
const scales: Readonly<Record<IndicatorKind, readonly [divisor: number, decimals: number]>> = {
  amount: [10_000, 2],
  percent: [1, 1],
  count: [1, 0],
  rank: [1, 0],
  score: [1, 2],
};

/** The unit in which an indicator is drawn. */
export function chartUnit(indicator: string): string {
  return units[indicatorOf(indicator)?.kind ?? 'count'];
}

/**
 * A series as the points of a chart: bars of the counties and zones from high to low, those without a value last and the
 * city left out; a line in the order of its months.
 */
export function chartPoints(
  series: readonly SeriesPoint[],
  { indicator, kind, cityCode }: { readonly indicator: string; readonly kind: ChartKind; readonly cityCode: string },
): ChartAttributes['points'] {
  const [divisor, decimals] = scales[indicatorOf(indicator)?.kind ?? 'count'];
  const drawn = (value: number | null) => (value === null ? null : Number((value / divisor).toFixed(decimals)));
  const chosen =
    kind === 'months'
      ? series
      : series.filter(({ unit }) => unit !== cityCode).toSorted((one, other) => heightOf(other) - heightOf(one));
  return chosen.map(({ label, value }) => ({ label, value: drawn(value) }));
}

function heightOf({ value }: SeriesPoint): number {
  return value ?? Number.MIN_SAFE_INTEGER;
}

/** What a chart is to the data, which now would draw `points`. */
export function chartState(attributes: ChartAttributes, points: ChartAttributes['points']): ChartState {
  const isSame = JSON.stringify(points) === JSON.stringify(attributes.points);
  return { attributes, points, condition: conditionOf(attributes, isSame, points) };
}

function conditionOf(chart: ChartAttributes, isSame: boolean, points: ChartAttributes['points']): FigureCondition {
  if (indicatorOf(chart.indicator) === null) return 'typed';
  if (isSame) return 'fresh';
  if (chart.reason !== null) return 'kept';
  return points.every(({ value }) => value === null) ? 'unknown' : 'stale';
}

/** `document` after the choices for its charts; those without a value now, or not stale, stay as they are. */
export function settledCharts(
  document: PaperDocument,
  states: readonly ChartState[],
  { choices, asOf }: { readonly choices: FigureChoices; readonly asOf: string },
): PaperDocument {
  const known = new Map(states.map((state) => [state.attributes.id, state]));
  const reasons = new Map(choices.keep.map(({ id, reason }) => [id, reason]));
  const settled = (chart: ChartAttributes): ChartAttributes => {
    const state = known.get(chart.id);
    const reason = reasons.get(chart.id);
    if (state === undefined || state.condition === 'fresh') return chart;
    if (reason !== undefined) return { ...chart, reason };
    const isTaken = choices.take.includes(chart.id) && state.points.some(({ value }) => value !== null);
    return isTaken ? { ...chart, points: state.points, asOf, reason: null } : chart;
  };
  const content = document.content.map((node) =>
    node.type === 'chart' ? { ...node, attrs: settled(node.attrs) } : node,
  );
  return { ...document, content };
}

/** Whether a chart stands in the document. */
export function hasChart({ content }: PaperDocument): boolean {
  return content.some(({ type }) => type === 'chart');
}
