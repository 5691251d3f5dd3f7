import { type Random, randomOf } from '../../demo/random.ts';
import list from '../../src/capabilities/organisation/reference/regions.json' with { type: 'json' };
import type { LibraryProject } from '../../src/capabilities/reconciliation/rules/library-project.ts';
import type { Phrases } from './phrases.ts';

/** The month that lists are about. */
export const month = '2019-12';

/** Regions of the city as the rooms see them. */
export const regions = list.regions.map(({ code, name, kind, parent, ...rest }) => ({
  code,
  name,
  kind: kind as 'city' | 'county' | 'zone' | 'township',
  parent,
  aliases: 'aliases' in rest ? (rest.aliases ?? []) : [],
  shortName: name.replace(/(?:集聚区|[县区市])$/, ''),
}));
export const counties = regions.filter(({ kind }) => kind === 'county');

/** Makes projects that are all different; some are the phases, lots or namesakes of others. */
export function projectMaker(random: Random, phrases: Phrases): () => LibraryProject {
  const [names, codes] = [new Set<string>(), new Set<string>()];
  const earlier: LibraryProject[] = [];
  let serial = 0;
  return () => {
    for (;;) {
      const twin = earlier.length > 20 && random.chance(0.12) ? random.pick(earlier) : null;
      const county = twin && random.chance(0.8) ? countyOf(twin.unitCode) : random.pick(counties);
      const name = twin ? siblingName(twin.name, random) : nameIn(county.code, random, phrases);
      if (names.has(`${county.code}${name}`)) continue;
      const code = codeIn(county.code, random);
      if (codes.has(code)) continue;
      names.add(`${county.code}${name}`);
      codes.add(code);
      serial += 1;
      const project = projectOf({ name, code, serial, county, twin }, random, phrases);
      earlier.push(project);
      return project;
    }
  };
}

/** A library of some size, the same for the same seed. */
export function libraryOf(size: number, { seed, phrases }: { readonly seed: number; readonly phrases: Phrases }) {
  const random = randomOf(seed, 'reconciliation library');
  const make = projectMaker(random, phrases);
  return { projects: Array.from({ length: size }, make), stranger: make };
}

type Making = {
  readonly name: string;
  readonly code: string;
  readonly serial: number;
  readonly county: (typeof counties)[number];
  readonly twin: LibraryProject | null;
};

function projectOf({ name, code, serial, county, twin }: Making, random: Random, phrases: Phrases): LibraryProject {
  const plannedTotalYuan = random.whole(520, 24_000) * 10_000;
  const ytd = Math.round(plannedTotalYuan * random.between(0.15, 0.7));
  const before = Math.round(ytd * random.between(0.6, 0.95));
  const figures = (yuan: number, monthYuan: number) => ({
    yearToDateYuan: yuan,
    monthYuan,
    totalYuan: Math.round(yuan * 1.3),
  });
  const hasLand = random.chance(0.2);
  return {
    id: `00000000-0000-4000-8000-${String(serial).padStart(12, '0')}`,
    ...{ path: `331000/${county.code}`, code, name, unitCode: county.code, countyCode: county.code },
    ownerName: twin && random.chance(0.7) ? twin.ownerName : ownerIn(county, random, phrases),
    ownerCode: null,
    townshipCode: null,
    industryCode: random.pick(['7711', '7721', '7721', '7722', '7723', '7724', '7726', '7729']),
    plannedTotalYuan,
    approvedTotalYuan: null,
    deductions: hasLand ? [{ key: 'landYuan', yuan: Math.round(plannedTotalYuan / 100_000) * 10_000 }] : [],
    ...{ approvedOn: null, startedIn: null, enteredIn: `2019-${String(random.whole(2, 9)).padStart(2, '0')}` },
    ...{ statisticsState: null, returnedIn: null, stage: 'building', caliber: 'in' },
    reports: new Map([
      ['2019-11', figures(before, Math.round(before / 9))],
      ['2019-12', figures(ytd, ytd - before)],
    ]),
    paidByMonth: new Map(),
    formerCodes: [],
    formerNames: [],
  };
}

function countyOf(code: string) {
  const county = counties.find((one) => one.code === code);
  if (!county) throw new Error(`${code} is no county`);
  return county;
}

function siblingName(name: string, random: Random): string {
  const bare = name.replace(/（.*）$/, '');
  return random.chance(0.5) ? `${bare}（${random.pick(['一期', '二期', '三期', '二标段', '2019年度'])}）` : bare;
}

function nameIn(county: string, random: Random, phrases: Phrases): string {
  const towns = regions.filter(({ kind, parent }) => kind === 'township' && parent === county);
  const letters = [...phrases.letters];
  const two = () => `${random.pick(letters)}${random.pick(letters)}`;
  const name = random
    .pick(phrases.works)
    .replace('{water}', () => `${two()}${random.pick(phrases.waters)}`)
    .replace('{town}', () => random.pick(towns).name)
    .replace('{village}', () => `${two()}${random.pick(['村', '园区', '工业区'])}`)
    .replace('{firm}', () => `${two()}${random.pick(['化工', '电镀', '印染', '制药', '铸造'])}`);
  const front = random.chance(0.3) ? countyOf(county).name : '';
  return `${front}${name}${random.chance(0.08) ? '（一期）' : ''}`;
}

function ownerIn({ name, shortName }: (typeof counties)[number], random: Random, phrases: Phrases): string {
  const letters = [...phrases.letters];
  if (random.chance(0.15)) return `${name}${random.pick(phrases.offices)}`;
  return `${shortName}${random.pick(letters)}${random.pick(letters)}${random.pick(phrases.trades)}有限公司`;
}

/** A code of the online platform; its last character is any. */
export function codeIn(county: string, random: Random): string {
  const year = random.whole(2016, 2019);
  const serial = String(random.whole(0, 99_999)).padStart(5, '0');
  return `${year}-${county}-77-0${random.whole(1, 4)}-${serial}${random.pick([...'0123456789X'])}`;
}
