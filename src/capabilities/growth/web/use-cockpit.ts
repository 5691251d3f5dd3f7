import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { yearOf } from '#kernel/period.ts';
import { call } from '#ui/call.ts';
import { listLagging, readProgress } from '../../dispatch/contract.ts';
import { readContributions, readGrowth, readSeries } from '../contract.ts';

/** What is looked at. */
export type Asked = { readonly month: string; readonly unit: string | null };

/** Lagging projects of which the cockpit knows; a page of the list. */
export const laggingLimit = 200;

/** Growth of a month for the whole remit, as known at the instant that the page shows. */
export function useGrowth({ month }: Asked) {
  return useQuery({
    queryKey: ['growth', 'month', month],
    queryFn: ({ signal }) => call(readGrowth, { params: { month } }, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Growth month by month of a year, `back` years before that of the month. */
export function useSeries({ month, unit }: Asked, back: number) {
  const year = yearOf(month) - back;
  return useQuery({
    queryKey: ['growth', 'series', year, unit],
    queryFn: ({ signal }) => call(readSeries, { params: { year }, query: { ...(unit && { unit }) } }, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Projects behind the figure of a month, largest first. */
export function useContributions(month: string, unit: string | null) {
  return useQuery({
    queryKey: ['growth', 'contributions', month, unit],
    queryFn: ({ signal }) =>
      call(readContributions, { params: { month }, query: { ...(unit && { unit }) } }, { signal }),
  });
}

/** How far the units are with a round. */
export function useProgress(month: string) {
  return useQuery({
    queryKey: ['dispatch', 'progress', month],
    queryFn: ({ signal }) => call(readProgress, { params: { month } }, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Projects behind their schedule, furthest behind first, at most `laggingLimit`. */
export function useLagging({ month, unit }: Asked) {
  return useQuery({
    queryKey: ['dispatch', 'lagging', month, unit],
    queryFn: ({ signal }) =>
      call(listLagging, { params: { month }, query: { limit: laggingLimit, ...(unit && { unit }) } }, { signal }),
    placeholderData: keepPreviousData,
  });
}
