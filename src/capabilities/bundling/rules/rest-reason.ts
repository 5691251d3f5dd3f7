import type { Item, Shape } from './packing/split.ts';

/**
 * Why an item stands in no bundle: nobody else has its key (`noOther`), all of its key together stay below the minimum
 * (`tooLittle`), those that would suffice are never carried out at the same time (`neverTogether`), or others were put
 * together without it (`leftOver`).
 */
export type RestReason = 'noOther' | 'tooLittle' | 'neverTogether' | 'leftOver';

/** How many of the items left over each reason has. */
export function restReasons(
  items: readonly Item[],
  taken: ReadonlySet<Item['id']>,
  { minimumYuan, maxMembers }: Shape,
): { readonly reason: RestReason; readonly items: number }[] {
  const counts = new Map<RestReason, number>();
  const keys = Map.groupBy(items, ({ key }) => key);
  for (const item of items) {
    if (taken.has(item.id)) continue;
    const kin = keys.get(item.key) ?? [];
    const reason = reasonOf(item, kin, { minimumYuan, maxMembers });
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].map(([reason, count]) => ({ reason, items: count }));
}

function reasonOf(item: Item, kin: readonly Item[], { minimumYuan, maxMembers }: Shape): RestReason {
  const others = kin.filter((one) => one.id !== item.id);
  if (others.length === 0) return 'noOther';
  const sumOf = (list: readonly Item[]) => {
    const largest = list.toSorted((one, other) => other.amountYuan - one.amountYuan).slice(0, maxMembers - 1);
    return largest.reduce((sum, { amountYuan }) => sum + amountYuan, item.amountYuan);
  };
  if (sumOf(others) < minimumYuan) return 'tooLittle';
  const months = [item.from, ...others.map(({ from }) => from)].filter(
    (month) => item.from <= month && month <= item.to,
  );
  const best = months.map((month) => sumOf(others.filter(({ from, to }) => from <= month && month <= to)));
  return Math.max(...best) < minimumYuan ? 'neverTogether' : 'leftOver';
}
