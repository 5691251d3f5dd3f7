import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '#ui/call.ts';
import { readPlanProgress } from '../contract.ts';

/** A year, and the month up to which its reports count; the last one with a round unless given. */
export type YearSeen = { readonly year: number; readonly month: string | null };

/** Planned and done by action within the remit. */
export function usePlanProgress({ year, month }: YearSeen) {
  return useQuery({
    queryKey: ['plan', 'progress', year, month],
    queryFn: ({ signal }) =>
      call(readPlanProgress, { params: { year }, query: { ...(month && { month }) } }, { signal }),
    placeholderData: keepPreviousData,
  });
}
