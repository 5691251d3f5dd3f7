import { type FigureIndicator, figureIndicators } from './figure.ts';
import type { ChartAttributes, chartKinds } from './figure-node.ts';

/** How a chart is called where a figure has its display. */
const chartForms = { growth: '柱状图', months: '折线图' } as const satisfies Record<
  (typeof chartKinds)[number],
  string
>;

const chartLine =
  /^\{\{([A-Za-z]+)\|(\d{6}(?:\d{3}|-Z\d{2})?)\|((?:19|20)\d{2}-(?:0[1-9]|1[0-2]))\|(柱状图|折线图)\}\}[ \t\u3000]*([^{}\n]*)$/;

/** A chart that a text asks for; bars stand for the units of a city, and `unit` is its code. */
export type ChartAsked = Pick<ChartAttributes, 'kind' | 'month' | 'caption'> & {
  readonly indicator: FigureIndicator;
  readonly unit: string;
};

/** The line of a text that stands for a chart: a token like that of a figure, and the caption behind it. */
export function chartToken({ indicator, unit, month, kind, caption }: ChartAsked): string {
  const words = caption.replace(/[{}\r\n]+/g, ' ').trim();
  return `{{${indicator}|${unit}|${month}|${chartForms[kind]}}}${words === '' ? '' : ` ${words}`}`;
}

/** The chart for which a line stands, with nothing around it; null where it stands for none. */
export function chartOnLine(line: string): ChartAsked | null {
  const [, name, unit = '', month = '', form, caption = ''] = chartLine.exec(line.trim()) ?? [];
  const indicator = figureIndicators.find((key) => key === name);
  if (indicator === undefined) return null;
  return { indicator, unit, month, kind: form === chartForms.months ? 'months' : 'growth', caption: caption.trim() };
}

/** The attributes of a chart that was asked for: its points are not drawn yet. `place` is where it stands in the text. */
export function askedChart(asked: ChartAsked, place: number): ChartAttributes {
  const { indicator, unit, month, kind, caption } = asked;
  const of = { indicator, month, kind, caption: caption.slice(0, 200), unit: kind === 'months' ? unit : null };
  return { id: `c${place}`, ...of, asOf: null, points: [], reason: null };
}
