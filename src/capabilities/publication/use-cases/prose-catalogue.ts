import type { PlacedRegion } from '../../organisation/public.ts';
import { type BoundFigure, freeFigures } from '../rules/checks/bound-figures.ts';
import type { Reading } from '../rules/checks/reading.ts';
import { commonIndicators } from '../rules/prose/common-indicators.ts';
import { type BindingContext, proposedBindings } from '../rules/prose/proposed-bindings.ts';
import { bareName } from '../rules/prose/surroundings.ts';
import type { DataAt } from './data-figures.ts';
import { roomOf } from './indicator-values.ts';

/** Months of rooms that are read for figures which are bound to nothing; each is read as a whole. */
const mostReads = 6;

/** Words for places that are no unit of the city; a figure behind them is not that of a unit named before. */
const otherPlaces = ['全国', '全省', '我省', '我市', '本市', '全县', '我县', '本县', '全区', '我区'] as const;

/** Names of places that papers of the city speak of. */
export function placeNames(regions: readonly Pick<PlacedRegion, 'name' | 'shortName'>[]): string[] {
  return [...new Set([...regions.flatMap(({ name, shortName }) => [name, shortName]), ...otherPlaces])].filter(
    (name) => name.length > 1,
  );
}

/**
 * What quantities without a figure may be bound to, with the exact values of those whose words clearly name one: at most
 * six months of rooms are read, those that most quantities speak of first; of the others no value is known.
 */
export async function dataCatalogue(
  { source, figures }: Pick<Reading, 'source' | 'figures'>,
  {
    data,
    regions,
    bound,
  }: {
    readonly data: DataAt;
    readonly regions: readonly PlacedRegion[];
    readonly bound: readonly BoundFigure[] | null;
  },
): Promise<BindingContext> {
  const units = regions.filter(({ kind }) => kind === 'city' || kind === 'county' || kind === 'zone');
  const context = {
    indicators: commonIndicators,
    regions: units.map(({ code, name, shortName }) => ({
      code,
      names: [name, shortName, bareName(name)],
    })),
    cityCode: data.cityCode,
  };
  const meant = proposedBindings(source, freeFigures(figures, bound), context).flatMap(({ candidates }) =>
    candidates.flatMap(askedOf),
  );
  const values = await valuesOf(meant, data);
  return { ...context, exactValue: (...asked) => values.get(asked.join('|')) ?? null };
}

type Asked = { readonly indicator: string; readonly unit: string; readonly month: string };

function askedOf({
  indicator,
  unit,
  month,
}: {
  indicator: string;
  unit: string | null;
  month: string | null;
}): Asked[] {
  if (unit === null || month === null || !/^20\d\d-(?:0[1-9]|1[0-2])$/.test(month)) return [];
  return [{ indicator, unit, month }];
}

async function valuesOf(meant: readonly Asked[], data: DataAt): Promise<Map<string, number>> {
  const reads = new Map<string, Asked[]>();
  for (const asked of meant) {
    const read = `${roomOf(asked.indicator)}|${asked.month}`;
    reads.set(read, [...(reads.get(read) ?? []), asked]);
  }
  const chosen = [...reads.values()].toSorted((one, other) => other.length - one.length).slice(0, mostReads);
  const values = new Map<string, number>();
  for (const asked of chosen.flat()) {
    const value = await data.valueOf({ ...asked, scope: null });
    // A room that counts rows says nothing by a zero: nobody may have kept any.
    const isKnown = value !== null && (value !== 0 || roomOf(asked.indicator) === 'growth');
    if (isKnown) values.set(`${asked.indicator}|${asked.unit}|${asked.month}`, value);
  }
  return values;
}
