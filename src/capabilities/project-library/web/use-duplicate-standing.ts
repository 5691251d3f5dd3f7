import { useQuery } from '@tanstack/react-query';
import { call } from '#ui/call.ts';
import { readDuplicateStanding } from '../contract-duplicates.ts';

/** How many pairs wait for a decision, and when projects were last compared. */
export function useDuplicateStanding() {
  return useQuery({
    queryKey: ['project-library', 'duplicates', 'standing'],
    queryFn: ({ signal }) => call(readDuplicateStanding, {}, { signal }),
  });
}
