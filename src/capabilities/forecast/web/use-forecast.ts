import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '#ui/call.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import {
  askForecast,
  listDrivers,
  listForecasts,
  publishForecast,
  readForecast,
  readLatestForecast,
} from '../contract.ts';

/** The forecast of an id, or the newest that the reader may see; null before the first. Nothing without the right. */
export function useForecast(id: string | undefined) {
  const may = useMay();
  return useQuery({
    queryKey: ['forecast', 'run', id ?? 'latest'],
    queryFn: ({ signal }) =>
      id === undefined ? call(readLatestForecast, {}, { signal }) : call(readForecast, { params: { id } }, { signal }),
    enabled: may('forecast.read'),
  });
}

/** Forecasts that the reader may see, newest first. */
export function useForecasts(after: string | undefined) {
  return useQuery({
    queryKey: ['forecast', 'runs', after],
    queryFn: ({ signal }) => call(listForecasts, { query: { limit: 20, ...(after && { after }) } }, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Projects behind what is still to come. */
export function useDrivers(
  id: string,
  asked: { readonly unit: string | null; readonly awaited: 'yes' | undefined; readonly after: string | undefined },
) {
  const { unit, awaited, after } = asked;
  return useQuery({
    queryKey: ['forecast', 'drivers', id, unit, awaited, after],
    queryFn: ({ signal }) =>
      call(
        listDrivers,
        {
          params: { id },
          query: { limit: 20, ...(unit && { unit }), ...(awaited && { awaited }), ...(after && { after }) },
        },
        { signal },
      ),
    placeholderData: keepPreviousData,
  });
}

/** Asks for a new forecast. */
export function useAskForecast(asked: (answer: { id: string; isNew: boolean }) => void) {
  return useMutation({ mutationFn: () => call(askForecast, { body: {} }), onSuccess: asked });
}

/** Publishes a forecast. */
export function usePublish(done: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(publishForecast, { params: { id } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['forecast'] });
      done();
    },
  });
}
