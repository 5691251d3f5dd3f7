import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { instant, month, regionCode } from '#kernel/fields.ts';
import { call } from '#ui/call.ts';
import { useSearchState } from '#ui/search-state.ts';
import { listRounds } from '../../dispatch/contract.ts';
import { useMay, useMe } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';

const search = z.object({
  month: month.optional().catch(undefined),
  unit: regionCode.optional().catch(undefined),
  asOf: instant.optional().catch(undefined),
});

/** Names of what is chosen at the top of every page and stands in its address. */
export const viewNames = ['month', 'unit', 'asOf'] as const;

/** Rounds of the city, newest first; not asked for by those who may not read them. */
export function useRounds() {
  const mayRead = useMay()('dispatch.read');
  return useQuery({
    queryKey: ['dispatch', 'rounds'],
    queryFn: () => call(listRounds, {}),
    enabled: mayRead,
    staleTime: 60_000,
  });
}

/**
 * What a person looks at: the month (the newest round unless another is chosen; null while that is unknown), the unit
 * (null for all of the remit) and the instant as of which figures are shown (null for now).
 */
export function useView() {
  const [asked, change] = useSearchState(search);
  const rounds = useRounds();
  const regions = useRegions();
  const me = useMe().data;
  const isCity = me !== undefined && me.regionCode === me.cityCode;
  // Until the units are known the address is believed: a page would else ask, and let act, for the whole city meanwhile.
  const isUnit = regions.query.data === undefined || regions.units.some(({ code }) => code === asked.unit);
  const unit = (isCity && isUnit && asked.unit) || null;
  return {
    month: asked.month ?? rounds.data?.[0]?.month ?? null,
    unit,
    asOf: asked.asOf ?? null,
    isCity,
    rounds,
    change,
  };
}
