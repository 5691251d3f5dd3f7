import { at, type Bundle, type Pool } from './pool.ts';

/** Prices are whole numbers; this is the price of a bundle. Whole prices make every comparison exact. */
export const unitPrice = 1_000_000;
const unreachable = 1 << 30;

/**
 * The candidates of one moment with what it costs at least to complete a bundle from each place on:
 * `least[place * (units + 1) + missing]`. Amounts are rounded up to units, so that the table never promises too much.
 */
export type Table = {
  readonly kinds: Int32Array;
  readonly prices: Int32Array;
  readonly amountsYuan: Float64Array;
  /** Whether the place holds one more item of the kind before it. */
  readonly repeats: Uint8Array;
  readonly least: Int32Array;
  readonly units: number;
  readonly unitYuan: number;
  readonly isExact: boolean;
};

/** How amounts are measured in tables: exact where they are multiples of one amount that is coarse enough. */
export type Scale = { readonly units: number; readonly unitYuan: number; readonly isExact: boolean };

const finestUnits = 2500;

/** The scale for a pool: the greatest common divisor of all amounts where it is coarse enough, else a fine grid. */
export function scaleOf(pool: Pool): Scale {
  const divisor = pool.amountsYuan.reduce(greatestCommonDivisor, pool.minimumYuan);
  const units = pool.minimumYuan / divisor;
  if (units <= finestUnits * 2) return { units, unitYuan: divisor, isExact: true };
  return { units: finestUnits, unitYuan: pool.minimumYuan / finestUnits, isExact: false };
}

function greatestCommonDivisor(one: number, other: number): number {
  let [a, b] = [one, other];
  while (b > 0) [a, b] = [b, a % b];
  return a;
}

/** Work that a table takes, in cells. */
export function cellsOf(table: Table): number {
  return table.least.length;
}

/** The table of one moment at some prices of kinds; only kinds that are still there take part. */
export function tableOf(
  pool: Pool,
  {
    moment,
    supply,
    prices,
    scale,
  }: { moment: number; supply: readonly number[]; prices: ArrayLike<number>; scale: Scale },
): Table {
  const { kinds, repeats } = candidatesOf(pool, moment, supply);
  const count = kinds.length;
  const { units, unitYuan } = scale;
  const width = units + 1;
  const priceOf = Int32Array.from(kinds, (kind) => at(prices, kind));
  const amountsYuan = Float64Array.from(kinds, (kind) => at(pool.amountsYuan, kind));
  const least = new Int32Array((count + 1) * width).fill(unreachable, count * width + 1);
  for (let place = count - 1; place >= 0; place--) {
    const [row, next] = [place * width, (place + 1) * width];
    least.copyWithin(row, next, next + width);
    const size = Math.min(units, Math.ceil(at(amountsYuan, place) / unitYuan));
    const price = at(priceOf, place);
    for (let missing = 1; missing <= units; missing++) {
      const taken = price + (least[next + (missing > size ? missing - size : 0)] as number);
      if (taken < (least[row + missing] as number)) least[row + missing] = taken;
    }
  }
  return { kinds, prices: priceOf, amountsYuan, repeats, least, ...scale };
}

function candidatesOf(
  pool: Pool,
  moment: number,
  supply: readonly number[],
): { kinds: Int32Array; repeats: Uint8Array } {
  const [kinds, repeats]: [number[], number[]] = [[], []];
  for (let kind = 0; kind < supply.length; kind++) {
    if (at(pool.first, kind) > moment || at(pool.last, kind) < moment) continue;
    const most = Math.min(at(supply, kind), pool.maxMembers, Math.ceil(pool.minimumYuan / at(pool.amountsYuan, kind)));
    for (let copy = 0; copy < most; copy++) {
      kinds.push(kind);
      repeats.push(copy === 0 ? 0 : 1);
    }
  }
  return { kinds: Int32Array.from(kinds), repeats: Uint8Array.from(repeats) };
}

/** The least price from a place on for what is missing; more than any price where it cannot be reached. */
export function leastPrice(table: Table, place: number, missingYuan: number): number {
  const missing = missingYuan <= 0 ? 0 : Math.ceil(missingYuan / table.unitYuan);
  return at(table.least, place * (table.units + 1) + missing);
}

/** What a search found. `isComplete`: every bundle below the price was seen; `steps`: the work it took. */
export type Found = {
  readonly bundles: Bundle[];
  readonly prices: number[];
  readonly isComplete: boolean;
  readonly steps: number;
};

type Search = { readonly below: number; readonly most: number; readonly mostSteps: number; readonly from?: number };

/**
 * Every bundle of a moment without a member too many whose price is below the given one, up to a number of bundles and
 * steps. With `from`, only those whose largest member is at that place.
 */
export function bundlesBelow(table: Table, pool: Pool, search: Search): Found {
  const { kinds, prices, amountsYuan, repeats, least, unitYuan } = table;
  const width = table.units + 1;
  const [bundles, found, chosen]: [Bundle[], number[], number[]] = [[], [], []];
  let steps = 0;
  let isComplete = true;
  const visit = (start: number, end: number, missingYuan: number, spent: number): void => {
    const missing = Math.ceil(missingYuan / unitYuan);
    for (let place = start; place < end; place++) {
      if (steps++ >= search.mostSteps || bundles.length >= search.most) {
        isComplete = false;
        return;
      }
      if (spent + (least[place * width + missing] as number) >= search.below) return;
      if ((amountsYuan[place] as number) * (pool.maxMembers - chosen.length) < missingYuan) return;
      // Of equal items the first ones are taken first, so that no bundle is met twice.
      if (repeats[place] === 1 && place > start) continue;
      const price = spent + (prices[place] as number);
      const left = missingYuan - (amountsYuan[place] as number);
      if (price >= search.below) continue;
      chosen.push(kinds[place] as number);
      if (left <= 0) {
        bundles.push([...chosen]);
        found.push(price);
      } else visit(place + 1, kinds.length, left, price);
      chosen.pop();
    }
  };
  const from = search.from ?? 0;
  visit(from, search.from === undefined ? kinds.length : from + 1, pool.minimumYuan, 0);
  return { bundles, prices: found, isComplete, steps };
}
