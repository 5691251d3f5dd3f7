import type { Quantiles } from './shapes.ts';

/** Mean of some draws. */
export function meanOf(draws: Float64Array): number {
  let sum = 0;
  for (const value of draws) sum += value;
  return draws.length === 0 ? 0 : sum / draws.length;
}

/** Quantiles of some draws, between neighbours where the place falls between two. */
export function quantilesOf(draws: Float64Array): Quantiles {
  const sorted = draws.slice().sort();
  return {
    '0.025': quantileOf(sorted, 0.025),
    '0.05': quantileOf(sorted, 0.05),
    '0.1': quantileOf(sorted, 0.1),
    '0.25': quantileOf(sorted, 0.25),
    '0.5': quantileOf(sorted, 0.5),
    '0.75': quantileOf(sorted, 0.75),
    '0.9': quantileOf(sorted, 0.9),
    '0.95': quantileOf(sorted, 0.95),
    '0.975': quantileOf(sorted, 0.975),
  };
}

/** The value below which `share` of the sorted values lie; 0 of none. */
export function quantileOf(sorted: Float64Array, share: number): number {
  if (sorted.length === 0) return 0;
  const place = share * (sorted.length - 1);
  const low = Math.floor(place);
  const below = sorted[low] ?? 0;
  const above = sorted[Math.min(low + 1, sorted.length - 1)] ?? 0;
  return below + (above - below) * (place - low);
}
