import type { Highs } from 'highs';
import type { Model, Row } from './model.ts';
import type { RuleName } from './request.ts';

/** What is made best: coefficients of the columns, and rows beside those of the model. */
export type Aim = {
  readonly sense: 'most' | 'least';
  /** By column. */
  readonly worth: Float64Array;
  readonly rows: readonly Row[];
};

/**
 * Values by column in units of the model; `isProven` where no better ones exist. `prices` by row, those of the aim last,
 * say by how much the objective grows with what the row leaves; they mean nothing where the solver decided something.
 */
export type Solved = { readonly values: Float64Array; readonly prices: Float64Array; readonly isProven: boolean };

/** Nodes after which the solver gives up on a proof: a limit of work and not of time, so that answers repeat. */
const mostNodes = 20_000;

/** Share by which a result may fall short of the best one and still count as such. */
export const provenGap = 1e-6;

/** What counts as the best result, and after how many nodes the solver gives up on proving it. */
export type Proof = { readonly gap: number; readonly mostNodes: number };

/** What is asked of a proof unless something else is said. */
export const usualProof: Proof = { gap: provenGap, mostNodes };

/**
 * The best values, `null` where none keep all rows. The native model is given back whatever happens.
 * Throws where the solver ends without an answer.
 */
export function solved(highs: Highs, model: Model, aim: Aim, proof: Proof = usualProof): Solved | null {
  // Without a column the solver calls a model empty and does not look at its rows.
  if (model.columns === 0) return model.rows.every(isKeptByNothing) ? nothing : null;
  const native = highs.createModel(dataOf(highs, model, aim));
  try {
    native.options.set({
      ...{ output_flag: false, mip_rel_gap: proof.gap, mip_abs_gap: 0, mip_max_nodes: proof.mostNodes },
      ...{ primal_feasibility_tolerance: 1e-9, mip_feasibility_tolerance: 1e-9 },
      // A project that is given a part is mostly given enough: rounding upward then ends the search at once.
      ...{ mip_heuristic_run_zi_round: true, mip_allow_restart: false },
      // Searches for a first solution in smaller models cost more than they find: one is known, or all but found.
      ...{ mip_heuristic_run_rins: false, mip_heuristic_run_rens: false, mip_heuristic_run_root_reduced_cost: false },
    });
    const { modelStatus: status } = native.run();
    const { optimal, infeasible, unboundedOrInfeasible, solutionLimit } = highs.constants.modelStatus;
    if (status === infeasible || status === unboundedOrInfeasible) return null;
    const hasValues = native.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible;
    if (status !== optimal && !(status === solutionLimit && hasValues))
      throw new Error(`the solver ended with status ${status}`);
    const { colValue, rowDual } = native.getSolution();
    return {
      ...{ values: Float64Array.from(colValue), prices: Float64Array.from(rowDual) },
      isProven: status === optimal,
    };
  } finally {
    native.dispose();
  }
}

const nothing: Solved = { values: new Float64Array(0), prices: new Float64Array(0), isProven: true };

function isKeptByNothing({ least, most }: Row): boolean {
  return least <= 0 && most >= 0;
}

/** Whether there are values that keep all rows. */
export function isFeasible(highs: Highs, model: Model): boolean {
  return solved(highs, model, { sense: 'least', worth: new Float64Array(model.columns), rows: [] }) !== null;
}

/**
 * Rules of rows that contradict each other even if projects could be funded in part: those with a part in a proof by
 * Farkas' lemma. `null` where there is no such contradiction. A proof may hold more than it needs.
 */
export function clashingRules(highs: Highs, model: Model): Set<RuleName> | null {
  const aim: Aim = { sense: 'least', worth: new Float64Array(model.columns), rows: [] };
  if (model.columns === 0) return null;
  const { integrality: _, ...data } = dataOf(highs, model, aim);
  const native = highs.createModel(data);
  try {
    native.options.set({ output_flag: false, presolve: 'off', solver: 'simplex' });
    if (native.run().modelStatus !== highs.constants.modelStatus.infeasible) return null;
    const ray = native.getDualRay();
    if (ray === undefined) return null;
    return new Set(model.rows.flatMap(({ rules }, row) => (Math.abs(ray.values[row] ?? 0) > 1e-9 ? rules : [])));
  } finally {
    native.dispose();
  }
}

function dataOf(highs: Highs, { columns, arcs, choices, rows: own }: Model, aim: Aim) {
  const { sense, worth, rows } = aim;
  const all = [...own, ...rows];
  const colUpper = new Float64Array(columns).fill(highs.infinity);
  const integrality = new Int32Array(columns);
  for (const place of choices.keys()) {
    const column = arcs.length + place;
    colUpper[column] = 1;
    integrality[column] = 1;
  }
  return {
    numCols: columns,
    numRows: all.length,
    sense: sense === 'most' ? highs.constants.objectiveSense.maximize : highs.constants.objectiveSense.minimize,
    colCost: worth,
    ...{ colLower: new Float64Array(columns), colUpper },
    rowLower: Float64Array.from(all, ({ least }) => (Number.isFinite(least) ? least : -highs.infinity)),
    rowUpper: Float64Array.from(all, ({ most }) => (Number.isFinite(most) ? most : highs.infinity)),
    matrix: matrixOf(all, columns),
    ...(choices.length > 0 ? { integrality } : {}),
  };
}

function matrixOf(rows: readonly Row[], columns: number) {
  const starts = new Int32Array(rows.length + 1);
  for (const [place, row] of rows.entries()) starts[place + 1] = (starts[place] ?? 0) + row.columns.length;
  return {
    format: 'csr' as const,
    numRows: rows.length,
    numCols: columns,
    starts,
    indices: Int32Array.from(rows.flatMap((row) => row.columns)),
    values: Float64Array.from(rows.flatMap((row) => row.values)),
  };
}
