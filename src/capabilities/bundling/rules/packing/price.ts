import { at, type Bundle, type Pool } from './pool.ts';
import { bundlesBelow, cellsOf, leastPrice, type Scale, type Table, tableOf, unitPrice } from './pricing.ts';

type PricedBundle = { readonly bundle: Bundle; readonly price: number };

/** What one round of pricing found at some prices. */
export type Priced = {
  /** Bundles below the price asked for, the cheapest found for each largest member; cheapest first. */
  readonly bundles: Bundle[];
  /** What all items cost together, and the cheapest bundle at least: no choice has more bundles than all over cheapest. */
  readonly all: number;
  readonly cheapest: number;
  readonly cells: number;
};

/** Prices in whole numbers, drawn by a share towards others; what is cheaper than nothing costs nothing. */
export function wholePrices(prices: ArrayLike<number>, others: ArrayLike<number>, pull: number): Int32Array {
  return Int32Array.from(prices, (price, kind) => {
    const own = Math.max(0, Math.min(1, price)) * unitPrice;
    return Math.round((1 - pull) * own + pull * at(others, kind));
  });
}

type Asked = {
  readonly supply: readonly number[];
  readonly prices: Int32Array;
  readonly scale: Scale;
  /** Bundles of this price or more are not given. */
  readonly below: number;
};

/** Looks for bundles that are cheap at these whole prices, in every moment, and bounds what can be reached. */
export function priced(pool: Pool, { supply, prices, scale, below }: Asked): Priced {
  const found = new Map<string, PricedBundle>();
  let [cheapest, cells] = [unitPrice, 0];
  for (let moment = 0; moment < pool.moments; moment++) {
    const table = tableOf(pool, { moment, supply, prices, scale });
    cells += cellsOf(table);
    const lowest = leastPrice(table, 0, pool.minimumYuan);
    if (lowest >= below) continue;
    const here = cheapestByLargest(table, pool, below);
    for (const one of here) found.set(one.bundle.join(), one);
    const best = here.reduce((least, { price }) => Math.min(least, price), unitPrice);
    const { least, met } = best > lowest ? provenLeast(table, pool, { lowest, best }) : { least: lowest, met: [] };
    for (const one of met) found.set(one.bundle.join(), one);
    cheapest = Math.min(cheapest, least);
  }
  const all = supply.reduce((sum, count, kind) => sum + count * at(prices, kind), 0);
  return { bundles: varied(found, supply), all, cheapest, cells };
}

const mostOfAKind = 6;

/** The cheapest bundles, none of whose kinds is in so many of them that they only repeat each other. */
function varied(found: ReadonlyMap<string, PricedBundle>, supply: readonly number[]): Bundle[] {
  const uses = supply.map(() => 0);
  const sorted = [...found.values()].sort((one, other) => one.price - other.price);
  const chosen: Bundle[] = [];
  for (const { bundle } of sorted) {
    if (bundle.some((kind) => at(uses, kind) >= mostOfAKind * at(supply, kind))) continue;
    for (const kind of bundle) uses[kind] = at(uses, kind) + 1;
    chosen.push(bundle);
  }
  return chosen;
}

/** For each place the cheapest bundle whose largest member it is, where the table leads to a true one. */
function cheapestByLargest(table: Table, pool: Pool, below: number): PricedBundle[] {
  const found: PricedBundle[] = [];
  for (let place = 0; place < table.kinds.length; place++) {
    if (table.repeats[place] === 1) continue;
    const one = traced(table, pool, place);
    if (one !== null && one.price < below) found.push(one);
  }
  return found;
}

/** Where amounts are rounded, a table is asked for a little more than the minimum, so that true bundles come out. */
const paddings = [0, 1, 2, 4];

/** The bundle that the table promises from a place on; `null` where rounding or the number of members belies it. */
function traced(table: Table, pool: Pool, from: number): PricedBundle | null {
  for (const padding of table.isExact ? [0] : paddings) {
    const one = padded(table, pool, { from, paddingYuan: padding * table.unitYuan });
    if (one !== null) return one;
  }
  return null;
}

function padded(
  table: Table,
  pool: Pool,
  { from, paddingYuan }: { from: number; paddingYuan: number },
): PricedBundle | null {
  const chosen = [at(table.kinds, from)];
  let missingYuan = pool.minimumYuan - at(table.amountsYuan, from);
  let price = at(table.prices, from);
  const least = (place: number, yuan: number) =>
    leastPrice(table, place, Math.min(pool.minimumYuan, yuan + paddingYuan));
  for (let place = from + 1; missingYuan > 0 && place < table.kinds.length; place++) {
    const own = at(table.prices, place) + least(place + 1, missingYuan - at(table.amountsYuan, place));
    if (own > least(place + 1, missingYuan)) continue;
    chosen.push(at(table.kinds, place));
    missingYuan -= at(table.amountsYuan, place);
    price += at(table.prices, place);
  }
  if (missingYuan > 0 || chosen.length > pool.maxMembers) return null;
  return { bundle: chosen, price };
}

const mostSteps = 20_000;
const mostTries = 30;

/**
 * The least price that a true bundle can have, as far as a bounded search can tell and never more than the truth, with
 * the bundles met on the way.
 */
function provenLeast(table: Table, pool: Pool, { lowest, best }: { lowest: number; best: number }) {
  const met: PricedBundle[] = [];
  let below = best;
  for (let tries = 0; tries < mostTries; tries++) {
    const { bundles, prices, isComplete } = bundlesBelow(table, pool, { below, most: 1, mostSteps });
    const [bundle, price] = [bundles[0], prices[0]];
    if (bundle === undefined || price === undefined) return { least: isComplete ? below : lowest, met };
    met.push({ bundle, price });
    below = price;
  }
  return { least: lowest, met };
}
