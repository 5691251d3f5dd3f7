import { cityOf, regionOf } from '#kernel/region.ts';
import type { Tx } from '#platform/database.ts';
import type { PlacedRegion } from '../../organisation/public.ts';
import mastheads from '../reference/mastheads.json' with { type: 'json' };
import type { MastheadDefaults } from '../rules/completed-paper.ts';
import { latestMasthead } from '../store/masthead-setting.ts';

/** What a unit's briefing says of itself where its text doesn't, and the unit that signs a drafted article. */
export type UnitMasthead = Pick<MastheadDefaults, 'holders' | 'names' | 'office'> & { readonly author: string };

/** The city or county that issues a paper; without a name where its regions are not set up. */
export type Issuer = Pick<PlacedRegion, 'code' | 'name' | 'shortName' | 'path'>;

type Texts = Readonly<Record<string, UnitMasthead>>;
const cities: Texts = mastheads.cities;
const unitsOfCities: Texts = mastheads.unitsOfCities;

/** The unit at a path among the regions of its city. */
export function issuerAmong(regions: readonly PlacedRegion[], path: string): Issuer {
  return regions.find((region) => region.path === path) ?? { code: regionOf(path), name: '', shortName: '', path };
}

/** Whether the unit is the city itself. */
export function isCity({ path }: Pick<Issuer, 'path'>): boolean {
  return path === cityOf(path);
}

/** What the unit set, or else what is usual there. */
export async function unitMasthead(tx: Tx, issuer: Issuer): Promise<UnitMasthead> {
  return (await latestMasthead(tx, issuer.path)) ?? usualMasthead(issuer);
}

/** The entry of the city in `reference/mastheads.json`, that of the units of a city, or the common one, with the names. */
export function usualMasthead(issuer: Issuer): UnitMasthead {
  const { code, name, shortName, path } = issuer;
  const found = isCity(issuer)
    ? (cities[code] ?? mastheads.other)
    : (unitsOfCities[cityOf(path)] ?? mastheads.otherUnit);
  const named = (text: string) => text.replaceAll('{unit}', name).replaceAll('{short}', shortName);
  const { holders, names, office, author } = found;
  return { holders, names: names.map(named), office: named(office), author: named(author) };
}
