import { useQuery } from '@tanstack/react-query';
import { call } from '#ui/call.ts';
import { readWorkPlan } from '../contract-work-plan.ts';

/** The work plan of a year as it stands, or one of its versions. */
export function useWorkPlan(year: number, version: number | null) {
  return useQuery({
    queryKey: ['plan', 'work-plan', year, version],
    queryFn: ({ signal }) =>
      call(readWorkPlan, { params: { year }, query: { ...(version !== null && { version }) } }, { signal }),
  });
}
