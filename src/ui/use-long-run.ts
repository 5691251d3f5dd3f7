import { type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { hasEnded, type LongRun, readLongRun, stopLongRun } from '#kernel/long-run.ts';
import { call } from './call.ts';

/** Milliseconds between two questions: often at first, since most runs are short, and seldom for a long one. */
function msUntilNextLook(run: LongRun | undefined): number | false {
  if (run === undefined) return 1000;
  if (hasEnded(run)) return false;
  const sinceMs = Date.now() - new Date(run.askedAt).getTime();
  return sinceMs < 15_000 ? 700 : 2500;
}

/** How a run stands, asked again until it has ended; without an id nothing is asked. */
export function useLongRun(id: string | undefined): UseQueryResult<LongRun> {
  return useQuery({
    queryKey: ['long-run', id],
    queryFn: ({ signal }) => call(readLongRun, { params: { id: id ?? '' } }, { signal }),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => msUntilNextLook(state.data),
  });
}

/** Stops a run. */
export function useStopLongRun() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(stopLongRun, { params: { id } }),
    onSuccess: (run) => client.setQueryData(['long-run', run.id], run),
  });
}
