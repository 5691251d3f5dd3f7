import { type NameParts, namePartsOf, type PlaceNames, pairsOf, particularOf } from './duplicate-name.ts';
import type { ProjectFacts } from './project.ts';

/** What two projects are compared by. */
export type Comparable = Pick<
  ProjectFacts,
  'name' | 'code' | 'ownerName' | 'ownerCode' | 'unitCode' | 'townshipCode' | 'plannedTotalYuan'
>;

/** Why two projects may be the same; keys of the room's terms. */
export const duplicateReasons = [
  'sameCode',
  'sameName',
  'similarName',
  'sameOwner',
  'sameTownship',
  'sameTotal',
  'otherOwner',
  'otherTownship',
  'otherTotal',
  'otherCode',
  'otherMarks',
] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];

/** How alike two projects are, 0 to 100, and why. */
export type Likeness = { readonly score: number; readonly reasons: readonly DuplicateReason[] };

/** Score from which a pair is put before a person; nothing is ever merged by a score. */
export const doubtfulScore = 65;

/** The project with its name taken apart, once for all comparisons. */
export type Prepared = {
  readonly facts: Comparable;
  readonly parts: NameParts;
  readonly pairs: ReadonlyMap<string, number>;
};

/** Takes a project's name apart. */
export function prepared(facts: Comparable, places: PlaceNames): Prepared {
  const parts = namePartsOf(facts.name, places);
  return { facts, parts, pairs: pairsOf(parts.core) };
}

/** How alike two projects are, by code, name, owner, place and planned total. It is the same either way round. */
export function likenessOf(one: Prepared, other: Prepared): Likeness {
  const reasons: DuplicateReason[] = [];
  const add = (reason: DuplicateReason, points: number) => {
    reasons.push(reason);
    return points;
  };
  const codes = codesOf(one.facts, other.facts);
  if (codes === 'same') return { score: 100, reasons: ['sameCode'] };
  const name = nameLikeness(one, other);
  let score = name * 78;
  if (name === 1) add('sameName', 0);
  else if (name >= 0.6) add('similarName', 0);
  const owner = ownersOf(one.facts, other.facts);
  if (owner === 'same') score += add('sameOwner', 14);
  else if (owner === 'other') score += add('otherOwner', -16);
  else score += 4;
  const town = townsOf(one, other);
  if (town === 'same') score += add('sameTownship', 5);
  else if (town === 'other') score += add('otherTownship', -30);
  else score += 2;
  const total = totalsOf(one.facts, other.facts);
  if (total === 'same') score += add('sameTotal', 6);
  else if (total === 'other') score += add('otherTotal', -8);
  if (codes === 'other') score += add('otherCode', -6);
  if (one.parts.marks.join() !== other.parts.marks.join()) {
    add('otherMarks', 0);
    score = Math.min(score, codes === 'other' ? 55 : marksCap(one.parts, other.parts));
  }
  return { score: Math.max(0, Math.min(99, Math.round(score))), reasons };
}

/** 一期 and 二期 are two projects; a phase that only one of them names leaves a doubt. */
function marksCap(one: NameParts, other: NameParts): number {
  return one.marks.length > 0 && other.marks.length > 0 ? 40 : 80;
}

type Compared = 'same' | 'other' | 'unknown';

function codesOf(one: Comparable, other: Comparable): Compared {
  if (one.code === null || other.code === null) return 'unknown';
  const plain = (code: string) => code.replaceAll(/[^0-9A-Za-z]/g, '').toUpperCase();
  return plain(one.code) === plain(other.code) ? 'same' : 'other';
}

function ownersOf(one: Comparable, other: Comparable): Compared {
  if (one.ownerCode !== null && other.ownerCode !== null) return one.ownerCode === other.ownerCode ? 'same' : 'other';
  if (one.ownerName === null || other.ownerName === null) return 'unknown';
  const [a, b] = [plainOwner(one.ownerName), plainOwner(other.ownerName)];
  return a === b || a.includes(b) || b.includes(a) ? 'same' : 'other';
}

function plainOwner(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(/[\s\p{P}\p{S}]/gu, '')
    .replaceAll(/有限责任公司|股份有限公司|有限公司|公司|台州市|浙江省?/g, '');
}

function townsOf(one: Prepared, other: Prepared): Compared {
  const shared = one.parts.towns.some((town) => other.parts.towns.includes(town));
  if (shared) return 'same';
  if (one.parts.towns.length > 0 && other.parts.towns.length > 0) return 'other';
  const [a, b] = [one.facts.townshipCode, other.facts.townshipCode];
  if (a === null || b === null) return 'unknown';
  return a === b ? 'same' : 'other';
}

function totalsOf(one: Comparable, other: Comparable): Compared {
  const [a, b] = [one.plannedTotalYuan, other.plannedTotalYuan];
  if (!a || !b) return 'unknown';
  const [small, large] = [Math.min(a, b), Math.max(a, b)];
  return large <= small * 1.05 ? 'same' : large > small * 2 ? 'other' : 'unknown';
}

/** What of a `Prepared` its name is compared by. */
export type PreparedName = Pick<Prepared, 'parts' | 'pairs'>;

/** 0 to 1: the weight of the pairs that both names have; a short name within a longer one counts nearly as much. */
export function nameLikeness(one: PreparedName, other: PreparedName): number {
  if (one.parts.core === other.parts.core) return 1;
  let shared = 0;
  for (const [pair, weight] of one.pairs)
    if (other.pairs.has(pair)) shared += Math.min(weight, other.pairs.get(pair) ?? 0);
  const [a, b] = [weightOf(one.pairs), weightOf(other.pairs)];
  if (a === 0 || b === 0) return 0;
  const likeness = Math.max((2 * shared) / (a + b), 0.92 * (shared / Math.min(a, b)));
  const [mine, theirs] = [particularOf(one.parts.core), particularOf(other.parts.core)];
  if (isParticularOther(mine, theirs)) return Math.min(likeness, 0.5);
  const isWithin = mine.length > 1 && theirs.length > 1 && (mine.includes(theirs) || theirs.includes(mine));
  return Math.min(likeness + (isWithin ? 0.08 : 0), 0.99);
}

/** Two names that share generic words only are not alike. */
function isParticularOther(a: string, b: string): boolean {
  if (a.length < 2 || b.length < 2) return false;
  const [letters, others] = [[...a], [...b]];
  return !letters.some((letter, i) =>
    others.some((other, j) => i > 0 && j > 0 && other === letter && others[j - 1] === letters[i - 1]),
  );
}

function weightOf(pairs: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const weight of pairs.values()) sum += weight;
  return sum;
}
