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
  const kindOf = (wanted: string) => all.filter(({ kind }) => kind === wanted);
  const [city, units] = [kindOf('city')[0] ?? null, [...kindOf('county'), ...kindOf('zone')]];
  return {
    all,
    city,
    units,
    cityAndUnits: [...(city ? [city] : []), ...units],
    townshipsOf: (unit: string) => all.filter(({ kind, parent }) => kind === 'township' && parent === unit),
    nameOf: (code: string | null) => (code === null ? '—' : (byCode.get(code)?.name ?? code)),
    shortNameOf: (code: string | null) => (code === null ? '—' : (byCode.get(code)?.shortName ?? code)),
  };
}
