import type { Item, Shape } from './split.ts';

/**
 * What is wrong with some bundles of items, in words for developers: written without anything that builds them, so that
 * neither can hide the other's mistake. Empty where nothing is.
 */
export function faultsOf(
  items: readonly Item[],
  { minimumYuan, maxMembers }: Shape,
  bundles: readonly (readonly Item['id'][])[],
): string[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const taken = new Set<Item['id']>();
  return bundles.flatMap((bundle, place) => {
    const faults: string[] = [];
    const members = bundle.flatMap((id) => byId.get(id) ?? []);
    if (members.length !== bundle.length) faults.push('a member is no item');
    for (const id of bundle) {
      if (taken.has(id)) faults.push(`${id} is taken twice`);
      taken.add(id);
    }
    if (bundle.length === 0 || bundle.length > maxMembers) faults.push(`${bundle.length} members`);
    if (new Set(members.map(({ key }) => key)).size > 1) faults.push('several keys');
    const from =
      members
        .map((item) => item.from)
        .toSorted()
        .at(-1) ?? '';
    const to = members.map((item) => item.to).toSorted()[0] ?? '';
    if (from > to) faults.push('no month in common');
    if (members.reduce((sum, { amountYuan }) => sum + amountYuan, 0) < minimumYuan) faults.push('below the minimum');
    return faults.map((fault) => `bundle ${place}: ${fault}`);
  });
}
