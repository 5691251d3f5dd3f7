import type { ProjectFacts } from '../src/capabilities/project-library/rules/project.ts';
import { type Owners, ownersOf } from './owners.ts';
import { type Place, placeOf, siteCodeOf } from './places.ts';
import { type Random, randomOf } from './random.ts';
import type { Theme } from './themes.ts';

/** What a project is, apart from its schedule, its money and its stage. */
export type Identity = Pick<
  ProjectFacts,
  | 'name'
  | 'code'
  | 'ownerName'
  | 'ownerCode'
  | 'unitCode'
  | 'townshipCode'
  | 'siteCode'
  | 'industryCode'
  | 'action'
  | 'isEcoLed'
  | 'nature'
  | 'content'
  | 'industryEdition'
  | 'isFiledSeparately'
  | 'leavesAsset'
  | 'isCapitalised'
  | 'isBeyondLevelling'
>;

/** Makes projects of one unit; remembers the names and codes that it gave. */
export type Workshop = {
  readonly place: Place;
  /** A new project; `year` is that of its code, `township` fixes where it stands. */
  readonly identity: (random: Random, themes: readonly Theme[], about: About) => Identity;
};

/** What is known before the project has a name; `lead` gives it the first name of the first theme. */
export type About = { readonly year: string; readonly township?: string | undefined; readonly isLead?: boolean };

/** The workshop of a unit; `order` is the unit's place in the list, so that no two units share owners' codes. */
export function workshopOf(unitCode: string, seed: number, order: number): Workshop {
  const place = placeOf(unitCode);
  const owners = ownersOf(place, seed, order * 100);
  const names = new Set<string>();
  const codes = new Set<string>();
  return {
    place,
    identity: (random, themes, about) => {
      const theme = about.isLead ? (themes[0] ?? pickTheme(random, themes)) : pickTheme(random, themes);
      const spot = spotIn(place, random, about.township);
      const pattern = about.isLead ? (theme.names[0] ?? '') : random.pick(theme.names);
      const name = freshName(filledName(pattern, place, { random, town: spot.name, isLead: about.isLead }), names);
      const year = about.year;
      const code = freshCode(() => projectCode(random, { place, year, industry: theme.industry }), codes);
      return {
        name,
        code,
        unitCode,
        townshipCode: spot.code,
        siteCode: siteCodeOf(place, spot.name),
        ...kindOf(theme, random),
        ...ownerOf(theme, owners, random),
      };
    },
  };
}

const unanswered = {
  industryEdition: null,
  isFiledSeparately: null,
  leavesAsset: null,
  isCapitalised: null,
  isBeyondLevelling: null,
};

function kindOf(theme: Theme, random: Random) {
  return {
    ...unanswered,
    ...theme.answers,
    industryCode: theme.industry,
    action: theme.action,
    isEcoLed: random.chance(theme.owner === 'factory' ? 0.1 : 0.45),
    nature: random.pick(theme.natures),
    content: theme.content
      .replaceAll('{one}', () => String(random.whole(1, 2)))
      .replaceAll('{few}', () => String(random.whole(2, 9)))
      .replaceAll('{many}', () => String(random.whole(3, 48) * 5)),
  };
}

function ownerOf(theme: Theme, owners: Owners, random: Random) {
  const { name, code } = owners(theme, random);
  return { ownerName: name, ownerCode: code };
}

function pickTheme(random: Random, themes: readonly Theme[]): Theme {
  return random.pick(themes.flatMap((theme) => Array.from({ length: theme.weight }, () => theme)));
}

/** Where a project stands; a few reach over the whole county and have no township, as all have in a zone. */
function spotIn(place: Place, random: Random, township?: string): { code: string | null; name: string } {
  if (place.townships.length === 0) return { code: null, name: random.pick(place.quarters) };
  const fixed = place.townships.find(({ code }) => code === township);
  if (fixed) return fixed;
  return random.chance(0.08) ? { code: null, name: `全${place.name.slice(-1)}` } : random.pick(place.townships);
}

type Filling = { readonly random: Random; readonly town: string; readonly isLead: boolean | undefined };

function filledName(pattern: string, { waters, parks }: Place, { random, town, isLead }: Filling): string {
  return pattern
    .replace('{water}', () => (isLead ? (waters[0] ?? '') : random.pick(waters)))
    .replace('{park}', () => random.pick(parks))
    .replace('{town}', town);
}

const phases = [
  '（二期）',
  '（三期）',
  '（四期）',
  '（五期）',
  '（六期）',
  '（七期）',
  '（八期）',
  '（九期）',
  '（十期）',
];

function freshName(name: string, names: Set<string>): string {
  const fresh = [name, ...phases.map((phase) => `${name}${phase}`)].find((one) => !names.has(one));
  if (fresh === undefined) throw new Error(`too many projects are called ${name}`);
  names.add(fresh);
  return fresh;
}

function freshCode(make: () => string, codes: Set<string>): string {
  let code = make();
  while (codes.has(code)) code = make();
  codes.add(code);
  return code;
}

type Coding = { readonly place: Place; readonly year: string; readonly industry: string };

function projectCode(random: Random, { place, year, industry }: Coding): string {
  const kind = random.pick(['01', '01', '02', '03', '04']);
  const serial = String(random.whole(1, 99_999)).padStart(5, '0');
  return `${year}-${place.codeRegion}-${industry.slice(0, 2)}-${kind}-${serial}${random.whole(0, 9)}`;
}

/** Most that a monitoring station or a sound barrier costs, 万元; other works go up to what is asked for. */
const cheapWan: ReadonlyMap<string, number> = new Map([
  ['7461', 1_800],
  ['7727', 2_500],
]);

/** A planned total in 万元 in a range; smaller ones are more frequent. */
export function plannedWan(
  random: Random,
  industry: string | null,
  [least, most]: readonly [least: number, most: number],
): number {
  const limit = Math.min(most, cheapWan.get(industry ?? '') ?? most);
  return Math.round(least + (limit - least) * random.next() ** 1.8);
}

/** The stream of random numbers of one part of the generator for one unit. */
export function unitRandom(seed: number, part: string, unitCode: string): Random {
  return randomOf(seed, `${part} ${unitCode}`);
}
