import { useQuery } from '@tanstack/react-query';
import { call } from '#ui/call.ts';
import { listRounds, readReports } from '../contract.ts';

/** All months of one project, oldest first. */
export function useReports(projectId: string) {
  return useQuery({
    queryKey: ['dispatch', 'reports', projectId],
    queryFn: ({ signal }) => call(readReports, { params: { projectId } }, { signal }),
  });
}

/** Rounds of the city, newest first. */
export function useRounds() {
  return useQuery({
    queryKey: ['dispatch', 'rounds'],
    queryFn: ({ signal }) => call(listRounds, {}, { signal }),
  });
}
