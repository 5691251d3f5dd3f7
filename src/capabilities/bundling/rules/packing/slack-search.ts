import { at, type Bundle } from './pool.ts';
import type { Proof } from './relaxation.ts';

type Wish = {
  readonly supply: readonly number[];
  readonly proof: Proof;
  /** How many bundles are asked for. */
  readonly target: number;
  /** Bundles that it may look at, again and again; some ten million a second. */
  readonly mostSteps: number;
  /** Numbers in [0, 1) by which another search goes another way; left out, what wastes least comes first. */
  readonly random?: () => number;
};

/** What a search came to, the most bundles that it had chosen at once, and how many it looked at. */
export type Spent = {
  readonly bundles: readonly Bundle[] | 'impossible' | null;
  readonly furthest: readonly Bundle[];
  readonly steps: number;
};

/** Bundles in one flat list: which kinds each takes and how many of each, and how much dearer it is than the cheapest. */
type Options = {
  readonly bundles: readonly Bundle[];
  readonly starts: Int32Array;
  readonly kinds: Int32Array;
  readonly counts: Int32Array;
  readonly dear: Float64Array;
};

type Search = Options & {
  readonly prices: Int32Array;
  readonly target: number;
  readonly mostSteps: number;
  /** Items of each kind that are neither in a bundle nor given up. */
  readonly left: Int32Array;
  readonly chosen: number[];
  furthest: readonly number[];
  steps: number;
};

/**
 * Whether so many bundles can be chosen, by spending slack: what all items cost beyond as many cheapest bundles may be
 * lost on items that stand in none and on bundles dearer than the cheapest. `bundles` holds every bundle that is cheap
 * enough. The item that fewest bundles can still take is settled first. `bundles` of the answer are `null` where the steps
 * did not suffice. Source: Knuth, Dancing links, 2000 (the choice of the item), with slack.
 */
export function slackSearch(bundles: readonly Bundle[], wish: Wish): Spent {
  const options = optionsOf(bundles, wish);
  const search: Search = {
    ...{ ...options, prices: wish.proof.prices, target: wish.target, mostSteps: wish.mostSteps },
    ...{ left: Int32Array.from(wish.supply), chosen: [], furthest: [], steps: 0 },
  };
  const all = Int32Array.from(options.bundles, (_, option) => option);
  const isReached = visited(search, all, slackOf(wish));
  const { steps, chosen } = search;
  const named = (list: readonly number[]) => list.map((option) => options.bundles[option] ?? []);
  const furthest = named(isReached ? chosen : search.furthest);
  if (isReached) return { bundles: furthest, furthest, steps };
  return { bundles: steps >= wish.mostSteps ? null : 'impossible', furthest, steps };
}

function slackOf({ proof: { all, cheapest }, target }: Wish): number {
  return all - target * cheapest;
}

/** By how much of the slack a price may be mistaken for another where the way is drawn by lot; */
const noise = 0.15;
/** and by how much at least: whole prices differ by one where there is no difference. */
const leastNoise = 3;

function optionsOf(bundles: readonly Bundle[], wish: Wish): Options {
  const { prices, cheapest } = wish.proof;
  const spread = leastNoise + noise * slackOf(wish);
  const dear = Float64Array.from(bundles, (bundle) => priceOf(bundle, prices) - cheapest);
  const rank = dear.map((own) => own + spread * (wish.random?.() ?? 0));
  const order = Uint32Array.from(bundles, (_, place) => place).sort(
    (one, other) => at(rank, one) - at(rank, other) || one - other,
  );
  const members = bundles.reduce((sum, bundle) => sum + bundle.length, 0);
  const [kinds, counts] = [new Int32Array(members), new Int32Array(members)];
  const starts = new Int32Array(bundles.length + 1);
  let end = 0;
  const ranked = Array.from(order, (place) => bundles[place] ?? []);
  for (const [option, bundle] of ranked.entries()) {
    for (let place = 0; place < bundle.length; place++) {
      const isAgain = place > 0 && bundle[place] === bundle[place - 1];
      if (!isAgain) kinds[end++] = at(bundle, place);
      counts[end - 1] = at(counts, end - 1) + 1;
    }
    starts[option + 1] = end;
  }
  return { bundles: ranked, starts, kinds, counts, dear: Float64Array.from(order, (place) => at(dear, place)) };
}

function priceOf(bundle: Bundle, prices: Int32Array): number {
  let price = 0;
  for (const kind of bundle) price += at(prices, kind);
  return price;
}

/** Whether the options that are still possible lead to the target with this slack; `chosen` then holds the way. */
function visited(search: Search, before: Int32Array, slack: number): boolean {
  if (search.chosen.length >= search.target) return true;
  const options = possible(search, before, slack);
  const { kind, lost } = scarcest(search, options);
  if (kind < 0 || lost > slack) return false;
  const { left, prices } = search;
  for (const option of options) {
    if (!takes(search, option, kind)) continue;
    if (search.steps >= search.mostSteps) return false;
    take(search, option, -1);
    search.chosen.push(option);
    if (search.chosen.length > search.furthest.length) search.furthest = [...search.chosen];
    if (visited(search, options, slack - at(search.dear, option))) return true;
    search.chosen.pop();
    take(search, option, 1);
  }
  if (at(prices, kind) > slack || search.steps >= search.mostSteps) return false;
  left[kind] = at(left, kind) - 1;
  const isReached = visited(search, options, slack - at(prices, kind));
  left[kind] = at(left, kind) + 1;
  return isReached;
}

function possible(search: Search, before: Int32Array, slack: number): Int32Array {
  const { starts, kinds, counts, dear, left } = search;
  search.steps += before.length;
  const still = new Int32Array(before.length);
  let count = 0;
  for (let from = 0; from < before.length; from++) {
    const option = before[from] as number;
    if ((dear[option] as number) > slack) continue;
    const end = starts[option + 1] as number;
    let place = starts[option] as number;
    while (place < end && (left[kinds[place] as number] as number) >= (counts[place] as number)) place++;
    if (place === end) still[count++] = option;
  }
  return still.subarray(0, count);
}

/**
 * The kind with the fewest options, -1 where no kind with a price has one, and what is lost on kinds without any. Items
 * without a price are lost for nothing: no bundle is made of them alone.
 */
function scarcest({ starts, kinds, left, prices }: Search, options: Int32Array): { kind: number; lost: number } {
  const uses = new Int32Array(left.length);
  for (const option of options)
    for (let place = starts[option] as number; place < (starts[option + 1] as number); place++) {
      const kind = kinds[place] as number;
      uses[kind] = (uses[kind] as number) + 1;
    }
  let [best, lost] = [-1, 0];
  for (let kind = 0; kind < left.length; kind++) {
    const count = left[kind] as number;
    if (count === 0 || prices[kind] === 0) continue;
    if (uses[kind] === 0) lost += count * (prices[kind] as number);
    else if (best < 0 || (uses[kind] as number) < (uses[best] as number)) best = kind;
  }
  return { kind: best, lost };
}

function takes({ starts, kinds }: Options, option: number, kind: number): boolean {
  for (let place = at(starts, option); place < at(starts, option + 1); place++) if (kinds[place] === kind) return true;
  return false;
}

function take({ starts, kinds, counts, left }: Search, option: number, sign: 1 | -1): void {
  for (let place = at(starts, option); place < at(starts, option + 1); place++) {
    const kind = at(kinds, place);
    left[kind] = at(left, kind) + sign * at(counts, place);
  }
}
