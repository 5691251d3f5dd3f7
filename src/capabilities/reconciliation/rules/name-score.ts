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
export function comparedName(name: string, places: PlaceNames): ComparedName {
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
  const found = particularsOf(one.particular, other.particular);
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

function particularsOf(one: string, other: string): Particulars {
  if (one === other) return 'same';
  const [a, b] = one.length <= other.length ? [one, other] : [other, one];
  if (a.length < 2 || b.includes(a)) return 'within';
  const most = b.length >= 7 ? 2 : 1;
  return b.length >= 3 && editsBetween(a, b, most) <= most ? 'near' : 'other';
}

/** How what tells alike projects apart (一期, 2标, 2019年) differs: `other` where both name a different one of a kind. */
export type Marks = 'same' | 'lacking' | 'laterLacking' | 'other';

/** Compares the marks of a row with those of a project. A later phase that only the row names is `laterLacking`: another project. */
export function marksOf({ marks: one }: NameParts, { marks: other }: NameParts): Marks {
  if (one.join() === other.join()) return 'same';
  const kindOf = (mark: string) => mark.replace(/^[\d-]+/, '');
  const conflict = one.some(
    (mark) => !other.includes(mark) && other.some((theirs) => kindOf(theirs) === kindOf(mark) && !one.includes(theirs)),
  );
  if (conflict) return 'other';
  const alone = one.filter((mark) => !other.includes(mark));
  return alone.some((mark) => /^[2-9]\d*[期标批]/.test(mark)) ? 'laterLacking' : 'lacking';
}
