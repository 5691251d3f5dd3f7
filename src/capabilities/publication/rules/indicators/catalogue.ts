import { assessmentIndicators } from './assessment-indicators.ts';
import { fundsIndicators } from './funds-indicators.ts';
import { growthIndicators } from './growth-indicators.ts';
import type { Indicator } from './indicator.ts';
import { planIndicators } from './plan-indicators.ts';
import { projectIndicators } from './project-indicators.ts';
import { workIndicators } from './work-indicators.ts';

/** Everything that a paper can count, by key; keys never change, because papers that went out name them. */
export const indicators = {
  ...growthIndicators,
  ...projectIndicators,
  ...fundsIndicators,
  ...planIndicators,
  ...workIndicators,
  ...assessmentIndicators,
} as const satisfies Record<string, Indicator>;
/** Key of an indicator. */
export type IndicatorKey = keyof typeof indicators;

/** All keys, in the order of the catalogue. */
export const indicatorKeys = Object.keys(indicators).filter(isIndicatorKey);

/** True if the catalogue has the key. */
export function isIndicatorKey(key: string): key is IndicatorKey {
  return Object.hasOwn(indicators, key);
}

/** The indicator of a key; null where the catalogue has none. */
export function indicatorOf(key: string | null): Indicator | null {
  return key !== null && isIndicatorKey(key) ? indicators[key] : null;
}

/** What an indicator is called with the part that is meant: 年度计划投资·大气整治专项行动; null where there is none. */
export function indicatorName(
  key: string | null,
  scope: string | null | undefined,
  language: 'zh' | 'en',
): string | null {
  const known = indicatorOf(key);
  const part = known?.scopes?.find((one) => one.key === scope);
  return known === null ? null : [known.name[language], ...(part === undefined ? [] : [part.name[language]])].join('·');
}
