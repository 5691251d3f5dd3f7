import type { Highs } from 'highs';
import { sfc32 } from '#kernel/seeded.ts';
import { improved } from './improve.ts';
import { itemsOf } from './pool.ts';
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

const usualCells = 7e9;
const plentyForOne = 8e8;
/** Up to so many items, every part is dived into at least once. */
const mostDived = 10_000;

/**
 * As many bundles as can be found: each with members of one key and a common month, at least the minimum and at most so
 * many members; then few members, then little above the minimum. The same items and seed give the same bundles on every
 * machine.
 */
export function pack(items: readonly Item[], shape: Shape, effort: Effort): Packing {
  const { alone, parts } = split(items, shape);
  const bundles: (readonly Id[])[] = alone.map(({ id }) => [id]);
  let [bound, done] = [alone.length, 0];
  let left = effort.mostCells ?? usualCells;
  const all = parts.reduce((sum, { pool }) => sum + itemsOf(pool.supply), 0);
  parts.forEach((part, place) => {
    const random = sfc32(effort.seed, `part ${place}`);
    const own = itemsOf(part.pool.supply);
    // A part may use more than its share as long as the later ones, which are the largest, keep what a dive takes.
    const share = (left * own) / Math.max(1, all - done);
    const spare = Math.min(left - (all - done - own) * cellsForItem, plentyForOne);
    const least = all <= mostDived && effort.mostCells !== 0 ? own * cellsForItem : 0;
    const mostCells = Math.max(share, spare, least);
    const outcome = packed(part, { highs: effort.highs, random, mostCells });
    left -= outcome.cells;
    bound += outcome.bound;
    bundles.push(...handedOut(part, outcome.bundles));
    done += own;
    effort.onProgress?.(done, all);
  });
  return { bundles, bound, isProven: bundles.length === bound };
}

function packed({ pool }: Part, means: Means): Outcome {
  if (itemsOf(pool.supply) <= fewItems) {
    const outcome = searchFew(pool);
    if (outcome !== null) return outcome;
  }
  const found = search(pool, means);
  const rounds = Math.min(12 * found.bundles.length, 1500);
  const bundles = improved(pool, pool.supply, {
    bundles: found.bundles,
    order: 'members',
    rounds,
    target: found.bound,
    random: means.random,
  });
  return { ...found, bundles };
}
