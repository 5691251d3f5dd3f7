import { isReportingMonth, monthsOfYear, yearOf } from '#kernel/period.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { regionsOf } from '../../organisation/public.ts';
import type { SeriesPoint } from '../contract-indicators.ts';
import type { ValueAsked } from '../rules/indicators/indicator.ts';
import type { DataAt } from './data-figures.ts';

/** A unit that has values of its own. */
export type Place = { readonly code: string; readonly shortName: string };

/** Counties and zones of the caller's city in the order of their codes, the city last. */
export async function placesOf(desk: Desk, caller: Caller): Promise<Place[]> {
  const regions = await readInRemit(desk.db, caller, (tx) => regionsOf(tx, caller.cityCode));
  const ofKind = (...kinds: readonly string[]) => regions.filter(({ kind }) => kinds.includes(kind));
  return [...ofKind('county', 'zone'), ...ofKind('city')];
}

/** The values of a month by unit, or those of `unit` by month from the first that is reported up to `month`. */
export async function seriesOf(
  { by, ...asked }: ValueAsked & { readonly by: 'unit' | 'month' },
  { data, places }: { readonly data: DataAt; readonly places: readonly Place[] },
): Promise<SeriesPoint[]> {
  const wanted =
    by === 'unit'
      ? places.map(({ code, shortName }) => ({ unit: code, month: asked.month, label: shortName }))
      : monthsUpTo(asked);
  const points: SeriesPoint[] = [];
  for (const { label, ...place } of wanted)
    points.push({ ...place, label, value: await data.valueOf({ ...asked, ...place }) });
  return points;
}

function monthsUpTo({ unit, month: last }: Pick<ValueAsked, 'unit' | 'month'>) {
  return monthsOfYear(yearOf(last))
    .filter((month) => month <= last && isReportingMonth(month))
    .map((month) => ({ unit, month, label: month.endsWith('-02') ? '1—2月' : `${Number(month.slice(5))}月` }));
}
