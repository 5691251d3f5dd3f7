import type { Highs } from 'highs';
import { at, type Bundle } from './pool.ts';

/** Which share of each bundle the relaxation takes, and what it would pay for one more item of each kind. */
export type Relaxed = { readonly shares: Float64Array; readonly prices: Float64Array; readonly value: number };

/** The relaxed choice among known bundles, kept in the solver so that the next solve starts where the last one ended. */
export type Master = {
  /** Makes bundles known, each worth one. */
  readonly add: (bundles: readonly Bundle[]) => void;
  /** Lets the relaxation use no more than this of each kind. */
  readonly limit: (supply: readonly number[]) => void;
  /** Refuses nothing; `null` where the solver came to no end. */
  readonly solve: () => Relaxed | null;
};

/**
 * Runs `work` with a relaxed choice of bundles: at most the supply of each kind, as many bundles as can be. What the
 * solver holds is given back whatever happens.
 */
export function withMaster<Result>(highs: Highs, supply: readonly number[], work: (master: Master) => Result): Result {
  const model = highs.createModel();
  const free = -highs.infinity;
  try {
    model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex', simplex_strategy: 4 });
    model.changeObjectiveSense(highs.constants.objectiveSense.maximize);
    for (const count of supply) model.addRow(free, count, { indices: [], values: [] });
    return work({
      add: (bundles) => {
        if (bundles.length === 0) return;
        const [cost, lower] = [new Float64Array(bundles.length).fill(1), new Float64Array(bundles.length)];
        const upper = new Float64Array(bundles.length).fill(highs.infinity);
        model.addCols({ cost, lower, upper, matrix: matrixOf(bundles, supply.length) });
      },
      limit: (left) => {
        model.options.set('simplex_strategy', 1);
        left.forEach((count, kind) => {
          model.changeRowBounds(kind, free, count);
        });
      },
      solve: () => {
        if (model.run().modelStatus !== highs.constants.modelStatus.optimal) return null;
        model.options.set('simplex_strategy', 4);
        const { colValue, rowDual } = model.getSolution();
        return { shares: colValue, prices: rowDual, value: model.getObjectiveValue() };
      },
    });
  } finally {
    model.dispose();
  }
}

/** Bundles as sparse columns: how many of each kind a bundle takes. */
export function matrixOf(bundles: readonly Bundle[], rows: number) {
  const [starts, indices, values]: [number[], number[], number[]] = [[0], [], []];
  for (const bundle of bundles) {
    bundle.forEach((kind, place) => {
      if (place > 0 && bundle[place - 1] === kind) values.push((values.pop() ?? 0) + 1);
      else {
        indices.push(kind);
        values.push(1);
      }
    });
    starts.push(indices.length);
  }
  return {
    format: 'csc' as const,
    numRows: rows,
    numCols: bundles.length,
    starts: Int32Array.from(starts),
    indices: Int32Array.from(indices),
    values: Float64Array.from(values),
  };
}

/** The most bundles that can be chosen among known ones, or `null` where a limit of work stopped the search. */
export function chosenAmong(
  highs: Highs,
  bundles: readonly Bundle[],
  { supply, atLeast, worth, mostNodes }: ChoiceLimits,
): { readonly chosen: Bundle[]; readonly isOptimal: boolean } {
  const count = bundles.length;
  if (count === 0) return { chosen: [], isOptimal: true };
  const matrix = matrixOf(bundles, supply.length);
  const model = highs.createModel({
    numCols: count,
    numRows: supply.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: Float64Array.from(bundles, worth),
    colLower: new Float64Array(count),
    colUpper: Float64Array.from(bundles, (bundle) => mostTimes(bundle, supply)),
    rowLower: new Float64Array(supply.length).fill(-highs.infinity),
    rowUpper: Float64Array.from(supply),
    matrix,
    integrality: new Int32Array(count).fill(1),
  });
  try {
    model.options.set({ output_flag: false, mip_max_nodes: mostNodes, mip_rel_gap: 0, mip_abs_gap: 1e-7 });
    if (atLeast > 0)
      model.addRow(atLeast, highs.infinity, {
        indices: bundles.map((_, index) => index),
        values: bundles.map(() => 1),
      });
    const { modelStatus } = model.run();
    const { optimal, infeasible } = highs.constants.modelStatus;
    if (modelStatus === infeasible) return { chosen: [], isOptimal: true };
    const hasSolution = model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible;
    if (!hasSolution) return { chosen: [], isOptimal: false };
    const { colValue } = model.getSolution();
    const chosen = bundles.flatMap((bundle, index) => new Array<Bundle>(Math.round(at(colValue, index))).fill(bundle));
    return { chosen, isOptimal: modelStatus === optimal };
  } finally {
    model.dispose();
  }
}

/** What a choice has to keep to. */
export type ChoiceLimits = {
  readonly supply: readonly number[];
  /** Fewer bundles than this are no answer; 0 asks for nothing. */
  readonly atLeast: number;
  readonly worth: (bundle: Bundle) => number;
  readonly mostNodes: number;
};

function mostTimes(bundle: Bundle, supply: readonly number[]): number {
  const taken = new Map<number, number>();
  for (const kind of bundle) taken.set(kind, (taken.get(kind) ?? 0) + 1);
  return Math.min(...[...taken].map(([kind, count]) => Math.floor(at(supply, kind) / count)));
}
