import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Reply } from '#kernel/endpoint.ts';
import { call } from '#ui/call.ts';
import { listRegions } from '../contract.ts';

/** Regions of the city, the same objects until they are read anew; `nameOf` gives the code itself until they are known. */
export function useRegions() {
  const query = useQuery({
    queryKey: ['organisation', 'regions'],
    queryFn: () => call(listRegions, {}),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { data } = query;
  const regions = useMemo(() => regionsIn(data ?? []), [data]);
  return { query, ...regions };
}

function regionsIn(all: Reply<typeof listRegions>) {
  const byCode = new Map(all.map((region) => [region.code, region]));
  return {
    all,
    units: [...all.filter(({ kind }) => kind === 'county'), ...all.filter(({ kind }) => kind === 'zone')],
    townshipsOf: (unit: string) => all.filter(({ kind, parent }) => kind === 'township' && parent === unit),
    city: all.find(({ kind }) => kind === 'city') ?? null,
    nameOf: (code: string | null) => (code === null ? '—' : (byCode.get(code)?.name ?? code)),
    shortNameOf: (code: string | null) => (code === null ? '—' : (byCode.get(code)?.shortName ?? code)),
  };
}
