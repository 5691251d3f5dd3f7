import type { Tx } from '#platform/database.ts';
import type { PlacedRegion } from '../../organisation/public.ts';
import mastheads from '../reference/mastheads.json' with { type: 'json' };
import type { MastheadDefaults } from '../rules/completed-paper.ts';
import { latestMasthead } from '../store/masthead-setting.ts';

/** What a city's briefing says of itself where its text doesn't, and the unit that signs a drafted article. */
export type CityMasthead = Pick<MastheadDefaults, 'holders' | 'names' | 'office'> & { readonly author: string };

const cities: Readonly<Record<string, CityMasthead>> = mastheads.cities;

/** The city among its regions; without a name where they are not set up. */
export function cityAmong(
  regions: readonly PlacedRegion[],
  cityCode: string,
): { readonly code: string; readonly name: string } {
  return regions.find(({ kind }) => kind === 'city') ?? { code: cityCode, name: '' };
}

/** What the city set, or else what is usual there. */
export async function cityMasthead(
  tx: Tx,
  city: { readonly code: string; readonly name: string },
): Promise<CityMasthead> {
  return (await latestMasthead(tx, city.code)) ?? usualMasthead(city);
}

/** The city's entry in `reference/mastheads.json`, or the common one with the city's name. */
export function usualMasthead({ code, name }: { readonly code: string; readonly name: string }): CityMasthead {
  const { holders, names, office, author } = cities[code] ?? mastheads.other;
  const named = (text: string) => text.replaceAll('{city}', name);
  return { holders, names: names.map(named), office: named(office), author: named(author) };
}
