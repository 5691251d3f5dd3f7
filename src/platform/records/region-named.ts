import type { Region } from '#kernel/region.ts';
import { narrowed } from '#kernel/written/understood.ts';
import type { RecordRow, TableHead } from './record.ts';

/** What a text names among the regions: one, the city where a county is wanted, or nothing known. */
export type NamedRegion =
  | { readonly kind: 'region'; readonly code: string; readonly township?: string }
  | { readonly kind: 'city' }
  | { readonly kind: 'unknown' };

/**
 * The county, district or zone that a text names: by code (six or twelve digits), name, other name or short name, with
 * or without the city in front: 331023, 331023000000, 天台县, 天台, 台州市天台县, 台州市-天台县, 331023天台县. A county keeps its name
 * when it becomes a city: 玉环县 is 玉环市. 天台县白鹤镇 also names the township. The city itself, 市本级 and 市直 are `city`.
 */
export function countyNamed(written: string, regions: readonly Region[]): NamedRegion {
  const known = remembered.get(regions) ?? new Map<string, NamedRegion>();
  remembered.set(regions, known);
  const named = known.get(written) ?? foundCounty(written, regions);
  // Few texts are counties; a file that holds thousands of others is not to fill the memory.
  if (known.size < 1000) known.set(written, named);
  return named;
}

function foundCounty(written: string, regions: readonly Region[]): NamedRegion {
  const counties = regions.filter(({ kind }) => kind === 'county' || kind === 'zone');
  const cities = regions.filter(({ kind }) => kind === 'city');
  const text = plain(written);
  const wanted = [text, ...cities.flatMap((city) => withoutCity(text, city)), ...withoutOwnCode(text, counties)];
  for (const one of wanted) {
    const found = counties.find((region) => namesOf(region).includes(one));
    if (found !== undefined) return { kind: 'region', code: found.code };
  }
  for (const one of wanted) {
    const found = counties.filter((region) => isLoosely(one, region));
    if (found.length === 1 && found[0] !== undefined) return { kind: 'region', code: found[0].code };
  }
  for (const one of wanted) {
    const found = withTownship(one, counties, regions);
    if (found !== null) return found;
  }
  const level = wanted.some((one) => /^(?:市(?:本|直|)级?(?:属|单位)?|市属|全市)$/.test(one));
  const city = cities.some((region) => [...namesOf(region), short(region.name)].includes(text));
  return level || city ? { kind: 'city' } : { kind: 'unknown' };
}

/**
 * The same of an address, which may go on behind the county or the township: 浙江省台州市天台县平桥镇溪边路8号. The county is
 * the one whose full name it begins with, or that of the township with which it begins; of several counties it is none.
 */
export function placeNamed(written: string, regions: readonly Region[]): NamedRegion {
  const named = countyNamed(written, regions);
  if (named.kind !== 'unknown') return named;
  const text = plain(written);
  const starts = [text, ...regions.filter(({ kind }) => kind === 'city').flatMap((city) => withoutCity(text, city))];
  const counties = regions.filter(({ kind }) => kind === 'county' || kind === 'zone');
  if (counties.filter(({ kind, name }) => kind === 'county' && text.includes(plain(name))).length > 1) return named;
  for (const one of starts) {
    const county = counties.find((region) => startOf(one, region) !== '');
    const rest = county === undefined ? one : one.slice(startOf(one, county).length);
    const towns = townshipsAtStart(rest, regions).filter(
      ({ parent }) => county === undefined || parent === county.code,
    );
    const [town] = towns.length === 1 ? towns : [];
    const code = county?.code ?? town?.parent ?? null;
    if (code !== null) return { kind: 'region', code, ...(town && { township: town.code }) };
  }
  return named;
}

function startOf(text: string, { name, aliases }: Region): string {
  return [name, ...aliases].map(plain).find((front) => front.length > 2 && text.startsWith(front)) ?? '';
}

function townshipsAtStart(text: string, regions: readonly Region[]): Region[] {
  return regions.filter(({ kind, name }) => kind === 'township' && text.startsWith(plain(name)));
}

/** A county's full name with one of its townships behind it. */
function withTownship(text: string, counties: readonly Region[], regions: readonly Region[]): NamedRegion | null {
  for (const { code, name, aliases } of counties) {
    const front = [name, ...aliases].map(plain).find((one) => one.length > 2 && text.startsWith(one));
    if (front === undefined || front === text) continue;
    const own = townshipsNamed(text.slice(front.length), regions).filter(({ parent }) => parent === code);
    if (own.length === 1 && own[0] !== undefined) return { kind: 'region', code, township: own[0].code };
  }
  return null;
}

/** The township, street or town that a text names, by code (nine or twelve digits) or name: all that bear the name. */
export function townshipsNamed(written: string, regions: readonly Region[]): Region[] {
  const text = plain(written);
  const townships = regions.filter(({ kind }) => kind === 'township');
  const exact = townships.filter((region) => namesOf(region).includes(text));
  if (exact.length > 0) return exact;
  return townships.filter(
    ({ name }) => name.replace(/(?:街道(?:办事处)?|镇|乡)$/, '') === text.replace(/街道办(?:事处)?$/, ''),
  );
}

/** The county of a record that names none itself: of a group in which it stands (一、天台县), else of its table. */
export function countyAround(
  { table, sections }: Pick<RecordRow, 'table' | 'sections'>,
  regions: readonly Region[],
): string | null {
  for (const section of sections) {
    const name = section.replace(/^[(（]?[一二三四五六七八九十]{1,3}[)）、.．\s]*/, '').replace(/[(（].*$/, '');
    const named = countyNamed(name, regions);
    if (named.kind === 'region') return named.code;
  }
  return countyOfTable(table, regions);
}

/**
 * The county that a whole table is about: named by its sheet, else by its titles (天台县2019年11月…, 填报单位：…天台分局).
 * Null where none or several are named.
 */
export function countyOfTable(table: TableHead, regions: readonly Region[]): string | null {
  const sheet = plain(table.sheet).replace(/(?:20\d\d年?)?(?:\d{1,2}月)?(?:份)?(?:项目)?(?:清单|台账|报表|表)?$/, '');
  const named = countyNamed(sheet, regions);
  if (named.kind === 'region') return named.code;
  return onlyCountyIn([table.sheet], regions) ?? onlyCountyIn(table.titles, regions);
}

function onlyCountyIn(texts: readonly string[], regions: readonly Region[]): string | null {
  const text = texts.map(plain).join('\n');
  const counties = regions.filter(({ kind }) => kind === 'county' || kind === 'zone');
  const found = counties.filter((region) =>
    [region.name, ...region.aliases.filter((alias) => alias.length > 2), `${short(region.name)}分局`].some((name) =>
      text.includes(plain(name)),
    ),
  );
  return found.length === 1 ? (found[0]?.code ?? null) : null;
}

function namesOf({ code, name, aliases }: Region): string[] {
  const digits = /^\d+$/.test(code) ? [code.padEnd(12, '0')] : [];
  return [code, ...digits, name, ...aliases].map(plain);
}

function isLoosely(text: string, region: Region): boolean {
  if (region.kind === 'county') return short(text) === short(region.name);
  const bare = text.replace('产业', '');
  return bare.length >= 3 && plain(region.name).replace('产业', '').endsWith(bare);
}

/** The name in 331023天台县 and 天台县(331023), where the code is that of the county named. */
function withoutOwnCode(text: string, counties: readonly Region[]): string[] {
  const [, before, , name = '', after] = /^(\(?(\d{6})\)?)?(\D+?)(\(?\d{6}\)?)?$/.exec(text) ?? [];
  const code = (before ?? after ?? '').replace(/\D/g, '');
  const own = code === '' ? undefined : counties.find((region) => region.code === code);
  return own !== undefined && namesOf(own).includes(name) ? [name] : [];
}

function withoutCity(text: string, city: Region): string[] {
  const rest = text.replace(/^.{2,3}省/, '');
  const without = [city.name, short(city.name)]
    .filter((name) => rest.startsWith(name))
    .map((name) => rest.slice(name.length));
  return rest === text ? without : [rest, ...without];
}

function short(name: string): string {
  return name.length > 2 ? name.replace(/[县市区]$/, '') : name;
}

function plain(text: string): string {
  return narrowed(text)
    .replace(/[\s:：\-–—/\\>·]/g, '')
    .toUpperCase();
}

/** A file names the same few counties in every row; what each text named is remembered with the list it was read by. */
const remembered = new WeakMap<readonly Region[], Map<string, NamedRegion>>();
