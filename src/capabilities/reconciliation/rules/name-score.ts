import {
  type NameParts,
  nameKey,
  nameLikeness,
  namePartsOf,
  type PlaceNames,
  type PreparedName,
  pairsOf,
  particularOf,
} from '../../project-library/public.ts';
import { editsBetween } from './edits.ts';
import { withUsualLetters } from './variant-letters.ts';

/** A name taken apart once for all comparisons. */
export type ComparedName = PreparedName & {
  readonly key: string;
  /** What is particular about it: 始丰溪 of 始丰溪流域综合治理工程. */
  readonly particular: string;
};

/** How the particular words of two names lie to each other; `near` = a letter or two mistyped. */
export type Particulars = 'same' | 'within' | 'near' | 'other';

/** How alike two names are, 0 to 1, and their particular words. */
export type NameScore = { readonly likeness: number; readonly particulars: Particulars };

/** From this likeness of pairs on, letters need not be compared one by one. */
const surely = 0.93;

/** Takes a name apart by the rules of the library. */
export function comparedName(written: string, places: PlaceNames): ComparedName {
  const name = withUsualLetters(written);
  const parts = namePartsOf(name, places);
  return { key: nameKey(name), parts, pairs: pairsOf(parts.core), particular: particularOf(parts.core) };
}

/**
 * The likeness of the library, which looks at pairs of letters, or that of letters mistyped, left out or swapped where
 * it is higher. Names whose particular words are others are never alike, whatever else they share.
 */
export function nameScoreOf(one: ComparedName, other: ComparedName): NameScore {
  if (one.key === other.key || one.parts.core === other.parts.core) return { likeness: 1, particulars: 'same' };
  const pairs = nameLikeness(one, other);
  const found = areElsewhere(one, other) ? 'other' : particularsOf(one.particular, other.particular);
  if (found !== 'other' && pairs >= surely) return { likeness: pairs, particulars: found };
  const [a, b] = [one.parts.core, other.parts.core];
  const longest = Math.max(a.length, b.length, 1);
  const typed = 1 - editsBetween(a, b, Math.ceil(longest * 0.4)) / longest;
  // A letter swapped across words hides which of them are particular.
  const isSlip = found === 'other' && longest >= 6 && editsBetween(one.key, other.key, 2) <= 2;
  if (found === 'other' && !isSlip)
    return { likeness: Math.min(0.55, Math.max(pairs, typed * 0.8)), particulars: 'other' };
  return { likeness: Math.max(pairs, typed), particulars: isSlip ? 'near' : found };
}

/**
 * Whether one name stands in a township, and the other in none but in a place of its own that is not named after it:
 * 沙埠镇VOCs治理 and 江口医化园区VOCs治理, 宁溪镇废盐渣处置 and 江口医化园区废盐渣处置.
 */
function areElsewhere(one: ComparedName, other: ComparedName): boolean {
  if (one.parts.towns.length > 0 === other.parts.towns.length > 0) return false;
  const [inTown, named] = one.parts.towns.length > 0 ? [one, other] : [other, one];
  if (!named.particular.endsWith(inTown.particular)) return false;
  const place = named.particular.slice(0, named.particular.length - inTown.particular.length);
  return place.length >= 2 && !inTown.parts.towns.some((town) => isNamedAfter(place, town));
}

/** 平桥工业区 is named after 平桥镇, and 平镇 or 干桥镇 is it with a letter left out or mistyped. */
function isNamedAfter(place: string, town: string): boolean {
  if (place.includes(town.replace(/(?:街道|[镇乡])$/, ''))) return true;
  return [-1, 0, 1].some((more) => editsBetween(place.slice(0, town.length + more), town, 1) <= 1);
}

function particularsOf(one: string, other: string): Particulars {
  if (one === other) return 'same';
  const [a, b] = one.length <= other.length ? [one, other] : [other, one];
  if (a.length < 2 || b.includes(a)) return 'within';
  const most = b.length >= 7 ? 2 : 1;
  return b.length >= 3 && editsBetween(a, b, most) <= most ? 'near' : 'other';
}

/**
 * How what tells alike projects apart (一期, 2标, 2019年) differs: `other` where both name a different one of a kind;
 * `isLater` where only the project names one, and a later phase.
 */
export type Marks = 'same' | 'lacking' | 'isLater' | 'laterLacking' | 'other';

const laterPhase = /^[2-9]\d*[期标批]/;

/**
 * Compares the marks of a row with those of a project. A later phase that only the row names is `laterLacking`:
 * another project.
 */
export function marksOf({ marks: one }: NameParts, { marks: other }: NameParts): Marks {
  if (one.join() === other.join()) return 'same';
  const kindOf = (mark: string) => mark.replace(/^[\d-]+/, '');
  const conflict = one.some(
    (mark) => !other.includes(mark) && other.some((theirs) => kindOf(theirs) === kindOf(mark) && !one.includes(theirs)),
  );
  if (conflict) return 'other';
  const alone = one.filter((mark) => !other.includes(mark));
  if (alone.some((mark) => laterPhase.test(mark))) return 'laterLacking';
  return other.some((mark) => !one.includes(mark) && laterPhase.test(mark)) ? 'isLater' : 'lacking';
}
