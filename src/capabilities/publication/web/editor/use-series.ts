import { queryOptions } from '@tanstack/react-query';
import { month as monthField } from '#kernel/fields.ts';
import { call } from '#ui/call.ts';
import { readIndicatorSeries } from '../../contract-indicators.ts';
import { isIndicatorKey } from '../../rules/indicators/catalogue.ts';

/** Which values of an indicator. */
export type SeriesAsked = {
  readonly indicator: string;
  readonly by: 'unit' | 'month';
  readonly unit: string | null;
  /** YYYY-MM; an unfinished one asks for nothing. */
  readonly month: string;
};

/** Asks the desk for the values of an indicator side by side. */
export function seriesQuery({ indicator, by, unit, month }: SeriesAsked) {
  return queryOptions({
    queryKey: ['publication', 'series', indicator, by, unit, month],
    queryFn: ({ signal }) => {
      if (!isIndicatorKey(indicator)) return null;
      const query = { by, month, ...(unit !== null && { unit }) };
      return call(readIndicatorSeries, { params: { key: indicator }, query }, { signal });
    },
    enabled: isIndicatorKey(indicator) && monthField.safeParse(month).success,
    staleTime: 30_000,
    retry: false,
  });
}
