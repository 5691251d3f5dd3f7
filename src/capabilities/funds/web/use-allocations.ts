import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Sent } from '#kernel/endpoint.ts';
import { call } from '#ui/call.ts';
import {
  acceptAllocation,
  askAllocation,
  listAllocations,
  listGrants,
  readAllocationBasis,
} from '../contract-allocation.ts';

/** What a new scenario would be worked out of. */
export function useBasis() {
  return useQuery({
    queryKey: ['funds', 'allocation', 'basis'],
    queryFn: ({ signal }) => call(readAllocationBasis, {}, { signal }),
  });
}

/** The newest scenarios of the remit, as many as a page holds. */
export function useScenarios() {
  return useQuery({
    queryKey: ['funds', 'allocation', 'scenarios'],
    queryFn: ({ signal }) => call(listAllocations, { query: { limit: 50 } }, { signal }),
  });
}

/** One page of what projects would have. */
export function useGrants(id: string, after: string | undefined) {
  return useQuery({
    queryKey: ['funds', 'allocation', 'grants', id, after],
    queryFn: ({ signal }) =>
      call(listGrants, { params: { id }, query: { limit: 50, ...(after && { after }) } }, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Asks for a scenario. */
export function useAskAllocation(asked: (id: string) => void) {
  return useMutation({
    mutationFn: (body: Sent<typeof askAllocation>['body']) => call(askAllocation, { body }),
    onSuccess: ({ id }) => asked(id),
  });
}

/** Accepts a scenario. */
export function useAccept(id: string, done: (result: { rows: number; doubts: number }) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Sent<typeof acceptAllocation>['body']) => call(acceptAllocation, { params: { id }, body }),
    onSuccess: async (result) => {
      await queries.invalidateQueries({ queryKey: ['funds'] });
      done(result);
    },
  });
}
