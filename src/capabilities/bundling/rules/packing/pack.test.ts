import { describe, expect, test } from 'vitest';
import { sfc32 } from '#kernel/seeded.ts';
import { openSolver } from '#platform/open-solver.ts';
import { bruteForce } from '../../../../testing/brute-force-bundles.ts';
import { faultsOf } from './checked.ts';
import { bestOfFew } from './exact.ts';
import { pack } from './pack.ts';
import { search } from './search.ts';
import { type Item, type Shape, split } from './split.ts';

const highs = await openSolver();
const usual: Shape = { minimumYuan: 5_000_000, maxMembers: 8 };
const packed = (items: readonly Item[], shape: Shape = usual) => pack(items, shape, { highs, seed: 1 });
const month = (place: number) => `2020-${String(place).padStart(2, '0')}`;
const item = (id: string, amountYuan: number, rest: Partial<Item> = {}): Item => ({
  ...{ id, amountYuan, key: 'k', from: '2020-01', to: '2020-12' },
  ...rest,
});

/** Items whose keys, windows and amounts a seed decides; some amounts are alike, some are not round. */
function someItems(seed: number, { most, keys = 1 }: { most: number; keys?: number }): Item[] {
  const random = sfc32(seed, 'items');
  const count = 1 + Math.floor(random() * most);
  return Array.from({ length: count }, (_, place) => {
    const first = 1 + Math.floor(random() * 12);
    const amount = Math.floor(random() * 40) * (random() < 0.7 ? 100_000 : 99_991);
    const to = Math.min(12, first + Math.floor(random() * 7));
    const id = `i${place}`;
    return item(id, amount, { key: `k${Math.floor(random() * keys)}`, from: month(first), to: month(to) });
  });
}

describe('bundles are what they have to be, and the bound holds', () => {
  test('on a thousand small questions the number is that of trying everything', () => {
    for (let seed = 1; seed <= 1000; seed++) {
      const items = someItems(seed, { most: seed % 50 === 0 ? 16 : 12, keys: 2 });
      const shape = { minimumYuan: 5_000_000, maxMembers: 2 + (seed % 6) };
      const { bundles, bound, isProven } = packed(items, shape);
      const best = bruteForce(items, shape);
      expect(faultsOf(items, shape, bundles), `seed ${seed}`).toEqual([]);
      expect({ bundles: bundles.length, bound, isProven }, `seed ${seed}`).toEqual({
        bundles: best,
        bound: best,
        isProven: true,
      });
    }
  });

  test('the relaxation bounds and reaches what looking at every choice finds, where both can answer', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { parts } = split(someItems(seed, { most: 16 }), { ...usual, maxMembers: 3 + (seed % 4) });
      for (const { pool } of parts) {
        const items = pool.supply.flatMap((count, kind) => new Array<number>(count).fill(kind));
        const best = bestOfFew(pool, items, { order: 'members', mostSteps: 1e6 }).bundles.length;
        const { bundles, bound } = search(pool, { highs, random: sfc32(seed, 'search'), mostCells: 1e8 });
        expect(bound, `seed ${seed}`).toBeGreaterThanOrEqual(best);
        expect(bundles.length, `seed ${seed}`).toBe(best);
      }
    }
  });

  test('planted triplets that use everything up are found again', () => {
    const random = sfc32(5, 'triplets');
    const items = Array.from({ length: 89 }, (_, place) => {
      const one = 190 + Math.floor(random() * 50);
      const other = 126 + Math.floor(random() * (500 - one - 252));
      const amounts = [one, other, 500 - one - other];
      return amounts.map((amount, part) => item(`t${place}-${part}`, amount * 10_000));
    }).flat();
    expect(packed(items)).toMatchObject({ bound: 89, isProven: true });
  });

  test('planted triplets of finely measured amounts are found but for one at most', () => {
    const random = sfc32(7, 'fine triplets');
    const items = Array.from({ length: 200 }, (_, place) => {
      const one = 3800 + Math.floor(random() * 1100);
      const other = 2500 + Math.floor(random() * (5000 - one));
      const amounts = [one, other, 10_000 - one - other];
      return amounts.map((amount, part) => item(`t${place}-${part}`, amount * 500));
    }).flat();
    const { bundles, bound } = packed(items);
    expect(bound).toBe(200);
    expect(bundles.length).toBeGreaterThanOrEqual(199);
    expect(faultsOf(items, usual, bundles)).toEqual([]);
  });
});

describe('answers that need no search', () => {
  test.each<[string, readonly Item[], Shape, readonly (readonly string[])[], string]>([
    ['no items', [], usual, [], 'there is nothing to bundle'],
    ['all zero', [item('a', 0), item('b', 0)], usual, [], 'nothing adds up to nothing'],
    ['too little', [item('a', 2_000_000), item('b', 2_999_999)], usual, [], 'a yuan is missing'],
    ['alone', [item('a', 5_000_000), item('b', 1)], usual, [['a']], 'it reaches the minimum by itself'],
    ['two keys', [item('a', 3e6), item('b', 3e6, { key: 'other' })], usual, [], 'keys never mix'],
    [
      'no month',
      [item('a', 3e6, { to: '2020-03' }), item('b', 3e6, { from: '2020-04' })],
      usual,
      [],
      'they never meet',
    ],
    [
      'one month',
      [item('a', 3e6, { to: '2020-04' }), item('b', 3e6, { from: '2020-04' })],
      usual,
      [['a', 'b']],
      'April',
    ],
    ['members', [1, 2, 3].map((id) => item(`${id}`, 2e6)), { ...usual, maxMembers: 2 }, [], 'three would be too many'],
  ])('%s', (_name, items, shape, bundles, because) => {
    expect(packed(items, shape), because).toEqual({ bundles, bound: bundles.length, isProven: true });
  });

  test('no member is superfluous: three that suffice are not joined by a fourth', () => {
    const items = [2e6, 2e6, 1e6, 9e5].map((amount, place) => item(`i${place}`, amount));
    expect(packed(items).bundles.flat()).toHaveLength(3);
  });
});

test('the same items and seed give the same bundles', () => {
  const items = someItems(77, { most: 160, keys: 3 });
  expect(packed(items)).toEqual(packed(items));
});

test('without means to search the answer is still sound', () => {
  const items = someItems(4, { most: 400 });
  const { bundles, bound } = pack(items, usual, { highs, seed: 1, mostCells: 0 });
  expect(faultsOf(items, usual, bundles)).toEqual([]);
  expect(bound).toBeGreaterThanOrEqual(bundles.length);
});
