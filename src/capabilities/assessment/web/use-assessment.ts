import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Sent } from '#kernel/endpoint.ts';
import { call } from '#ui/call.ts';
import { useLanguage } from '#ui/words.ts';
import { listRuns, readRun, tryWeights } from '../contract.ts';
import { listSchemes, readScheme } from '../contract-schemes.ts';
import { readUnit } from '../contract-units.ts';

const room = 'assessment';

/** One page of assessments. */
export function useRuns(query: Sent<typeof listRuns>['query']) {
  return useQuery({
    queryKey: [room, 'runs', query],
    queryFn: ({ signal }) => call(listRuns, { query }, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** One assessment. */
export function useRun(id: string) {
  return useQuery({
    queryKey: [room, 'run', id],
    queryFn: ({ signal }) => call(readRun, { params: { id } }, { signal }),
  });
}

/** One unit in an assessment. */
export function useUnit(id: string, unitCode: string) {
  return useQuery({
    queryKey: [room, 'unit', id, unitCode],
    queryFn: ({ signal }) => call(readUnit, { params: { id, unitCode } }, { signal }),
  });
}

/** What other weights come to; the last answer stays while the next is on its way. */
export function useTried(id: string, weights: Readonly<Record<string, number>>) {
  return useQuery({
    queryKey: [room, 'tried', id, weights],
    queryFn: ({ signal }) => call(tryWeights, { params: { id }, body: { weights } }, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Schemes that may be seen. */
export function useSchemes() {
  return useQuery({ queryKey: [room, 'schemes'], queryFn: ({ signal }) => call(listSchemes, {}, { signal }) });
}

/** A scheme with a version, or its draft or latest. */
export function useScheme(schemeId: string, version: number | undefined) {
  const [language] = useLanguage();
  return useQuery({
    queryKey: [room, 'scheme', schemeId, version, language],
    queryFn: ({ signal }) => call(readScheme, { params: { schemeId }, query: { version } }, { signal }),
  });
}

/** A change of the room, after which everything of it is read again. */
export function useChange<Given, Made>(change: (given: Given) => Promise<Made>, done?: (made: Made) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (made) => {
      void client.invalidateQueries({ queryKey: [room] });
      done?.(made);
    },
  });
}
