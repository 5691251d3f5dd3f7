import { useQuery } from '@tanstack/react-query';
import type { Right } from '#kernel/right.ts';
import { call } from '#ui/call.ts';
import { readMe } from '../contract.ts';

/** Who is signed in; the query fails with `notSignedIn` where nobody is. */
export function useMe() {
  return useQuery({
    queryKey: ['organisation', 'me'],
    queryFn: () => call(readMe, {}),
    retry: false,
    staleTime: 60_000,
  });
}

/** Whether the person who is signed in holds a right; false until that is known. */
export function useMay(): (right: Right) => boolean {
  const me = useMe();
  return (right) => me.data?.rights.includes(right) ?? false;
}
