/** Kinds of regions and reporting units. A `zone` reports like a county but has no GB/T 2260 code. */
export const regionKinds = ['city', 'county', 'zone', 'township'] as const;
export type RegionKind = (typeof regionKinds)[number];

/** A region by its code: six digits (GB/T 2260), nine for a township, or the city's code with `-Z` for a zone. */
export type Region = {
  readonly code: string;
  readonly name: string;
  readonly kind: RegionKind;
  readonly parent: string | null;
  /** Other names under which workbooks know it: former names and short forms. */
  readonly aliases: readonly string[];
};

/**
 * Place of a region in the tree, `331000/331023/331023100`: the codes from the city down. A remit is such a path, and
 * covers it and everything below.
 */
export function regionPath(...codes: readonly string[]): string {
  return codes.join('/');
}

/** Whether `path` is `remit` or lies below it. */
export function isInRemit(path: string, remit: string): boolean {
  return remit !== '' && (path === remit || path.startsWith(`${remit}/`));
}

/** Names of regions by their codes; a code that is none of theirs is its own name. */
export function regionNames(regions: readonly Pick<Region, 'code' | 'name'>[]): (code: string) => string {
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  return (code) => names.get(code) ?? code;
}

/** Code of the region at which a path ends. */
export function regionOf(path: string): string {
  return path.split('/').at(-1) ?? path;
}

/** Path of the county or zone in which a path lies; that of the city is its own. */
export function unitPath(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}

/** Code of the city to which a path belongs. */
export function cityOf(path: string): string {
  return path.split('/')[0] ?? path;
}
