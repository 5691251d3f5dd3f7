import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Sent } from '#kernel/endpoint.ts';
import { call } from '#ui/call.ts';
import { useLanguage } from '#ui/words.ts';
import { useMe } from '../../organisation/web/use-me.ts';
import { listRedItems, listTasks, readTask } from '../contract.ts';

/** What a list of tasks is asked with. */
export type TasksAsked = Sent<typeof listTasks>['query'];

/** One page of tasks. */
export function useTasks(asked: TasksAsked) {
  return useQuery({
    queryKey: ['coordination', 'tasks', asked],
    queryFn: ({ signal }) => call(listTasks, { query: asked }, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** One task with its steps. */
export function useTask(id: string) {
  return useQuery({
    queryKey: ['coordination', 'task', id],
    queryFn: ({ signal }) => call(readTask, { params: { id } }, { signal }),
  });
}

/** What stands out in a month; null while no month is known. */
export function useRedItems(month: string | null, unit: string | null) {
  const [language] = useLanguage();
  return useQuery({
    queryKey: ['coordination', 'red', month, unit, language],
    queryFn: ({ signal }) => call(listRedItems, { query: { month: month ?? '', ...(unit && { unit }) } }, { signal }),
    enabled: month !== null,
  });
}

/** A change of the room, after which everything of it is read again. */
export function useChange<Given, Made>(change: (given: Given) => Promise<Made>, done?: (made: Made) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (made) => {
      void client.invalidateQueries({ queryKey: ['coordination'] });
      done?.(made);
    },
  });
}

/** Whether the person who is signed in works for the whole city. */
export function useIsCity(): boolean {
  const me = useMe().data;
  return me !== undefined && me.regionCode === me.cityCode;
}
