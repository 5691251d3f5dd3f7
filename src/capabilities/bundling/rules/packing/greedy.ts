import { at, type Bundle, type Pool } from './pool.ts';

/**
 * Bundles for any number of items in one pass: moment by moment, each item that will not be free any longer seeks
 * company. Sound, and within some hundredths of the best; for what is too large for anything better.
 */
export function greedy(pool: Pool, supply: readonly number[]): Bundle[] {
  const left = [...supply];
  const bundles: Bundle[] = [];
  for (let moment = 0; moment < pool.moments; moment++) {
    const free = freeAt(pool, left, moment);
    for (let kind = 0; kind < left.length; kind++) {
      if (at(pool.last, kind) !== moment) continue;
      while (at(left, kind) > 0) {
        const bundle = companyOf(pool, { left, free, seed: kind });
        if (bundle === null) break;
        bundles.push(bundle);
      }
      left[kind] = 0;
      free.close(kind);
    }
  }
  return bundles;
}

type Free = {
  /** The first free kind from a place on, or the length; and the last one up to a place, or -1. */
  readonly from: (kind: number) => number;
  readonly upTo: (kind: number) => number;
  readonly close: (kind: number) => void;
};

/** Which kinds are free, with quick answers for the next one on either side. */
function freeAt(pool: Pool, left: readonly number[], moment: number): Free {
  const count = left.length;
  const [after, before] = [
    Int32Array.from({ length: count + 2 }, (_, i) => i),
    Int32Array.from({ length: count + 2 }, (_, i) => i),
  ];
  const root = (parents: Int32Array, start: number): number => {
    let place = start;
    while (parents[place] !== place) {
      parents[place] = at(parents, at(parents, place));
      place = at(parents, place);
    }
    return place;
  };
  // Places are moved by one, so that both ends have a stop.
  const close = (kind: number): void => {
    after[kind + 1] = kind + 2;
    before[kind + 1] = kind;
  };
  for (let kind = 0; kind < count; kind++)
    if (at(left, kind) <= 0 || at(pool.first, kind) > moment || at(pool.last, kind) < moment) close(kind);
  return { from: (kind) => root(after, kind + 1) - 1, upTo: (kind) => root(before, kind + 1) - 1, close };
}

/** Company that lifts an item to the minimum: the smallest that does, else the largest there is and on; `null` if none. */
function companyOf(pool: Pool, { left, free, seed }: { left: number[]; free: Free; seed: number }): Bundle | null {
  const chosen: number[] = [];
  const take = (kind: number): void => {
    chosen.push(kind);
    left[kind] = at(left, kind) - 1;
    if (at(left, kind) === 0) free.close(kind);
  };
  take(seed);
  let missing = pool.minimumYuan - at(pool.amountsYuan, seed);
  while (missing > 0 && chosen.length < pool.maxMembers) {
    const enough = lastAtLeast(pool.amountsYuan, missing);
    const closing = enough < 0 ? -1 : free.upTo(enough);
    const kind = closing >= 0 ? closing : free.from(enough + 1);
    if (kind >= left.length) break;
    take(kind);
    missing -= at(pool.amountsYuan, kind);
  }
  if (missing <= 0) return chosen.toSorted((one, other) => one - other);
  // Nobody suffices: the others stay for those that come after, and the seed goes.
  for (const kind of chosen.slice(1)) left[kind] = at(left, kind) + 1;
  return null;
}

/** The last place, in amounts from large to small, whose amount is at least this; -1 if none. */
function lastAtLeast(amountsYuan: readonly number[], yuan: number): number {
  let [low, high] = [0, amountsYuan.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(amountsYuan, middle) >= yuan) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
