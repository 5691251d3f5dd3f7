import { at, type Bundle } from './pool.ts';
import type { Proof } from './relaxation.ts';

type Wish = {
  readonly supply: readonly number[];
  readonly proof: Proof;
  /** How many bundles are asked for. */
  readonly target: number;
  readonly mostSteps: number;
};

/**
 * Whether so many bundles can be chosen, by spending slack: what all items cost beyond as many cheapest bundles may be
 * lost on items that stand in none and on bundles dearer than the cheapest. `bundles` holds every bundle that is cheap
 * enough. `null` where the steps did not suffice.
 */
export function slackSearch(bundles: readonly Bundle[], wish: Wish): readonly Bundle[] | 'impossible' | null {
  const { prices, all, cheapest } = wish.proof;
  const priceOf = (bundle: Bundle) => bundle.reduce((sum, kind) => sum + at(prices, kind), 0);
  const options = bundles
    .map((bundle) => ({ bundle, dear: priceOf(bundle) - cheapest }))
    .toSorted((one, other) => one.dear - other.dear);
  const kinds = wish.supply.map((_, kind) => kind).toSorted((one, other) => at(prices, other) - at(prices, one));
  const byKind = kinds.map((kind) => options.filter(({ bundle }) => bundle.includes(kind)));
  const left = [...wish.supply];
  const chosen: Bundle[] = [];
  let steps = 0;
  const visit = (start: number, slack: number): boolean => {
    if (chosen.length >= wish.target) return true;
    let place = start;
    while (place < kinds.length && at(left, at(kinds, place)) === 0) place++;
    const kind = at(kinds, place);
    // Items without a price are lost for nothing: no bundle is made of them alone.
    if (place >= kinds.length || at(prices, kind) === 0) return false;
    for (const { bundle, dear } of byKind[place] ?? []) {
      if (dear > slack || steps++ >= wish.mostSteps) break;
      if (!taken(left, bundle)) continue;
      chosen.push(bundle);
      if (visit(place, slack - dear)) return true;
      chosen.pop();
      for (const one of bundle) left[one] = at(left, one) + 1;
    }
    if (at(prices, kind) > slack || steps >= wish.mostSteps) return false;
    left[kind] = at(left, kind) - 1;
    const isReached = visit(place, slack - at(prices, kind));
    left[kind] = at(left, kind) + 1;
    return isReached;
  };
  if (visit(0, all - wish.target * cheapest)) return [...chosen];
  return steps >= wish.mostSteps ? null : 'impossible';
}

/** Takes the members out of what is left; where one is missing, nothing is taken. */
function taken(left: number[], bundle: Bundle): boolean {
  for (const [place, kind] of bundle.entries()) {
    if (at(left, kind) > 0) left[kind] = at(left, kind) - 1;
    else {
      for (const before of bundle.slice(0, place)) left[before] = at(left, before) + 1;
      return false;
    }
  }
  return true;
}
