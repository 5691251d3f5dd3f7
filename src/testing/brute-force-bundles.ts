import type { Item, Shape } from '../capabilities/bundling/rules/packing/split.ts';

/** The greatest number of bundles by trying every set of items; for up to 16 items of a key. */
export function bruteForce(items: readonly Item[], shape: Shape): number {
  const keys = [...new Set(items.map(({ key }) => key))];
  return keys.reduce(
    (sum, key) =>
      sum +
      ofOneKey(
        items.filter((item) => item.key === key),
        shape,
      ),
    0,
  );
}

function ofOneKey(items: readonly Item[], { minimumYuan, maxMembers }: Shape): number {
  const all = 2 ** items.length;
  const most = new Uint8Array(all);
  const isBundle = Array.from({ length: all }, (_, set) => {
    const members = items.filter((_item, place) => (set >> place) & 1);
    const sum = members.reduce((total, { amountYuan }) => total + amountYuan, 0);
    const meets = members.every((one) => members.every((other) => one.from <= other.to && other.from <= one.to));
    return members.length > 0 && members.length <= maxMembers && sum >= minimumYuan && meets;
  });
  for (let set = 1; set < all; set++) {
    const first = set & -set;
    let best = most[set ^ first] ?? 0;
    // Every part of the set that holds its first item.
    for (let part = set; part > 0; part = (part - 1) & set)
      if ((part & first) !== 0 && isBundle[part]) best = Math.max(best, 1 + (most[set ^ part] ?? 0));
    most[set] = best;
  }
  return most[all - 1] ?? 0;
}
