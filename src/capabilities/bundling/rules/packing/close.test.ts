import { describe, expect, test } from 'vitest';
import { sfc32 } from '#kernel/seeded.ts';
import { closeBundles } from './close.ts';
import { at, type Bundle, isBundle, listed, type Pool, totalYuan } from './pool.ts';

/** Kinds of one item each that are always free. */
function poolOf(amounts: readonly number[], minimumYuan: number): Pool {
  const amountsYuan = amounts.toSorted((one, other) => other - one);
  return {
    ...{ minimumYuan, maxMembers: 3, amountsYuan, moments: 1 },
    supply: amountsYuan.map(() => 1),
    first: amountsYuan.map(() => 0),
    last: amountsYuan.map(() => 0),
  };
}

function amountsOf(seed: number, { count, unit, least }: { count: number; unit: number; least: number }): number[] {
  const random = sfc32(seed, 'close');
  return [...new Set(Array.from({ length: count }, () => least + Math.floor(unit * random())))];
}

describe('bundles that hardly exceed the minimum', () => {
  test('are all listed where they are few, and no others', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const pool = poolOf(amountsOf(seed, { count: 10, unit: 40, least: 15 }), 100);
      const items = listed(pool.supply);
      const all: Bundle[] = [];
      for (let set = 1; set < 2 ** items.length; set++) {
        const bundle = items.filter((_, place) => (set >> place) & 1);
        const rest = totalYuan(pool, bundle) - at(pool.amountsYuan, bundle.at(-1) ?? 0);
        if (isBundle(pool, bundle) && totalYuan(pool, bundle) <= 104 && rest < 100) all.push(bundle);
      }
      const { bundles, isWhole } = closeBundles(pool, 0, 4);
      expect(isWhole).toBe(true);
      expect(bundles.map((bundle) => bundle.join()).sort(), `seed ${seed}`).toEqual(
        all.map((one) => one.join()).sort(),
      );
    }
  });

  test('are listed for small items too where they are too many to be kept', () => {
    const pool = poolOf(amountsOf(1, { count: 900, unit: 1100, least: 1100 }), 5000);
    const { bundles, isWhole } = closeBundles(pool, 0, 2);
    expect(isWhole).toBe(false);
    expect(bundles.length).toBeGreaterThan(5000);
    expect(bundles.length).toBeLessThanOrEqual(20_000);
    const largest = bundles.map(([kind = 0]) => at(pool.amountsYuan, kind));
    expect(Math.min(...largest), 'near a third of the minimum').toBeLessThan(1800);
  });
});
