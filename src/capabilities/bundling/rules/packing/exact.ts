import { at, type Bundle, type Pool, totalYuan } from './pool.ts';

/** What counts beside the number of bundles: few members first, or little above the minimum first. */
export type Order = 'members' | 'excess';

/** What one bundle adds; the number always outweighs the rest, for as few items as are asked about here. */
export function scoreOf(pool: Pool, bundle: Bundle, order: Order): number {
  const excess = (totalYuan(pool, bundle) - pool.minimumYuan) / pool.minimumYuan;
  return 1e6 - (order === 'members' ? 1e3 * bundle.length + 10 * excess : bundle.length + 1e4 * excess);
}

type Answer = { readonly bundles: readonly Bundle[]; readonly isOptimal: boolean; readonly steps: number };

/** The most items that a small question may have: each is one bit of a whole number. */
export const mostItems = 26;

/**
 * The best choice of bundles for a few items (at most `mostItems`; kinds in ascending order), by looking at every one: the first item left is in
 * one of its bundles, or in none. `isOptimal` is false where the steps did not suffice; the answer is sound even then.
 */
export function bestOfFew(
  pool: Pool,
  items: readonly number[],
  { order, mostSteps }: { order: Order; mostSteps: number },
): Answer {
  const found = minimalBundles(pool, items, mostSteps);
  const scores = found.masks.map((mask) => scoreOf(pool, bundleOf(items, mask), order));
  const byFirst = items.map(() => [] as number[]);
  found.masks.forEach((mask, index) => {
    byFirst[31 - Math.clz32(mask & -mask)]?.push(index);
  });
  const search = {
    masks: found.masks,
    scores,
    byFirst,
    known: new Map<number, number>(),
    steps: found.steps,
    mostSteps,
  };
  const amounts = items.map((kind) => at(pool.amountsYuan, kind) / pool.minimumYuan);
  bestScore(search, amounts, 2 ** items.length - 1);
  const chosen = traced(search, 2 ** items.length - 1);
  const isOptimal = found.isComplete && search.steps < mostSteps;
  return { bundles: chosen.map((mask) => bundleOf(items, mask)), isOptimal, steps: search.steps };
}

function bundleOf(items: readonly number[], mask: number): Bundle {
  return items.filter((_, place) => ((mask >>> place) & 1) === 1);
}

/** Every bundle from which no member can be spared, as bits of its items; items stand by amount, largest first. */
function minimalBundles(pool: Pool, items: readonly number[], mostSteps: number) {
  const amounts = items.map((kind) => at(pool.amountsYuan, kind));
  const rest = amounts.map((_, place) => amounts.slice(place).reduce((sum, amount) => sum + amount, 0));
  const masks: number[] = [];
  let steps = 0;
  const visit = (
    start: number,
    mask: number,
    state: { missing: number; slots: number; first: number; last: number },
  ) => {
    for (let place = start; place < items.length && steps++ < mostSteps; place++) {
      if (at(rest, place) < state.missing || at(amounts, place) * state.slots < state.missing) return;
      const kind = at(items, place);
      // Of equal items that lie side by side the first ones are taken first; the search over bundles sees to the others.
      const first = Math.max(state.first, at(pool.first, kind));
      const last = Math.min(state.last, at(pool.last, kind));
      if (first > last) continue;
      const missing = state.missing - at(amounts, place);
      if (missing <= 0) masks.push(mask | (1 << place));
      else if (state.slots > 1) visit(place + 1, mask | (1 << place), { missing, slots: state.slots - 1, first, last });
    }
  };
  visit(0, 0, { missing: pool.minimumYuan, slots: pool.maxMembers, first: 0, last: pool.moments - 1 });
  return { masks, steps, isComplete: steps < mostSteps };
}

type Search = {
  readonly masks: readonly number[];
  readonly scores: readonly number[];
  readonly byFirst: readonly (readonly number[])[];
  readonly known: Map<number, number>;
  steps: number;
  readonly mostSteps: number;
};

/** The best score that the items of a mask can give. */
function bestScore(search: Search, amounts: readonly number[], mask: number): number {
  if (mask === 0) return 0;
  const before = search.known.get(mask);
  if (before !== undefined) return before;
  if (search.steps >= search.mostSteps) return 0;
  // Items that together stay below the minimum give nothing.
  if (massOf(amounts, mask) < 1 - 1e-9) return 0;
  const low = mask & -mask;
  let best = bestScore(search, amounts, mask ^ low);
  for (const index of search.byFirst[31 - Math.clz32(low)] ?? []) {
    const bundle = at(search.masks, index);
    search.steps++;
    if ((bundle & mask) === bundle)
      best = Math.max(best, at(search.scores, index) + bestScore(search, amounts, mask ^ bundle));
  }
  search.known.set(mask, best);
  return best;
}

function massOf(amounts: readonly number[], mask: number): number {
  let sum = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) sum += at(amounts, 31 - Math.clz32(rest & -rest));
  return sum;
}

function traced(search: Search, all: number): number[] {
  const chosen: number[] = [];
  let mask = all;
  while (mask !== 0) {
    const low = mask & -mask;
    const value = search.known.get(mask) ?? 0;
    if (value === 0) break;
    const without = search.known.get(mask ^ low) ?? 0;
    const index = (search.byFirst[31 - Math.clz32(low)] ?? []).find((place) => {
      const bundle = at(search.masks, place);
      if ((bundle & mask) !== bundle) return false;
      return Math.abs(at(search.scores, place) + (search.known.get(mask ^ bundle) ?? 0) - value) < 1e-6;
    });
    if (index === undefined || Math.abs(without - value) < 1e-6) mask ^= low;
    else {
      chosen.push(at(search.masks, index));
      mask ^= at(search.masks, index);
    }
  }
  return chosen;
}
