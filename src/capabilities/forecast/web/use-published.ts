import { useQuery } from '@tanstack/react-query';
import { yearOf } from '#kernel/period.ts';
import { call } from '#ui/call.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { readLatestForecast, type UnitForecast } from '../contract.ts';

/** The unit's part of the newest published forecast, where it is of the year of a month; null where there is none. */
export function usePublishedUnit(unitCode: string, month: string): UnitForecast | null {
  const may = useMay();
  const { data } = useQuery({
    queryKey: ['forecast', 'published'],
    queryFn: ({ signal }) => call(readLatestForecast, { query: { published: 'yes' } }, { signal }),
    enabled: may('forecast.read'),
    staleTime: 60_000,
  });
  if (!data || yearOf(data.run.origin) !== yearOf(month)) return null;
  return data.units.find((unit) => unit.unitCode === unitCode) ?? null;
}
