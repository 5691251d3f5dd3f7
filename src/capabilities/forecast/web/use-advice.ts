import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { addressOf, call } from '#ui/call.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import {
  type AdviceWish,
  adoptAdvice,
  askAdvice,
  downloadSamples,
  readAdvice,
  readEfforts,
  readLatestAdvice,
  searchAdvice,
  setEfforts,
} from '../contract-advice.ts';

/** The advice of an id, else the newest for a unit; null before the first. */
export function useAdvice(id: string | undefined, unit: string | null) {
  const may = useMay();
  return useQuery({
    queryKey: ['forecast', 'advice', id ?? unit],
    queryFn: ({ signal }) =>
      id === undefined
        ? call(readLatestAdvice, { query: { unit: unit ?? '' } }, { signal })
        : call(readAdvice, { params: { id } }, { signal }),
    enabled: may('forecast.read') && (id !== undefined || unit !== null),
  });
}

/** Scenarios of the unit, then of each action, as they were sent once. */
export function useSamples(id: string) {
  return useQuery({
    queryKey: ['forecast', 'samples', id],
    queryFn: async ({ signal }) => {
      const response = await fetch(addressOf(downloadSamples, { params: { id } }), { signal });
      if (!response.ok) throw new Error('the samples did not arrive');
      return new Float32Array(await response.arrayBuffer());
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Asks for advice for a unit. */
export function useAskAdvice(asked: (id: string) => void) {
  return useMutation({
    mutationFn: (unitCode: string) => call(askAdvice, { body: { unitCode } }),
    onSuccess: ({ id }) => asked(id),
  });
}

/** Searches again. */
export function useSearch(id: string, asked: (run: string) => void) {
  return useMutation({
    mutationFn: (body: AdviceWish) => call(searchAdvice, { params: { id }, body }),
    onSuccess: (run) => asked(run.id),
  });
}

/** A task as it is filled in. */
export type TaskFilled = {
  readonly actionId: string;
  readonly title: string;
  readonly measures: string;
  readonly person: string;
  readonly dueOn: string;
};

/** Makes tasks of actions. */
export function useAdopt(id: string, done: (tasks: number) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (tasks: TaskFilled[]) => call(adoptAdvice, { params: { id }, body: { tasks } }),
    onSuccess: async ({ adopted }) => {
      await client.invalidateQueries({ queryKey: ['forecast', 'advice'] });
      void client.invalidateQueries({ queryKey: ['coordination'] });
      done(adopted.length);
    },
  });
}

/** What work costs, and how to change it. */
export function useEfforts(done: () => void) {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: ['forecast', 'efforts'],
    queryFn: async ({ signal }) => {
      const { version: _, ...efforts } = await call(readEfforts, {}, { signal });
      return efforts;
    },
  });
  const save = useMutation({
    mutationFn: (body: NonNullable<typeof query.data>) => call(setEfforts, { body }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['forecast', 'efforts'] });
      done();
    },
  });
  return { query, save };
}
