import { at, type Bundle, type Pool } from './pool.ts';

/** How many are kept, and how many are met before it ends. */
const most = 20_000;
const mostMet = 8 * most;
const mostSteps = 20_000_000;

/**
 * Bundles of one moment that exceed the minimum by no more than some yuan: all of them, or of very many every so manieth,
 * so that small items are among them as well as the large ones that are met first.
 */
export function closeBundles(
  pool: Pool,
  moment: number,
  slackYuan: number,
): { readonly bundles: readonly Bundle[]; readonly isWhole: boolean } {
  const kinds = pool.supply.flatMap((count, kind) => {
    const isFree = at(pool.first, kind) <= moment && moment <= at(pool.last, kind);
    return isFree ? new Array<number>(Math.min(count, pool.maxMembers)).fill(kind) : [];
  });
  const amounts = Float64Array.from(kinds, (kind) => at(pool.amountsYuan, kind));
  const smallest = at(amounts, amounts.length - 1);
  const chosen: number[] = [];
  let bundles: Bundle[] = [];
  let [steps, met, stride] = [0, 0, 1];
  const meet = () => {
    if (met++ % stride > 0) return;
    bundles.push([...chosen]);
    if (bundles.length <= most) return;
    bundles = bundles.filter((_, place) => place % 2 === 0);
    stride *= 2;
  };
  const visit = (start: number, missing: number): void => {
    const slots = pool.maxMembers - chosen.length;
    let place = Math.max(start, firstAtMost(amounts, missing + slackYuan));
    for (; place < kinds.length && steps++ < mostSteps && met < mostMet; place++) {
      const amount = at(amounts, place);
      if (amount * slots < missing) return;
      // What would be left is too little for even the smallest: none of those that do not close suits until much smaller ones.
      if (amount < missing && amount > missing + slackYuan - smallest) {
        place = Math.max(place, firstAtMost(amounts, missing + slackYuan - smallest) - 1);
        continue;
      }
      if (place > start && kinds[place] === kinds[place - 1]) continue;
      chosen.push(at(kinds, place));
      if (amount >= missing) meet();
      else if (slots > 1) visit(place + 1, missing - amount);
      chosen.pop();
    }
  };
  visit(0, pool.minimumYuan);
  return { bundles, isWhole: steps < mostSteps && stride === 1 };
}

/** The first place, in amounts from large to small, whose amount is at most this. */
function firstAtMost(amounts: Float64Array, yuan: number): number {
  let [low, high] = [0, amounts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(amounts, middle) > yuan) low = middle + 1;
    else high = middle;
  }
  return low;
}
