import { closeBundles } from './close.ts';
import { at, type Bundle, type Pool } from './pool.ts';
import { bundlesBelow, tableOf } from './pricing.ts';
import type { Knowledge, Proof } from './relaxation.ts';
import { slackSearch } from './slack-search.ts';

/** How many bundles are listed at most, and how long they are looked for. */
const mostCandidates = 40_000;
const stepsToList = 1_500_000;
/** How often the price below which bundles are listed is halved where they are too many. */
const mostHalvings = 9;
/** How often and how long it tries to put them together, and how long in the end, where the list is whole. */
const tries = 5;
const triesOfClose = 3;
const mostHalvingsOfClose = 3;
/** How many bundles the relaxation is told of at once. */
const mostLearned = 12_000;
const stepsOfTry = 2_500_000;
const stepsOfLast = 10_000_000;
/** What a step of listing takes, and one of putting together, in cells. */
const cellsToList = 20;
const cellsOfStep = 25;

/** Whether a number of bundles can be reached: bundles that reach it, that none do, or `null` for not known. */
export type Decision = { readonly bundles: readonly Bundle[] | 'impossible' | null; readonly cells: number };

/** The same; how many bundles that could take part were made known, if all were, and the longest ways that led nowhere. */
type CloseDecision = Decision & { readonly learned: number; readonly ways: readonly (readonly Bundle[])[] };

type Question = {
  readonly proof: Proof;
  readonly target: number;
  readonly mostCells: number;
  /** Numbers in [0, 1). */
  readonly random: () => number;
};

/**
 * Whether as many bundles as `target` are possible. Every bundle of such a choice is cheap at the best prices; where
 * these bundles can all be listed, a search that spends what may be lost knows. Where they are too many it looks among
 * the cheapest, which can only show that it is possible.
 */
export function decided(knowledge: Knowledge, question: Question): Decision {
  const { proof, target } = question;
  const slack = proof.all - target * proof.cheapest;
  let cells = 0;
  for (let halving = 0; halving <= mostHalvings; halving++) {
    const below = proof.cheapest + Math.floor(slack / 2 ** halving) + 1;
    const found = cheapBundles(knowledge, proof.prices, below);
    cells += found.steps * cellsToList;
    if (cells >= question.mostCells) break;
    if (!found.isComplete) continue;
    const list = { bundles: found.bundles, isWhole: halving === 0, tries };
    const { bundles, cells: spent } = putTogether(knowledge.pool, list, {
      ...question,
      mostCells: question.mostCells - cells,
    });
    return { bundles, cells: cells + spent };
  }
  return { bundles: null, cells };
}

/**
 * The same where almost everything has to be used up: then only bundles that hardly exceed the minimum can take part.
 * Where they are too many, those that exceed it least are looked at too. `null` where more than a fiftieth of a bundle is
 * to spare. The bundles are made known too, if they are not too many, since rounded prices would not lead to it.
 */
export function decidedOfClose(
  { pool, learn }: Knowledge,
  { slackYuan, ...question }: Question & { readonly slackYuan: number },
): CloseDecision | null {
  if (slackYuan > pool.minimumYuan / 50) return null;
  let [cells, learned] = [0, 0];
  const ways: (readonly Bundle[])[] = [];
  for (let halving = 0; halving <= mostHalvingsOfClose; halving++) {
    const list = closeList(pool, Math.floor(slackYuan / 2 ** halving));
    if (halving === 0 && list.bundles.length <= mostLearned) {
      learn(list.bundles);
      learned = list.bundles.length;
    }
    const isWhole = halving === 0 && list.isWhole;
    const found = putTogether(
      pool,
      { ...list, isWhole, tries: triesOfClose },
      { ...question, mostCells: question.mostCells - cells },
    );
    cells += found.cells;
    ways.push(...found.ways);
    if (found.bundles !== null || isWhole || slackYuan === 0 || cells >= question.mostCells)
      return { ...found, cells, learned, ways };
  }
  return { bundles: null, cells, learned, ways };
}

function closeList(pool: Pool, slackYuan: number): { readonly bundles: readonly Bundle[]; readonly isWhole: boolean } {
  const lists = Array.from({ length: pool.moments }, (_, moment) => closeBundles(pool, moment, slackYuan));
  const bundles = lists.flatMap((list, moment) => list.bundles.filter((one) => isFirstMoment(pool, one, moment)));
  return { bundles, isWhole: lists.every(({ isWhole }) => isWhole) };
}

type List = { readonly bundles: readonly Bundle[]; readonly isWhole: boolean; readonly tries: number };

/** Several short searches, each another way, and a long one where it can show that there is none. */
function putTogether(
  { supply }: Pool,
  list: List,
  { proof, target, random, mostCells }: Question,
): Omit<CloseDecision, 'learned'> {
  const ways: (readonly Bundle[])[] = [];
  let cells = 0;
  for (let attempt = 0; attempt <= list.tries; attempt++) {
    const isLast = attempt === list.tries;
    if (isLast && !list.isWhole) break;
    const mostSteps = Math.min(isLast ? stepsOfLast : stepsOfTry, (mostCells - cells) / cellsOfStep);
    if (mostSteps <= 0) break;
    const found = slackSearch(list.bundles, { supply, proof, target, mostSteps, ...(attempt > 0 ? { random } : {}) });
    cells += found.steps * cellsOfStep;
    ways.push(found.furthest);
    if (found.bundles === null) continue;
    if (found.bundles !== 'impossible' || list.isWhole) return { bundles: found.bundles, cells, ways };
    break;
  }
  return { bundles: null, cells, ways };
}

/** Every bundle below a price, over all moments; not all of them where they are too many. */
function cheapBundles({ pool, scale }: Knowledge, prices: Int32Array, below: number) {
  const bundles: Bundle[] = [];
  let [steps, isComplete] = [0, true];
  for (let moment = 0; moment < pool.moments && isComplete; moment++) {
    const table = tableOf(pool, { moment, supply: pool.supply, prices, scale });
    const found = bundlesBelow(table, pool, { below, most: mostCandidates + 1, mostSteps: stepsToList - steps });
    steps += found.steps;
    for (const bundle of found.bundles) if (isFirstMoment(pool, bundle, moment)) bundles.push(bundle);
    isComplete = found.isComplete && bundles.length <= mostCandidates;
  }
  return { bundles, steps, isComplete };
}

/** Whether its members meet at this moment for the first time: at later ones it would be met again. */
function isFirstMoment({ first }: Pool, bundle: Bundle, moment: number): boolean {
  let latest = 0;
  for (const kind of bundle) latest = Math.max(latest, at(first, kind));
  return latest === moment;
}
