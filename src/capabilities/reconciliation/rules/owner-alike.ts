import type { PlaceNames } from '../../project-library/public.ts';
import { ownerKey } from '../../project-library/public.ts';
import { withUsualLetters } from './variant-letters.ts';

/** A unit's name made comparable. */
export type OwnerName = {
  readonly full: string;
  /** Without the names of places. */
  readonly bare: string;
  /** Counties that it names, by what their names begin with. */
  readonly counties: readonly string[];
};

/** Offices by their present and former names, and as people shorten them. */
const offices: readonly (readonly [written: RegExp, plain: string])[] = [
  [/生态环境(?:保护)?局|环境保护局|环保局/g, '环保局'],
  [/住房和?城乡建设局|住房建设局|住建局|建设局/g, '建设局'],
  [/自然资源和?规划局|自然资源局|国土资源局|国土局|自规局|资规局/g, '资规局'],
  [/农业农村局|农林局|农业局/g, '农业局'],
  [/水利水电局|水利局|水务局/g, '水利局'],
  [/发展和?改革局|发改局/g, '发改局'],
  [/人民政府|政府/g, ''],
  [/街道办事处|街道办/g, '街道'],
  [/开发区管理委员会|管理委员会|管委会/g, '管委会'],
];

/** Makes a unit's name comparable; null where it is not given. */
export function ownerNameOf(name: string | null, places: PlaceNames): OwnerName | null {
  if (name === null) return null;
  let full = ownerKey(withUsualLetters(name));
  for (const [written, plain] of offices) full = full.replace(written, plain);
  let bare = full;
  const counties: string[] = [];
  for (const place of places.units) {
    if (!(place.length > 2 ? bare.includes(place) : bare.startsWith(place))) continue;
    bare = bare.replaceAll(place, '');
    if (!/^(?:浙江|台州市?$)/.test(place)) counties.push(place.replace(/[县市区]$/, ''));
  }
  return full === '' ? null : { full, bare: bare.replace(/集团|控股/g, ''), counties };
}

/** Whether two names mean one unit, also where one is abbreviated (演泽城乡环境投资 and 演泽城投). */
export function areOwnersAlike(one: OwnerName, other: OwnerName): boolean {
  if (one.full === other.full) return true;
  const [a, b] = one.bare.length <= other.bare.length ? [one.bare, other.bare] : [other.bare, one.bare];
  // Each county has its 环保局, and its 城投.
  if (
    one.counties.length > 0 &&
    other.counties.length > 0 &&
    !one.counties.some((name) => other.counties.includes(name))
  )
    return false;
  if (a === b) return a !== '';
  if (a.length < 2) return false;
  return b.includes(a) || isAbbreviation(a, b);
}

/** The letters of a short name in their order within a long one that begins alike. */
function isAbbreviation(short: string, long: string): boolean {
  if (short.length < 3 || short[0] !== long[0]) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}
