import { at, type Pool } from './pool.ts';

/** A small item: what it comes to, with what it may be bundled, and in which months it can be applied for. */
export type Item = {
  readonly id: string | number;
  /** Whole yuan, not negative. */
  readonly amountYuan: number;
  /** Items of different keys never share a bundle. */
  readonly key: string;
  /** First and last month, `YYYY-MM`, both included. */
  readonly from: string;
  readonly to: string;
};

/** What a bundle has to be: at least this amount, at most so many members. */
export type Shape = { readonly minimumYuan: number; readonly maxMembers: number };

/** A pool together with the items of each of its kinds, in the order in which they are handed out. */
export type Part = { readonly pool: Pool; readonly items: readonly (readonly Item[])[] };

/**
 * Items as they fall apart: those that reach the minimum alone, and pools between which no bundle is possible, smallest
 * first. An item that can reach the minimum with no others is in none of them.
 */
export function split(items: readonly Item[], shape: Shape): { alone: readonly Item[]; parts: readonly Part[] } {
  const alone = items.filter(({ amountYuan }) => amountYuan >= shape.minimumYuan);
  const small = items.filter(({ amountYuan }) => amountYuan > 0 && amountYuan < shape.minimumYuan);
  const parts = shape.maxMembers < 2 ? [] : [...byKey(small).values()].flatMap((own) => partsOf(own, shape));
  return { alone, parts: parts.toSorted((one, other) => sizeOf(one) - sizeOf(other)) };
}

function sizeOf({ items }: Part): number {
  return items.reduce((sum, { length }) => sum + length, 0);
}

function byKey(items: readonly Item[]): Map<string, Item[]> {
  const keys = new Map<string, Item[]>();
  for (const item of items) {
    const own = keys.get(item.key);
    if (own) own.push(item);
    else keys.set(item.key, [item]);
  }
  return keys;
}

/** Pools of one key: items whose windows hang together, without those that no company can lift to the minimum. */
function partsOf(items: readonly Item[], shape: Shape): Part[] {
  const useful = hopeful(items, shape);
  const inTime = useful.toSorted((one, other) => order(one.from, other.from) || order(one.to, other.to));
  const groups: Item[][] = [];
  let latest = '';
  for (const item of inTime) {
    const group = groups.at(-1);
    if (group && item.from <= latest) group.push(item);
    else groups.push([item]);
    latest = group && item.from <= latest && latest > item.to ? latest : item.to;
  }
  if (groups.length > 1) return groups.flatMap((group) => partsOf(group, shape));
  return useful.length < 2 ? [] : [partOf(useful, shape)];
}

function order(one: string, other: string): number {
  return Number(one > other) - Number(one < other);
}

/** Items that some month offers enough company; asked again until nothing more falls away. */
function hopeful(items: readonly Item[], shape: Shape): readonly Item[] {
  const moments = momentsOf(items).map((month) =>
    items
      .filter(({ from, to }) => from <= month && month <= to)
      .toSorted((one, other) => other.amountYuan - one.amountYuan),
  );
  const reached = new Set<Item>();
  for (const free of moments) {
    const company = free.slice(0, shape.maxMembers);
    const sum = company.reduce((total, { amountYuan }) => total + amountYuan, 0);
    const largest = sum - (company.length < shape.maxMembers ? 0 : (company.at(-1)?.amountYuan ?? 0));
    for (const item of free) {
      const isIn = company.includes(item);
      if ((isIn ? sum : largest + item.amountYuan) >= shape.minimumYuan) reached.add(item);
    }
  }
  return reached.size === items.length
    ? items
    : hopeful(
        items.filter((item) => reached.has(item)),
        shape,
      );
}

/** Months in which a largest set of items is free: every month in which items are free together is within one of them. */
function momentsOf(items: readonly Item[]): string[] {
  const starts = [...new Set(items.map(({ from }) => from))].toSorted();
  const ends = items.map(({ to }) => to).toSorted();
  // A set of free items is largest where something starts and something ends before the next start.
  return starts.filter((start, place) => {
    const next = starts[place + 1];
    return next === undefined || ends.some((end) => start <= end && end < next);
  });
}

function partOf(items: readonly Item[], { minimumYuan, maxMembers }: Shape): Part {
  const moments = momentsOf(items);
  const kinds = new Map<string, { amountYuan: number; first: number; last: number; items: Item[] }>();
  for (const item of items) {
    const first = moments.findIndex((month) => item.from <= month && month <= item.to);
    const last = moments.findLastIndex((month) => item.from <= month && month <= item.to);
    const name = `${item.amountYuan} ${first} ${last}`;
    const kind = kinds.get(name) ?? { amountYuan: item.amountYuan, first, last, items: [] };
    kind.items.push(item);
    kinds.set(name, kind);
  }
  const sorted = [...kinds.values()].toSorted(
    (one, other) => other.amountYuan - one.amountYuan || one.first - other.first || one.last - other.last,
  );
  const pool = {
    minimumYuan,
    maxMembers,
    amountsYuan: sorted.map(({ amountYuan }) => amountYuan),
    supply: sorted.map(({ items: own }) => own.length),
    first: sorted.map(({ first }) => first),
    last: sorted.map(({ last }) => last),
    moments: moments.length,
  };
  return { pool, items: sorted.map(({ items: own }) => own) };
}

/** The items of bundles of kinds: those of a kind are handed out in their order. */
export function handedOut({ items }: Part, bundles: readonly (readonly number[])[]): (string | number)[][] {
  const next = items.map(() => 0);
  return bundles.map((bundle) =>
    bundle.map((kind) => {
      const place = at(next, kind);
      next[kind] = place + 1;
      return items[kind]?.[place]?.id ?? '';
    }),
  );
}
