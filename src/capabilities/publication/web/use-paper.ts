import { useQuery } from '@tanstack/react-query';
import { call } from '#ui/call.ts';
import { readPaper } from '../contract.ts';

/** Where the browser keeps a paper it has read. */
export const keyOfPaper = (id: string) => ['publication', 'paper', id] as const;

export function usePaper(id: string) {
  return useQuery({
    queryKey: keyOfPaper(id),
    queryFn: ({ signal }) => call(readPaper, { params: { id } }, { signal }),
  });
}
