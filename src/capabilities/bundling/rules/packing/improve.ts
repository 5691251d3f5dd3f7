import { bestOfFew, type Order, scoreOf } from './exact.ts';
import { at, type Bundle, type Pool, without } from './pool.ts';

type Limits = {
  readonly order: Order;
  readonly rounds: number;
  /** It ends once there are so many bundles; they may still get smaller where members come first. */
  readonly target: number;
  readonly random: () => number;
};

/** How many items are taken apart at a time. */
const mostTogether = 13;
const mostSteps = 6_000;

/**
 * Takes a few bundles that could share members apart, with some items that are in none, and puts together the best that
 * can be made of them; over and over. Never makes a choice worse.
 */
export function improved(
  pool: Pool,
  supply: readonly number[],
  { bundles, ...limits }: Limits & { bundles: readonly Bundle[] },
): Bundle[] {
  const now = [...bundles];
  const left = without(supply, bundles);
  const idle = idleOf(left);
  for (let round = 0; round < limits.rounds && now.length > 0; round++) {
    if (limits.order === 'excess' && now.length >= limits.target) break;
    const places = neighbours(pool, now, limits.random);
    const taken = places.flatMap((place) => now[place] ?? []);
    const spare = company(pool, idle, { taken, random: limits.random });
    const items = [...taken, ...spare].toSorted((one, other) => one - other);
    const best = bestOfFew(pool, items, { order: limits.order, mostSteps }).bundles;
    const worth = (list: readonly Bundle[]) =>
      list.reduce((sum, bundle) => sum + scoreOf(pool, bundle, limits.order), 0);
    const before = places.map((place) => now[place] ?? []);
    if (worth(best) < worth(before)) continue;
    for (const place of places.toSorted((one, other) => other - one)) now.splice(place, 1);
    now.push(...best);
    exchange(idle, { out: spare, back: remaining(items, best) });
  }
  return now;
}

/** How many items of each kind are in no bundle. */
type Idle = Map<number, number>;

function idleOf(left: readonly number[]): Idle {
  return new Map(left.flatMap((count, kind) => (count > 0 ? [[kind, count] as const] : [])));
}

function exchange(idle: Idle, { out, back }: { out: readonly number[]; back: readonly number[] }): void {
  for (const kind of out) {
    const count = (idle.get(kind) ?? 0) - 1;
    if (count > 0) idle.set(kind, count);
    else idle.delete(kind);
  }
  for (const kind of back) idle.set(kind, (idle.get(kind) ?? 0) + 1);
}

function remaining(items: readonly number[], bundles: readonly Bundle[]): number[] {
  const used = new Map<number, number>();
  for (const kind of bundles.flat()) used.set(kind, (used.get(kind) ?? 0) + 1);
  return items.filter((kind) => {
    const count = used.get(kind) ?? 0;
    if (count > 0) used.set(kind, count - 1);
    return count === 0;
  });
}

/** A bundle and others whose members may be free together with its own, as long as they are few. */
function neighbours(pool: Pool, bundles: readonly Bundle[], random: () => number): number[] {
  const anywhere = () => Math.floor(random() * bundles.length);
  const places = [anywhere()];
  const seed = bundles[places[0] ?? 0] ?? [];
  const most = mostTogether - 2;
  let size = seed.length;
  for (let tries = 0; tries < 12; tries++) {
    const place = anywhere();
    const bundle = bundles[place] ?? [];
    if (places.includes(place) || size + bundle.length > most || !canMeet(pool, seed, bundle)) continue;
    places.push(place);
    size += bundle.length;
  }
  return places;
}

function canMeet(pool: Pool, one: Bundle, other: Bundle): boolean {
  return one.some((kind) =>
    other.some((kin) => at(pool.first, kind) <= at(pool.last, kin) && at(pool.first, kin) <= at(pool.last, kind)),
  );
}

/** Some items that are in no bundle and may be free together with those taken apart. */
function company(
  pool: Pool,
  idle: Idle,
  { taken, random }: { taken: readonly number[]; random: () => number },
): number[] {
  const kinds = [...idle.keys()];
  const chosen: number[] = [];
  const room = mostTogether - taken.length;
  const begin = Math.floor(random() * Math.max(1, kinds.length));
  for (let step = 0; step < kinds.length && step < 60 && chosen.length < room; step++) {
    const kind = at(kinds, (begin + step) % kinds.length);
    if (!canMeet(pool, [kind], taken)) continue;
    for (let copy = 0; copy < (idle.get(kind) ?? 0) && chosen.length < room; copy++) chosen.push(kind);
  }
  return chosen;
}
