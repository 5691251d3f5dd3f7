import { sfc32 } from '#kernel/seeded.ts';
import type { Item } from '../../src/capabilities/bundling/rules/packing/split.ts';

/**
 * Items as a city has them: amounts of 20 to 480 万元, most of them small, windows of two to seven months within a year,
 * keys of which some have many items and most have few.
 */
export function cityLike(count: number, keys: number, seed: number): Item[] {
  const random = sfc32(seed, `city ${count} ${keys}`);
  const weights = Array.from({ length: keys }, (_, place) => 1 / (1 + place / 10));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return Array.from({ length: count }, (_, place) => {
    let [left, key] = [random() * all, 0];
    while (key < keys - 1 && left > (weights[key] ?? 0)) left -= weights[key++] ?? 0;
    // The product of three draws leans towards small amounts, as small items do.
    const amount = 20 + Math.floor(460 * (0.15 + 0.85 * random()) * (0.2 + 0.8 * random()) * (0.4 + 0.6 * random()));
    return { id: `i${place}`, amountYuan: amount * 10_000, key: `k${key}`, ...someWindow(random) };
  });
}

function someWindow(random: () => number): Pick<Item, 'from' | 'to'> {
  const first = 1 + Math.floor(random() * 12);
  return { from: monthOf(first), to: monthOf(Math.min(12, first + 1 + Math.floor(random() * 6))) };
}

function monthOf(place: number): string {
  return `2020-${String(place).padStart(2, '0')}`;
}

/**
 * Triplets that make up exactly 500 万元 each and use everything up, in amounts of some yuan.
 * Source: the triplets of Falkenauer, 1996, with covers instead of packings.
 */
export function plantedTriplets(count: number, unitYuan: number, seed: number): Item[] {
  const random = sfc32(seed, `triplets ${count}`);
  const whole = 5_000_000 / unitYuan;
  return Array.from({ length: count / 3 }, (_, place) => {
    const one = Math.floor(whole * (0.38 + 0.11 * random()));
    const other = Math.floor(whole * 0.25 + random() * (whole - one - whole * 0.5));
    return [one, other, whole - one - other].map((amount, part) => ({
      ...{ id: `t${place}-${part}`, amountYuan: amount * unitYuan, key: 'k', from: '2020-03', to: '2020-10' },
    }));
  }).flat();
}
