/** What a figure measures; amounts are in yuan, growth and target in percent. */
export type FigureIndicator = (typeof figureIndicators)[number];

/** How a figure is written, unit included. */
export type FigureDisplay = (typeof figureDisplays)[number];

/** All indicators, as they are spelt in tokens. */
export const figureIndicators = [
  'investedYuan',
  'baseYuan',
  'growthPercent',
  'projects',
  'rank',
  'gapYuan',
  'targetPercent',
] as const;

/** All displays, as they are spelt in tokens. */
export const figureDisplays = ['万元', '亿元', '%', '个百分点', '个', '名'] as const;

/** Which figure, and how it is written. */
export type Figure = {
  readonly indicator: FigureIndicator;
  /** Code of a city, county or zone, such as 331023 or 331000-Z01. */
  readonly unit: string;
  /** YYYY-MM: the figure covers January up to this month. */
  readonly month: string;
  readonly display: FigureDisplay;
};

/** A figure's place in a template: `token` stands from `start` up to, but not at, `end`. */
export type FigureToken = Figure & { readonly token: string; readonly start: number; readonly end: number };

/** A figure in a filled text: `shown` stands from `start` up to, but not at, `end`; `value` is not rounded. */
export type FigureBinding = Figure & {
  readonly start: number;
  readonly end: number;
  readonly shown: string;
  readonly value: number;
};

/** A template with its figures filled in, bindings in the order of the text. */
export type BoundText = { readonly text: string; readonly bindings: readonly FigureBinding[] };

/** The displays that each indicator allows. */
export const displaysOf: Readonly<Record<FigureIndicator, readonly FigureDisplay[]>> = {
  investedYuan: ['万元', '亿元'],
  baseYuan: ['万元', '亿元'],
  gapYuan: ['万元', '亿元'],
  growthPercent: ['%', '个百分点'],
  targetPercent: ['%', '个百分点'],
  projects: ['个'],
  rank: ['名'],
};
