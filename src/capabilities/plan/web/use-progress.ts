import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '#ui/call.ts';
import { readPlanProgress } from '../contract.ts';

/** A year, the month up to which its reports count (the last one with a round if null), and the unit (null for all). */
export type YearSeen = { readonly year: number; readonly month: string | null; readonly unit: string | null };

/** Planned and done by action within the remit. */
export function usePlanProgress({ year, month, unit }: YearSeen) {
  return useQuery({
    queryKey: ['plan', 'progress', year, month, unit],
    queryFn: ({ signal }) =>
      call(
        readPlanProgress,
        { params: { year }, query: { ...(month && { month }), ...(unit && { unit }) } },
        { signal },
      ),
    placeholderData: keepPreviousData,
  });
}
