type Wish = { readonly draws: number; readonly count: number; readonly percent: number; readonly seed: number };

/**
 * Factors for weights in permille, each equally likely within the percent to either side; the same seed gives the same
 * draws. Source: mulberry32 (Tommy Ettinger, public domain).
 */
export function* weightDraws({ draws, count, percent, seed }: Wish): Generator<readonly bigint[]> {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const span = percent * 10;
  for (let draw = 0; draw < draws; draw++)
    yield Array.from({ length: count }, () => BigInt(1000 - span + Math.floor(next() * (2 * span + 1))));
}
