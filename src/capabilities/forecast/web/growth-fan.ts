import type { UnitForecast } from '../contract.ts';

/** Growth of a month ahead: the middle scenario, and the range that holds eight of ten; percent. */
export type GrowthAhead = {
  readonly month: string;
  readonly lowPercent: number;
  readonly midPercent: number;
  readonly highPercent: number;
};

/**
 * The fan of the forecast as growth, month by month, opened by the last month that was known; months whose base is not
 * known are left out. For drawing.
 */
export function growthFan({ known, months }: Pick<UnitForecast, 'known' | 'months'>): GrowthAhead[] {
  const year = months[0]?.month.slice(0, 4) ?? '';
  const last = known.filter(({ month }) => month.startsWith(year)).at(-1);
  const opening =
    last && pointOf(last.month, last.lastYearYuan ?? null, [last.investedYuan, last.investedYuan, last.investedYuan]);
  const ahead = months.map(({ month, quantiles, lastYearYuan }) =>
    pointOf(month, lastYearYuan, [quantiles['0.1'], quantiles['0.5'], quantiles['0.9']]),
  );
  return [opening ?? null, ...ahead].filter((point) => point !== null);
}

function pointOf(
  month: string,
  lastYearYuan: number | null,
  [low, mid, high]: readonly [number, number, number],
): GrowthAhead | null {
  if (lastYearYuan === null || lastYearYuan <= 0) return null;
  const percent = (yuan: number) => (yuan / lastYearYuan - 1) * 100;
  return { month, lowPercent: percent(low), midPercent: percent(mid), highPercent: percent(high) };
}
