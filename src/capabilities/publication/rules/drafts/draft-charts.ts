import { chartToken } from '../chart-token.ts';
import { type Drafting, periodOf, said } from './drafting.ts';

/** The line of the city's growth over the months of the year; empty before two months have a rate. */
export function growthOfMonths(drafting: Drafting): string {
  const { month, cityCode: unit, cityName: city } = drafting;
  const isEarly = Number(month.slice(5)) < 3;
  if (isEarly || !drafting.knows('growthPercent', unit)) return '';
  const caption = said(drafting, 'chartMonths', { year: month.slice(0, 4), city });
  return chartToken({ kind: 'months', indicator: 'growthPercent', unit, month, caption });
}

/** The units as bars by growth, from high to low; empty where fewer than two have a rate. */
export function growthOfUnits(drafting: Drafting): string {
  return unitBars(drafting, 'growthPercent', 'chartUnits');
}

/** The units as bars by the share done of the plan of the year; empty where fewer than two have a plan. */
export function planOfUnits(drafting: Drafting): string {
  return unitBars(drafting, 'plannedYearDonePercent', 'chartPlan');
}

function unitBars(
  drafting: Drafting,
  indicator: 'growthPercent' | 'plannedYearDonePercent',
  words: 'chartUnits' | 'chartPlan',
): string {
  const known = drafting.units.filter(({ code }) => drafting.knows(indicator, code));
  if (known.length < 2) return '';
  const caption = said(drafting, words, { period: periodOf(drafting) });
  return chartToken({ kind: 'growth', indicator, unit: drafting.cityCode, month: drafting.month, caption });
}
