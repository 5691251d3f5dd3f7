import { useMemo } from 'react';
import { useView } from '../../../growth/web/use-view.ts';
import { useRegions } from '../../../organisation/web/use-regions.ts';
import { indicatorKeys, indicators } from '../../rules/indicators/catalogue.ts';
import type { Indicator } from '../../rules/indicators/indicator.ts';
import type { Offer } from './figure-choices.ts';

/** What people call indicators besides their names in the catalogue. */
const everydayNames: Readonly<Record<string, readonly string[]>> = {
  investedYuan: ['投资额', '完成投资', '投资'],
  baseYuan: ['上年同期', '基数'],
  growthPercent: ['增速', '增长率', '增幅'],
  rank: ['排名', '名次'],
  gapYuan: ['差额', '缺口'],
  targetPercent: ['目标', '增长目标'],
  projects: ['项目数'],
};

/** Figures that can be written: every indicator, the city with its counties and zones, and the month of the top bar. */
export function useFigureOffer(): Offer {
  const { city, units } = useRegions();
  const { month } = useView();
  return useMemo(() => {
    const places = [...(city ? [city] : []), ...units];
    return {
      month: month ?? '',
      units: places.map(({ code, name, shortName, kind }) => ({
        code,
        names: [name, shortName, name.replace(/[市县区]$/, ''), ...(kind === 'city' ? ['全市'] : [])],
      })),
      indicators: indicatorKeys.map((key) => {
        const { name, forms }: Indicator = indicators[key];
        return { key, names: [name.zh, name.en, ...(everydayNames[key] ?? [])], wordings: forms };
      }),
    };
  }, [city, units, month]);
}
