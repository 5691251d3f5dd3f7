import type { Highs } from 'highs';
import { type Master, withMaster } from './master.ts';
import { at, type Bundle, type Pool } from './pool.ts';
import { priced, wholePrices } from './price.ts';
import { type Scale, unitPrice } from './pricing.ts';

/** Bundles that are known to the solver, and what they were learned for. */
export type Knowledge = {
  readonly pool: Pool;
  readonly scale: Scale;
  readonly master: Master;
  readonly bundles: Bundle[];
  /** Makes bundles known that were not, and says how many. */
  readonly learn: (found: readonly Bundle[]) => number;
};

/** What the relaxed problem says of a supply. */
export type Relaxation = {
  /** No choice of bundles has more than this; valid even where the search was cut short. */
  readonly bound: number;
  /** Why: whole prices at which all items cost `all` together, and no bundle costs less than `cheapest`. */
  readonly proof: Proof;
  /** What the known bundles reach when they may be shared; not above the true relaxed optimum. */
  readonly value: number;
  /** How much of each known bundle is taken. */
  readonly shares: ArrayLike<number>;
  /** The work that it took. */
  readonly cells: number;
};

/** Prices that show how many bundles there can be at most. */
export type Proof = { readonly prices: Int32Array; readonly all: number; readonly cheapest: number };

/** How many bundles there can be at most by these prices. */
export function boundOf({ all, cheapest }: Proof): number {
  return cheapest > 0 ? Math.floor(all / cheapest) : Number.MAX_SAFE_INTEGER;
}

/** Runs `work` with a solver that knows no bundle yet. */
export function withKnowledge<Result>(
  highs: Highs,
  { pool, scale, supply }: { pool: Pool; scale: Scale; supply: readonly number[] },
  work: (knowledge: Knowledge) => Result,
): Result {
  return withMaster(highs, supply, (master) => {
    const [bundles, names]: [Bundle[], Set<string>] = [[], new Set()];
    const learn = (found: readonly Bundle[]): number => {
      const fresh = found.filter((bundle) => !names.has(bundle.join()) && names.add(bundle.join()));
      master.add(fresh);
      bundles.push(...fresh);
      return fresh.length;
    };
    return work({ pool, scale, master, bundles, learn });
  });
}

/** What a solve takes for each kind and known bundle, in cells of a table: measured, so that work can be limited alike. */
const cellsPerEntry = 30;

type Limits = {
  readonly supply: readonly number[];
  /** What is known of the best prices. */
  readonly proof: Proof;
  /** The search ends once the bound is no higher than this, */
  readonly goal: number;
  /** or the known bundles can share in as many as this. */
  readonly enough: number;
  /** Whether the bound shall come down to the relaxed optimum itself, and not only to its whole number. */
  readonly isTight?: boolean;
  readonly mostCells: number;
};

/**
 * Column generation: bundles that are cheap at the relaxation's prices are made known until the bound cannot come down
 * to another whole number. Prices are drawn halfway to the best ones so far, which spares most rounds.
 * Source: Wentges, Weighted Dantzig–Wolfe decomposition, 1997.
 */
export function relaxation({ pool, scale, master, bundles, learn }: Knowledge, limits: Limits): Relaxation {
  const { supply, goal, enough, mostCells, isTight = false } = limits;
  let [value, cells, pull] = [0, 0, 0.5];
  let shares: ArrayLike<number> = [];
  let proof = { ...limits.proof, all: pricesOf(limits.proof.prices, supply) };
  master.limit(supply);
  for (;;) {
    const relaxed = master.solve();
    cells += cellsPerEntry * supply.length * bundles.length;
    if (relaxed === null) break;
    ({ shares, value } = relaxed);
    const reached = Math.floor(value + 1e-6);
    if (reached >= enough || boundOf(proof) <= goal || cells >= mostCells) break;
    if (isTight ? proof.all / proof.cheapest < value + 0.002 : boundOf(proof) <= reached) break;
    const prices = wholePrices(relaxed.prices, proof.prices, pull);
    const found = priced(pool, { supply, prices, scale, below: unitPrice });
    cells += found.cells;
    if (found.all * proof.cheapest < proof.all * found.cheapest) proof = { prices, ...found };
    if (learn(found.bundles) > 0) pull = 0.5;
    else if (pull > 0) pull = 0;
    else break;
  }
  return { bound: boundOf(proof), proof, value, shares, cells };
}

/** Begins with prices in proportion to amounts, and makes the bundles known that are cheapest at them. */
export function plainProof({ pool, scale, learn }: Knowledge, supply: readonly number[]): Proof {
  const plain = pool.amountsYuan.map((amount) => amount / pool.minimumYuan);
  const prices = wholePrices(plain, [], 0);
  const found = priced(pool, { supply, prices, scale, below: 2 * unitPrice });
  learn(found.bundles);
  return { prices, all: found.all, cheapest: found.cheapest };
}

function pricesOf(prices: Int32Array, supply: readonly number[]): number {
  return supply.reduce((sum, count, kind) => sum + count * at(prices, kind), 0);
}
