import { chartToken } from '../chart-token.ts';
import { type Drafting, periodOf, said } from './drafting.ts';

/** The line of the city's growth over the months of the year; empty before two months have a rate. */
export function growthOfMonths(drafting: Drafting): string {
  const { month, cityCode: unit, cityName: city } = drafting;
  const isEarly = Number(month.slice(5)) < 3;
  if (isEarly || !drafting.knows('growthPercent', unit)) return '';
  const caption = said(drafting, 'chartMonths', { period: periodOf(drafting), city });
  return chartToken({ kind: 'months', indicator: 'growthPercent', unit, month, caption });
}

/** The units as bars by growth, from high to low; empty where fewer than two have a rate. */
export function growthOfUnits(drafting: Drafting): string {
  const rated = drafting.units.filter(({ code }) => drafting.knows('growthPercent', code));
  if (rated.length < 2) return '';
  const caption = said(drafting, 'chartUnits', { period: periodOf(drafting) });
  const { cityCode: unit, month } = drafting;
  return chartToken({ kind: 'growth', indicator: 'growthPercent', unit, month, caption });
}
