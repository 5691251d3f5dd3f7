import { describe, expect, test } from 'vitest';
import { sfc32 } from '#kernel/seeded.ts';
import { bestOfFew } from './exact.ts';
import { type Bundle, isBundle, listed, type Pool, without } from './pool.ts';
import { slackSearch } from './slack-search.ts';

/** Every set of members that is a bundle. */
function allBundles(pool: Pool): Bundle[] {
  const items = listed(pool.supply);
  const named = new Map<string, Bundle>();
  for (let set = 1; set < 2 ** items.length; set++) {
    const bundle = items.filter((_, place) => (set >> place) & 1);
    if (isBundle(pool, bundle)) named.set(bundle.join(), bundle);
  }
  return [...named.values()];
}

/** Up to ten items of few kinds, some of which are free only early or late. */
function somePool(seed: number): Pool {
  const random = sfc32(seed, 'slack');
  const kinds = Array.from({ length: 5 }, () => 10 + Math.floor(random() * 80)).toSorted((one, other) => other - one);
  return {
    ...{ minimumYuan: 100, maxMembers: 4, amountsYuan: kinds, moments: 2 },
    supply: kinds.map(() => 1 + Math.floor(random() * 2)),
    first: kinds.map(() => Math.floor(random() * 1.3)),
    last: kinds.map(() => 1),
  };
}

/** Amounts as prices: no bundle costs less than the minimum. */
const wishOf = ({ amountsYuan, supply, minimumYuan }: Pool, target: number, mostSteps = 1e6) => ({
  ...{ supply, target, mostSteps },
  proof: {
    prices: Int32Array.from(amountsYuan),
    all: amountsYuan.reduce((sum, amount, kind) => sum + amount * (supply[kind] ?? 0), 0),
    cheapest: minimumYuan,
  },
});

describe('a search that spends slack', () => {
  test('finds as many bundles as there can be, and knows that there cannot be one more', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const pool = somePool(seed);
      const bundles = allBundles(pool);
      const best = bestOfFew(pool, listed(pool.supply), { order: 'members', mostSteps: 1e6 }).bundles.length;
      const { bundles: found } = slackSearch(bundles, wishOf(pool, best));
      if (found === null || found === 'impossible') throw new Error(`seed ${seed}: ${found}`);
      expect(found, `seed ${seed}`).toHaveLength(best);
      expect(Math.min(...without(pool.supply, found)), `seed ${seed}: nothing is taken twice`).toBeGreaterThanOrEqual(
        0,
      );
      expect(slackSearch(bundles, wishOf(pool, best + 1)).bundles, `seed ${seed}`).toBe('impossible');
    }
  });

  test('does not claim to know where its steps did not suffice', () => {
    const pool = { ...somePool(1), amountsYuan: [60, 50, 45, 40, 35], supply: [2, 2, 2, 2, 2] };
    expect(slackSearch(allBundles(pool), wishOf(pool, 4, 1)).bundles).toBeNull();
  });

  test('gives back the longest way that led nowhere, which takes nothing twice', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const pool = somePool(seed);
      const best = bestOfFew(pool, listed(pool.supply), { order: 'members', mostSteps: 1e6 }).bundles.length;
      const { furthest } = slackSearch(allBundles(pool), wishOf(pool, best + 1));
      expect(furthest.length, `seed ${seed}`).toBeLessThanOrEqual(best);
      expect(Math.min(...without(pool.supply, furthest)), `seed ${seed}`).toBeGreaterThanOrEqual(0);
    }
  });
});
