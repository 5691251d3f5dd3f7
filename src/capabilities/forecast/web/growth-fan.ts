import type { UnitForecast } from '../contract.ts';

/** Growth of a month ahead: the middle scenario, and the range that holds eight of ten; percent. */
export type GrowthAhead = {
  readonly month: string;
  readonly lowPercent: number;
  readonly midPercent: number;
  readonly highPercent: number;
};

/** The fan of the forecast as growth, month by month; months whose base is not known are left out. For drawing. */
export function growthFan({ months }: Pick<UnitForecast, 'months'>): GrowthAhead[] {
  return months.flatMap(({ month, quantiles, lastYearYuan }) => {
    if (lastYearYuan === null || lastYearYuan <= 0) return [];
    const percent = (yuan: number) => (yuan / lastYearYuan - 1) * 100;
    return [
      {
        month,
        lowPercent: percent(quantiles['0.1']),
        midPercent: percent(quantiles['0.5']),
        highPercent: percent(quantiles['0.9']),
      },
    ];
  });
}
