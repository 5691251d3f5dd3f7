import { useQuery } from '@tanstack/react-query';
import type { Right } from '#kernel/right.ts';
import { call } from '#ui/call.ts';
import { useShownInstant } from '#ui/look-back.ts';
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

/** Whether the person who is signed in works for the whole city; false until that is known. */
export function useIsOfCity(): boolean {
  const { data } = useMe();
  return data !== undefined && data.regionCode === data.cityCode;
}

/** Whether the person who is signed in may do something here; false until that is known, and for writing while looking back. */
export function useMay(): (right: Right) => boolean {
  const me = useMe();
  const isPast = useShownInstant() !== null;
  return (right) => (!isPast || isReading(right)) && (me.data?.rights.includes(right) ?? false);
}

function isReading(right: Right): boolean {
  return right.endsWith('.read') || right === 'organisation.read-audit';
}
