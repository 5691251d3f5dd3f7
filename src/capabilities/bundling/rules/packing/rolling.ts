import type { Highs } from 'highs';
import { type Dived, dive } from './dive.ts';
import { greedy } from './greedy.ts';
import { at, type Bundle, itemsOf, listed, type Pool, without } from './pool.ts';
import { scaleOf } from './pricing.ts';
import { boundOf, plainProof, relaxation, withKnowledge } from './relaxation.ts';

/** What a search may use. Work is counted in cells of tables and not in time, so that every machine finds the same. */
export type Means = {
  readonly highs: Highs;
  /** Numbers in [0, 1). */
  readonly random: () => number;
  readonly mostCells: number;
};

/** How many items are looked at together, and how many of them are handed on to the next. */
const together = 170;
const handedOn = 50;

/**
 * A pool too large for one dive: it is dealt into hands that resemble it, each is dived into until a few items are left,
 * and those are handed on to the next, so that little is wasted before the last. What the means do not suffice for is
 * bundled in one pass.
 */
export function rolled(pool: Pool, means: Means): Dived {
  const hands = dealt(pool, means.random);
  const bundles: Bundle[] = [];
  let items: readonly number[] = [];
  let cells = 0;
  hands.forEach((hand, place) => {
    items = [...items, ...hand];
    if (cells >= means.mostCells) return;
    const leave = place === hands.length - 1 ? 0 : handedOn;
    const taken = divedInto(pool, items, { ...means, leave, atLeast: 0 });
    bundles.push(...taken.bundles);
    items = taken.left;
    cells += taken.cells;
  });
  const rest = greedy(pool, counted(pool, items));
  return { bundles: [...bundles, ...rest], left: without(counted(pool, items), rest), cells };
}

/** Items in order of time, dealt round like cards. */
function dealt(pool: Pool, random: () => number): number[][] {
  const count = Math.max(1, Math.ceil(itemsOf(pool.supply) / (together - handedOn)));
  const order = listed(pool.supply)
    .map((kind) => ({ kind, chance: random() }))
    .toSorted((one, other) => inTime(pool, one.kind, other.kind) || one.chance - other.chance);
  const hands: number[][] = Array.from({ length: count }, () => []);
  order.forEach(({ kind }, turn) => {
    hands[turn % count]?.push(kind);
  });
  return hands;
}

function inTime(pool: Pool, one: number, other: number): number {
  return at(pool.first, one) - at(pool.first, other) || at(pool.last, one) - at(pool.last, other);
}

/** How many items of each kind a list has. */
function counted(pool: Pool, items: readonly number[]): number[] {
  const supply = pool.supply.map(() => 0);
  for (const kind of items) supply[kind] = at(supply, kind) + 1;
  return supply;
}

/**
 * Takes some bundles that lie near each other apart, together with items that are in none, and dives for one more. Never
 * makes a choice worse.
 */
export function redived(pool: Pool, bundles: readonly Bundle[], means: Means): Dived {
  const { near, far } = parted(pool, bundles, means.random);
  const left = without(pool.supply, bundles);
  const spare = someOf(left, { most: together / 2, random: means.random });
  const taken = divedInto(pool, [...near.flat(), ...listed(spare)], { ...means, leave: 0, atLeast: near.length + 1 });
  const chosen = taken.bundles.length >= near.length ? [...far, ...taken.bundles] : bundles;
  return { bundles: chosen, left: without(pool.supply, chosen), cells: taken.cells };
}

/**
 * A way through the pool that stopped short of its end: the last bundles of it are taken apart again, and what is then
 * in none is dived into. The first ones stay, for they were chosen where least was to choose from.
 */
export function ended(pool: Pool, way: readonly Bundle[], means: Means): Dived {
  const all = itemsOf(pool.supply);
  let [kept, used] = [0, 0];
  while (kept < way.length && all - used > together) used += way[kept++]?.length ?? 0;
  const first = way.slice(0, kept);
  const rest = listed(without(pool.supply, first));
  const taken = divedInto(pool, rest, { ...means, leave: 0, atLeast: 0 });
  const bundles = [...first, ...taken.bundles];
  return { bundles, left: without(pool.supply, bundles), cells: taken.cells };
}

/** Bundles whose time is near a moment chosen at random, up to a number of items; and the others. */
function parted(pool: Pool, bundles: readonly Bundle[], random: () => number): { near: Bundle[]; far: Bundle[] } {
  const moment = random() * pool.moments;
  const ranked = bundles
    .map((bundle) => ({ bundle, rank: distance(pool, bundle, moment) + random() * 2 }))
    .toSorted((one, other) => one.rank - other.rank);
  const [near, far]: [Bundle[], Bundle[]] = [[], []];
  let items = 0;
  for (const { bundle } of ranked) {
    (items < together * 0.6 ? near : far).push(bundle);
    items += bundle.length;
  }
  return { near, far };
}

function distance(pool: Pool, bundle: Bundle, moment: number): number {
  const first = Math.max(...bundle.map((kind) => at(pool.first, kind)));
  const last = Math.min(...bundle.map((kind) => at(pool.last, kind)));
  return Math.max(0, first - moment, moment - last);
}

/** Some of the items of a supply, begun anywhere. */
function someOf(supply: readonly number[], { most, random }: { most: number; random: () => number }): number[] {
  const chosen = supply.map(() => 0);
  const begin = Math.floor(random() * supply.length);
  let room = most;
  for (let step = 0; step < supply.length && room > 0; step++) {
    const kind = (begin + step) % supply.length;
    chosen[kind] = Math.min(room, at(supply, kind));
    room -= at(chosen, kind);
  }
  return chosen;
}

type Into = Means & { readonly leave: number; readonly atLeast: number };

/** Dives into some items in a pool of only their kinds, which keeps the relaxation small. */
function divedInto(pool: Pool, items: readonly number[], { highs, random, mostCells, leave, atLeast }: Into) {
  const kinds = [...new Set(items)].toSorted((one, other) => one - other);
  const places = new Map(kinds.map((kind, place) => [kind, place]));
  const supply = kinds.map(() => 0);
  for (const kind of items) supply[places.get(kind) ?? 0] = at(supply, places.get(kind) ?? 0) + 1;
  const only = (list: readonly number[]) => kinds.map((kind) => at(list, kind));
  const own = { ...pool, amountsYuan: only(pool.amountsYuan), supply, first: only(pool.first), last: only(pool.last) };
  return withKnowledge(highs, { pool: own, scale: scaleOf(own), supply }, (knowledge) => {
    const proof = plainProof(knowledge, supply);
    const limits = { supply, goal: atLeast - 1, enough: Number.POSITIVE_INFINITY, mostCells };
    const root = relaxation(knowledge, { ...limits, proof });
    const target = Math.min(boundOf(proof), root.bound);
    if (target < atLeast) return { bundles: [], left: items, cells: root.cells };
    const asked = { supply, proof: root.proof, target, mostReturns: 4, leave, mostCells, random };
    const { bundles, left, cells } = dive(knowledge, asked);
    const named = (list: readonly number[]) => list.map((place) => at(kinds, place));
    return { bundles: bundles.map(named), left: named(listed(left)), cells: cells + root.cells };
  });
}
