import { decided, decidedOfClose } from './decide.ts';
import { dive } from './dive.ts';
import { bestOfFew } from './exact.ts';
import { greedy } from './greedy.ts';
import { improved } from './improve.ts';
import { at, type Bundle, itemsOf, listed, type Pool } from './pool.ts';
import { scaleOf } from './pricing.ts';
import { boundOf, type Knowledge, type Proof, plainProof, relaxation, withKnowledge } from './relaxation.ts';
import { ended, type Means, redived, rolled } from './rolling.ts';

/** What was found for a pool: bundles, a number that no choice exceeds, and the work it took. */
export type Outcome = { readonly bundles: readonly Bundle[]; readonly bound: number; readonly cells: number };

/** Up to so many items every choice is looked at. */
export const fewItems = 20;
const stepsForFew = 300_000;

/** What an earlier search found for the same pool. */
type Known = Pick<Outcome, 'bundles' | 'bound'>;
const nothingKnown: Known = { bundles: [], bound: Number.POSITIVE_INFINITY };

/** The best choice for a pool of few items, or `null` where looking at every choice would take too long. */
export function searchFew(pool: Pool): Outcome | null {
  const items = listed(pool.supply);
  const { bundles, isOptimal, steps } = bestOfFew(pool, items, { order: 'members', mostSteps: stepsForFew });
  return isOptimal ? { bundles, bound: bundles.length, cells: steps * 20 } : null;
}

/** Above so many kinds a dive is made hand by hand, and above so many the relaxation of the whole is left out. */
const mostAtOnce = 150;
const mostRelaxed = 450;
/** The same where almost everything has to be used up, which hands would spoil. */
const mostClose = 1000;
/** Of so few bundles that hardly exceed the minimum the relaxation finds those that use everything up. */
const fewLearned = 2000;
/** Above so many kinds no table of the whole is made. */
const mostTabled = 6000;
const attempts = 12;

/**
 * Relaxes the pool to learn how many bundles there can be at most, and dives for that number; where it is missed, looks
 * closer: whether the number can be reached at all, exchanges between bundles, and other dives. Goes on from what is known.
 */
export function search(pool: Pool, means: Means, known: Known = nothingKnown): Outcome {
  const bound = Math.min(known.bound, whole(pool).bound);
  if (means.mostCells <= 0) return { bundles: greedy(pool, pool.supply), bound, cells: 0 };
  if (pool.supply.length > mostTabled) return { ...rolled(pool, means), bound };
  return withKnowledge(means.highs, { pool, scale: scaleOf(pool), supply: pool.supply }, (knowledge) => {
    let state = begun(knowledge, means, known);
    if (state.bundles.length < state.bound) state = dived(knowledge, state, means);
    if (isOpen(state, means)) state = lookedAt(knowledge, state, means);
    for (let attempt = 0; attempt < attempts && isOpen(state, means); attempt++) {
      if (attempt % 4 === 0) state = exchanged(pool, state, means);
      if (isOpen(state, means)) state = dived(knowledge, state, means);
    }
    return state;
  });
}

/** How many whole minimums all items come to, and what is left over. */
function whole({ amountsYuan, supply, minimumYuan }: Pool): { bound: number; slackYuan: number } {
  const all = amountsYuan.reduce((sum, amount, kind) => sum + BigInt(amount) * BigInt(at(supply, kind)), 0n);
  return { bound: Number(all / BigInt(minimumYuan)), slackYuan: Number(all % BigInt(minimumYuan)) };
}

type State = Outcome & { readonly proof: Proof; readonly isAtOnce: boolean };

function isOpen({ bundles, bound, cells }: State, { mostCells }: Means): boolean {
  return bundles.length < bound && cells < mostCells;
}

function begun(knowledge: Knowledge, means: Means, known: Known): State {
  const { mostCells, random } = means;
  const { supply } = knowledge.pool;
  const plain = plainProof(knowledge, supply);
  const all = whole(knowledge.pool);
  // Where items are free at different times, the relaxation soon tells whether all can be used up, if it can be had.
  const isAsked =
    Math.min(known.bound, boundOf(plain)) >= all.bound && (knowledge.pool.moments === 1 || supply.length > mostRelaxed);
  const close = isAsked
    ? decidedOfClose(knowledge, { ...all, proof: plain, target: all.bound, random, mostCells })
    : null;
  const learned = close?.bundles === null ? close.learned : 0;
  const reachable = close?.bundles === 'impossible' ? all.bound - 1 : all.bound;
  const most = Math.min(known.bound, boundOf(plain), reachable);
  const nothing = { bundles: known.bundles, bound: most, proof: plain, cells: close?.cells ?? 0 };
  if (close !== null && close.bundles !== null && close.bundles !== 'impossible')
    return { ...nothing, bundles: close.bundles, isAtOnce: false };
  const near = waysEnded(knowledge.pool, { ...nothing, ways: close?.ways ?? [] }, means);
  // Where a way lacks one bundle at most, looking at all of very many kinds at once takes much and seldom finds it, unless
  // few bundles could take part.
  const isWorth = learned > 0 && (near.bundles.length < most - 1 || learned <= fewLearned);
  const first = { ...nothing, ...near, isAtOnce: supply.length <= (isWorth ? mostClose : mostAtOnce) };
  if (first.bundles.length >= most || supply.length > (isWorth ? mostClose : mostRelaxed)) return first;
  const limits = { supply, goal: 0, enough: most, mostCells };
  const { proof, bound, cells } = relaxation(knowledge, { ...limits, proof: plain });
  return { ...first, bound: Math.min(most, bound), proof, cells: first.cells + cells };
}

type Ways = Outcome & { readonly ways: readonly (readonly Bundle[])[] };

/** Brings ways that stopped short to an end, the longest first, until one lacks one bundle at most: further ones would hardly do better. */
function waysEnded(pool: Pool, { ways, bound, ...begun }: Ways, means: Means): Outcome {
  let { bundles, cells } = begun;
  for (const way of ways.toSorted((one, other) => other.length - one.length)) {
    if (bundles.length >= bound - 1 || cells >= means.mostCells) break;
    const found = ended(pool, way, { ...means, mostCells: means.mostCells - cells });
    cells += found.cells;
    if (found.bundles.length > bundles.length) ({ bundles } = found);
  }
  return { bundles, bound, cells };
}

/** A dive into the whole pool, or for a large one hand by hand and then, again and again, into a part of it. */
function dived(knowledge: Knowledge, state: State, means: Means): State {
  const { pool } = knowledge;
  const { supply } = pool;
  const left = { ...means, mostCells: means.mostCells - state.cells };
  if (!state.isAtOnce) {
    // The first way through the pool is always gone to its end, whatever the relaxation took.
    const whole = { ...means, mostCells: Math.max(left.mostCells, itemsOf(supply) * cellsForItem) };
    const part = { ...means, mostCells: Math.min(left.mostCells, cellsForPart) };
    const { bundles, cells } = state.bundles.length === 0 ? rolled(pool, whole) : redived(pool, state.bundles, part);
    return { ...state, bundles, cells: state.cells + cells };
  }
  const limits = { supply, proof: state.proof, target: state.bound, mostReturns: 8, leave: 0 };
  const { bundles, cells } = dive(knowledge, { ...limits, mostCells: left.mostCells, random: means.random });
  knowledge.learn(bundles);
  return {
    ...state,
    bundles: bundles.length > state.bundles.length ? bundles : state.bundles,
    cells: state.cells + cells,
  };
}

/** What a dive takes for an item of a large pool. */
export const cellsForItem = 500_000;

/** And what a dive into a part of it may take. */
const cellsForPart = 1e8;

const cellsPerRound = 40_000;

function exchanged(pool: Pool, state: State, { random }: Means): State {
  const rounds = Math.min(1500, 20 * state.bundles.length);
  const limits = { order: 'excess' as const, rounds, target: state.bound, random };
  const bundles = improved(pool, pool.supply, { bundles: state.bundles, ...limits });
  return { ...state, bundles, cells: state.cells + rounds * cellsPerRound };
}

/** Brings the bound down as far as it goes, and asks whether it can be reached. */
function lookedAt(knowledge: Knowledge, state: State, { random, mostCells }: Means): State {
  const { supply } = knowledge.pool;
  if (!state.isAtOnce && supply.length > mostRelaxed) return state;
  const limits = { supply, goal: 0, enough: Number.POSITIVE_INFINITY, mostCells: mostCells - state.cells };
  const tight = relaxation(knowledge, { ...limits, proof: state.proof, isTight: true });
  const bound = Math.min(state.bound, tight.bound);
  const closer = { ...state, proof: tight.proof, bound, cells: state.cells + tight.cells };
  if (state.bundles.length >= bound) return closer;
  const { bundles, cells } = decided(knowledge, {
    proof: tight.proof,
    target: bound,
    random,
    mostCells: mostCells - closer.cells,
  });
  const known = { ...closer, cells: closer.cells + cells };
  if (bundles === 'impossible') return { ...known, bound: bound - 1 };
  return bundles === null ? known : { ...known, bundles };
}
