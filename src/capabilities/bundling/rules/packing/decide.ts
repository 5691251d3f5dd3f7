import type { Highs } from 'highs';
import { closeBundles } from './close.ts';
import { chosenAmong } from './master.ts';
import { type Bundle, itemsOf } from './pool.ts';
import { bundlesBelow, tableOf } from './pricing.ts';
import type { Knowledge, Proof } from './relaxation.ts';
import { slackSearch } from './slack-search.ts';

const mostCandidates = 12_000;
const mostSteps = 3_000_000;
/** So many candidates the solver is asked about where the search by slack came to no end. */
const mostForSolver = 4000;
const mostNodes = 40;

/** Whether a number of bundles can be reached: bundles that reach it, that none do, or `null` for not known. */
export type Decision = { readonly bundles: readonly Bundle[] | 'impossible' | null; readonly cells: number };

/**
 * Whether as many bundles as `target` are possible. Every bundle of such a choice is cheap at the best prices; where
 * these bundles are few, a search that spends what may be lost, or the solver, knows.
 */
export function decided(
  highs: Highs,
  knowledge: Knowledge,
  { proof, target }: { proof: Proof; target: number },
): Decision {
  const { supply } = knowledge.pool;
  const below = proof.all - (target - 1) * proof.cheapest + 1;
  const found = cheapBundles(knowledge, proof.prices, { below, most: mostCandidates, mostSteps: 400_000 });
  const cells = found.steps * 20;
  if (!found.isComplete) return { bundles: null, cells };
  const spent = slackSearch(found.bundles, { supply, proof, target, mostSteps });
  const searched = cells + mostSteps * 10;
  if (spent !== null || found.bundles.length > mostForSolver) return { bundles: spent, cells: searched };
  const worth = (bundle: Bundle) => -bundle.length;
  const { chosen, isOptimal } = chosenAmong(highs, found.bundles, { supply, atLeast: target, worth, mostNodes });
  const solved = searched + found.bundles.length * itemsOf(supply) * 2000;
  if (chosen.length >= target) return { bundles: chosen, cells: solved };
  return { bundles: isOptimal ? 'impossible' : null, cells: solved };
}

/**
 * Where almost everything has to be used up, only bundles that hardly exceed the minimum can be part of the best choice:
 * they are made known at once, since rounded prices would not lead to them. Says whether it was so.
 */
export function learnClose({ pool, learn }: Knowledge, slackYuan: number): boolean {
  if (slackYuan > pool.minimumYuan / 50) return false;
  for (let moment = 0; moment < pool.moments; moment++) learn(closeBundles(pool, moment, slackYuan));
  return true;
}

type Search = { readonly below: number; readonly most: number; readonly mostSteps: number };

/** Every bundle below a price, over all moments. */
function cheapBundles({ pool, scale }: Knowledge, prices: Int32Array, { below, most, mostSteps }: Search) {
  const named = new Map<string, Bundle>();
  let [steps, isComplete] = [0, true];
  for (let moment = 0; moment < pool.moments && isComplete; moment++) {
    const table = tableOf(pool, { moment, supply: pool.supply, prices, scale });
    const found = bundlesBelow(table, pool, { below, most: most + 1, mostSteps: mostSteps - steps });
    steps += found.steps;
    for (const bundle of found.bundles) named.set(bundle.join(), bundle);
    isComplete = found.isComplete && named.size <= most;
  }
  return { bundles: [...named.values()], steps, isComplete };
}
