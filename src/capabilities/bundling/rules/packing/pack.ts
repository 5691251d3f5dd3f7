import type { Highs } from 'highs';
import { sfc32 } from '#kernel/seeded.ts';
import { improved } from './improve.ts';
import { type Bundle, itemsOf } from './pool.ts';
import type { Means } from './rolling.ts';
import { cellsForItem, fewItems, type Outcome, search, searchFew } from './search.ts';
import { handedOut, type Item, type Part, type Shape, split } from './split.ts';

/** An item's name, as whoever asked gave it. */
type Id = Item['id'];

/** Bundles by the ids of their members, and how many there can be at most. */
export type Packing = {
  readonly bundles: readonly (readonly Id[])[];
  /** No choice of bundles has more. */
  readonly bound: number;
  /** Whether the bound is reached, so that more bundles are impossible. */
  readonly isProven: boolean;
};

/** What a packing may use. */
export type Effort = {
  readonly highs: Highs;
  readonly seed: number;
  /** Work in cells of tables; about half a million a millisecond on a machine of 2026. */
  readonly mostCells?: number;
  /** Told after each part how many of the items have been dealt with; throws to stop. */
  readonly onProgress?: (done: number, of: number) => void;
};

const usualCells = 4e9;
/** What a part may use at first, besides what a dive takes. */
const cellsToBegin = 1e8;
/** And when it is looked at again. */
const cellsToLookAgain = 4e8;
/** Up to so many items, every part is dived into at least once. */
const mostDived = 10_000;

/**
 * As many bundles as can be found: each with members of one key and a common month, at least the minimum and at most so
 * many members; then few members, then little above the minimum. The same items and seed give the same bundles on every
 * machine.
 */
export function pack(items: readonly Item[], shape: Shape, effort: Effort): Packing {
  const { alone, parts } = split(items, shape);
  const outcomes = lookedAtAgain(parts, begun(parts, effort), effort);
  const bundles: (readonly Id[])[] = alone.map(({ id }) => [id]);
  let bound = alone.length;
  for (const [place, outcome] of outcomes.entries()) {
    const part = parts[place];
    if (part === undefined) continue;
    bound += outcome.bound;
    bundles.push(...handedOut(part, withFewMembers(part, outcome, sfc32(effort.seed, `members ${place}`))));
  }
  return { bundles, bound, isProven: bundles.length === bound };
}

type Begun = { readonly outcomes: readonly Outcome[]; readonly left: number };

/** Every part once, smallest first, and what is left of the means. */
function begun(parts: readonly Part[], { highs, seed, mostCells = usualCells, onProgress }: Effort): Begun {
  const all = parts.reduce((sum, part) => sum + sizeOf(part), 0);
  let [left, done] = [mostCells, 0];
  const outcomes = parts.map((part, place) => {
    const own = sizeOf(part);
    // A part may use more than its share as long as the later ones, which are the largest, keep what a dive takes.
    const share = (left * own) / Math.max(1, all - done);
    const spare = Math.min(left - (all - done - own) * cellsForItem, own * cellsForItem + cellsToBegin);
    const least = all <= mostDived && mostCells !== 0 ? own * cellsForItem : 0;
    const means = { highs, random: sfc32(seed, `part ${place}`), mostCells: Math.max(share, spare, least) };
    const outcome = searched(part, means);
    left -= outcome.cells;
    done += own;
    onProgress?.(done, all);
    return outcome;
  });
  return { outcomes, left };
}

/** What is left of the means goes to the parts whose bound is not reached, another way than before. */
function lookedAtAgain(parts: readonly Part[], { outcomes, left }: Begun, effort: Effort): readonly Outcome[] {
  const { highs, seed, onProgress } = effort;
  let rest = left;
  return outcomes.map((before, place) => {
    const part = parts[place];
    if (part === undefined || before.bundles.length >= before.bound || rest <= cellsToBegin) return before;
    onProgress?.(0, sizeOf(part));
    const means = { highs, random: sfc32(seed, `part ${place} again`), mostCells: Math.min(rest, cellsToLookAgain) };
    const again = search(part.pool, means, before);
    rest -= again.cells;
    return again;
  });
}

function sizeOf({ pool }: Part): number {
  return itemsOf(pool.supply);
}

function searched({ pool }: Part, means: Means): Outcome {
  return (itemsOf(pool.supply) <= fewItems ? searchFew(pool) : null) ?? search(pool, means);
}

/** As many bundles with fewer members, where exchanges lead to some. */
function withFewMembers({ pool }: Part, { bundles, bound }: Outcome, random: () => number): readonly Bundle[] {
  // Where every choice was looked at, members were too.
  if (itemsOf(pool.supply) <= fewItems) return bundles;
  const rounds = Math.min(12 * bundles.length, 1500);
  return improved(pool, pool.supply, { bundles, order: 'members', rounds, target: bound, random });
}
