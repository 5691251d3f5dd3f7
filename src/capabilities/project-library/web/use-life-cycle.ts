import { useQuery } from '@tanstack/react-query';
import { call } from '#ui/call.ts';
import { readLifeCycle } from '../contract-life-cycle.ts';

/** Steps, standing with the statistics bureau and mergers of a project. */
export function useLifeCycle(id: string) {
  return useQuery({
    queryKey: ['project-library', 'life-cycle', id],
    queryFn: ({ signal }) => call(readLifeCycle, { params: { id } }, { signal }),
  });
}
