import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useMatches } from 'react-router';
import { z } from 'zod';
import { instant, month, regionCode } from '#kernel/fields.ts';
import { call } from '#ui/call.ts';
import { instantText } from '#ui/instant-text.ts';
import { useSearchState } from '#ui/search-state.ts';
import { listRounds, type Round } from '../../dispatch/contract.ts';
import { useMay, useMe } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { monthsUnderWay, monthToLookAt } from '../rules/month-to-look-at.ts';

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

/** Stands at the addresses where a round is worked on: they begin with the newest one. */
export const ofNewestRound = { isOfNewestRound: true } as const;

/** The month that is shown where none is chosen: that of the newest round where one is worked on, else of the last that is due. */
function useOwnMonth(rounds: readonly Round[] | undefined, asOf: string | null): string | null {
  const isWorkedOn = useMatches().some(({ handle }) => handle === ofNewestRound);
  const seesFigures = useMay()('growth.read');
  if (rounds === undefined) return null;
  if (isWorkedOn || !seesFigures) return rounds[0]?.month ?? null;
  return monthToLookAt(rounds, dayLookedAt(asOf));
}

function dayLookedAt(asOf: string | null): string {
  return instantText(asOf ?? new Date().toISOString()).slice(0, 10);
}

/**
 * What a person looks at: the month (`ownMonth` unless another is chosen; null while that is unknown; those `underWay` are
 * still being reported), the unit
 * (null for all of the remit) and the instant as of which figures are shown (null for now).
 */
export function useView() {
  const [asked, change] = useSearchState(search);
  const rounds = useRounds();
  const asOf = asked.asOf ?? null;
  const ownMonth = useOwnMonth(rounds.data, asOf);
  const today = dayLookedAt(asOf);
  const underWay = useMemo(() => monthsUnderWay(rounds.data ?? [], today), [rounds.data, today]);
  const regions = useRegions();
  const me = useMe().data;
  const isCity = me !== undefined && me.regionCode === me.cityCode;
  // Until the units are known the address is believed: a page would else ask, and let act, for the whole city meanwhile.
  const isUnit = regions.query.data === undefined || regions.units.some(({ code }) => code === asked.unit);
  const unit = (isCity && isUnit && asked.unit) || null;
  return {
    month: asked.month ?? ownMonth,
    ownMonth,
    underWay,
    unit,
    asOf,
    isCity,
    rounds,
    change,
  };
}
