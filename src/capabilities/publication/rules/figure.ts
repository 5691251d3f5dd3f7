import { type IndicatorKey, indicatorKeys, indicatorOf, indicators } from './indicators/catalogue.ts';
import { type FigureDisplay, figureDisplays } from './indicators/indicator.ts';

export type { FigureDisplay } from './indicators/indicator.ts';
export { figureDisplays } from './indicators/indicator.ts';

/** What a figure measures; amounts are in yuan, shares in percent. */
export type FigureIndicator = IndicatorKey;

/** All indicators, as they are spelt in tokens. */
export const figureIndicators = indicatorKeys;

/** Which figure, and how it is written. */
export type Figure = {
  readonly indicator: FigureIndicator;
  /** Code of a city, county, zone or township, such as 331023 or 331000-Z01, or of a department, `department:water`. */
  readonly unit: string;
  /** YYYY-MM: the figure covers January up to this month. */
  readonly month: string;
  readonly display: FigureDisplay;
  /** A part of the whole, such as one of the six actions; absent or null for the whole. */
  readonly scope?: string | null | undefined;
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

/** Whether an indicator has such a part; the whole is always one. */
export function hasScope(indicator: FigureIndicator, scope: string | null): boolean {
  return scope === null || (indicatorOf(indicator)?.scopes?.some(({ key }) => key === scope) ?? false);
}

/** The displays that an indicator allows. */
export function displaysOf(indicator: FigureIndicator): readonly FigureDisplay[] {
  return indicators[indicator].forms;
}

/** The display that is spelt like this; null where there is none. */
export function displayNamed(text: string): FigureDisplay | null {
  return figureDisplays.find((display) => display === text) ?? null;
}
