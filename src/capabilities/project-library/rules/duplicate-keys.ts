import type { Region } from '#kernel/region.ts';
import { type NameParts, type PlaceNames, pairsOf } from './duplicate-name.ts';
import type { ProjectFacts } from './project.ts';

const bands = 8;
const rowsOfBand = 2;

/**
 * Keys of a project: two projects whose names are alike share at least one, so that only those need to be compared.
 * A key is a band of the least hashes of the name's pairs of letters, within the county. A zone stands on the ground of
 * its counties, so its projects have the keys of these too.
 */
export function duplicateKeys(parts: NameParts, units: readonly string[]): string[] {
  const pairs = [...pairsOf(parts.core || '—').keys()];
  const features = pairs.length > 0 ? pairs : [parts.core];
  const least = Array.from({ length: bands * rowsOfBand }, (_, seed) =>
    features.reduce((smallest, feature) => Math.min(smallest, hashOf(feature, seed)), 0xffffffff),
  );
  const marks = parts.marks.join();
  const keys = Array.from({ length: bands }, (_, band) =>
    [band, ...least.slice(band * rowsOfBand, (band + 1) * rowsOfBand)].map((part) => part.toString(36)).join('.'),
  );
  const town = parts.towns[0] ?? '';
  return units.flatMap((unit) => [...keys.map((key) => `${unit}/${key}`), `${unit}/=${parts.core}/${town}/${marks}`]);
}

/** Units in whose keys a project takes part. */
export function keyUnits(project: Pick<ProjectFacts, 'unitCode' | 'siteCode'>, regions: readonly Region[]): string[] {
  const counties = regions.filter(({ kind }) => kind === 'county').map(({ code }) => code);
  if (counties.includes(project.unitCode)) return [project.unitCode];
  const county = project.siteCode?.slice(0, 6) ?? '';
  return [project.unitCode, ...(counties.includes(county) ? [county] : counties)];
}

/** Names of places of a city, longest first, as names of projects bear them. */
export function placeNamesOf(regions: readonly (Region & { readonly shortName: string })[]): PlaceNames {
  const longestFirst = (names: readonly string[]) =>
    [...new Set(names)]
      .filter((name) => /\p{Script=Han}{2}/u.test(name))
      .sort((one, other) => other.length - one.length);
  const units = regions.filter(({ kind }) => kind !== 'township');
  return {
    units: longestFirst(['浙江省', ...units.flatMap(({ name, shortName, aliases }) => [name, shortName, ...aliases])]),
    towns: longestFirst(regions.filter(({ kind }) => kind === 'township').map(({ name }) => name)),
  };
}

/** FNV-1a of a text with a seed, 32 bits. */
function hashOf(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ Math.imul(seed + 1, 0x9e3779b1);
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
