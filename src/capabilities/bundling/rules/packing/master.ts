import type { Highs } from 'highs';
import type { Bundle } from './pool.ts';

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
function matrixOf(bundles: readonly Bundle[], rows: number) {
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
