import { useQuery } from '@tanstack/react-query';
import { call } from '#ui/call.ts';
import { listResponsibilities } from '../contract.ts';

/** Who answers for the units of the remit and those above it; read once `isAsked`. */
export function useResponsibilities(isAsked = true) {
  return useQuery({
    queryKey: ['organisation', 'responsibilities'],
    queryFn: ({ signal }) => call(listResponsibilities, {}, { signal }),
    enabled: isAsked,
  });
}
