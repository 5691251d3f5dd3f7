import { monthsOfYear, yearOf } from '#kernel/period.ts';
import type { ForecastRun, UnitForecast } from '../contract.ts';

/** A month of the forecast's year. The last reported month opens the fan, where all quantiles are what was reported. */
export type FanPoint = {
  readonly month: string;
  readonly known: number | null;
  /** Whether projects under way have yet to report the month: `known` is less than was done. */
  readonly isIncomplete: boolean;
  readonly ahead: UnitForecast['quantiles'] | null;
  readonly lastYearYuan: number | null;
};

/** Months for which reports of a unit were missing when a forecast was made; those of any unit for the city. */
export function incompleteMonths({ notes }: Pick<ForecastRun, 'notes'>, unitCode: string, cityCode: string): string[] {
  const { groups, months } = notes.find(({ code }) => code === 'reportsMissing')?.facts ?? {};
  const isConcerned = unitCode === cityCode || listed(groups).includes(unitCode);
  return isConcerned ? listed(months) : [];
}

function listed(fact: unknown): string[] {
  return typeof fact === 'string' ? fact.split('、') : [];
}

/** The twelve months of the year that is forecast, with what is known or expected of each. */
export function fanPoints(
  { known, months }: Pick<UnitForecast, 'known' | 'months'>,
  incomplete: readonly string[] = [],
): FanPoint[] {
  const [first] = months;
  if (first === undefined) return [];
  const year = yearOf(first.month);
  const own = known.filter(({ month }) => yearOf(month) === year);
  const last = own.at(-1);
  return monthsOfYear(year).map((month) => {
    const past = own.find((one) => one.month === month);
    const ahead = months.find((one) => one.month === month);
    const opening = last !== undefined && month === last.month ? evenQuantiles(last.investedYuan) : null;
    const lastYearYuan = ahead?.lastYearYuan ?? past?.lastYearYuan ?? null;
    const isIncomplete = past !== undefined && incomplete.includes(month);
    return { month, known: past?.investedYuan ?? null, isIncomplete, ahead: ahead?.quantiles ?? opening, lastYearYuan };
  });
}

/** Quantiles of what is certain. */
export function evenQuantiles(yuan: number): UnitForecast['quantiles'] {
  return {
    ...{ '0.025': yuan, '0.05': yuan, '0.1': yuan, '0.25': yuan, '0.5': yuan },
    ...{ '0.75': yuan, '0.9': yuan, '0.95': yuan, '0.975': yuan },
  };
}
