import { sfc32 } from '#kernel/seeded.ts';

type Wish = { readonly draws: number; readonly count: number; readonly percent: number; readonly seed: number };

/** Factors for weights in permille, each equally likely within the percent to either side; the same seed gives the same draws. */
export function* weightDraws({ draws, count, percent, seed }: Wish): Generator<readonly bigint[]> {
  const next = sfc32(seed, 'weights');
  const span = percent * 10;
  for (let draw = 0; draw < draws; draw++)
    yield Array.from({ length: count }, () => BigInt(1000 - span + Math.floor(next() * (2 * span + 1))));
}
