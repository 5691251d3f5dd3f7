import type { Highs } from 'highs';
import { sfc32 } from '#kernel/seeded.ts';
import { boundRows } from '../../src/capabilities/forecast/rules/advice/bound.ts';
import type { Problem } from '../../src/capabilities/forecast/rules/advice/problem.ts';
import { prepared } from '../../src/capabilities/forecast/rules/advice/reading.ts';
import { cheapSets, shakesFor } from '../../src/capabilities/forecast/rules/advice/search.ts';
import { instanceOf, type Structure, structures } from './instances.ts';

const sizes = [
  { actions: 12, draws: 200 },
  { actions: 20, draws: 100 },
  { actions: 40, draws: 60 },
] as const;
/** A limit of work, so that proofs do not hang on the machine; the time is only a fence. */
const mostNodes = 400;
const limitSeconds = 5;
const tolerance = 0.02;

/**
 * The search beside the optimum on the same scenarios. A mixed-integer model, with a row for each scenario that the bare
 * plan misses and the inequalities that every sufficient set keeps, is asked for a set that costs at least 2 % less:
 * none is a proof that the search is that near, a set shows how far it is, and the limits leave it open.
 */
export function provenBench(highs: Highs, seeds: number): object[] {
  return sizes.flatMap((size) =>
    structures.map((structure) => {
      const found = Array.from({ length: seeds }, (_, place) => compared(highs, { ...size, structure }, place + 1));
      const count = (one: Verdict) => found.filter((verdict) => verdict === one).length;
      const result = {
        ...size,
        structure,
        withinTwoPercent: count('none'),
        beyond: count('cheaper'),
        open: count('open'),
      };
      process.stderr.write(`bench: advice beside the optimum ${JSON.stringify(result)}\n`);
      return result;
    }),
  );
}

type Verdict = 'none' | 'cheaper' | 'open' | 'unreachable';

type Size = { readonly actions: number; readonly draws: number; readonly structure: Structure };

function compared(highs: Highs, size: Size, seed: number): Verdict {
  const { plan } = instanceOf({ ...size, fresh: 0, true: 0, seed });
  // Twice the same scenarios: this is about the search and not about how well scenarios stand for others.
  const problem = prepared({ ...plan, freshBase: plan.base, actions: plan.actions.map(same) }).searched;
  const effort = { from: [], starts: 6, shakes: shakesFor(problem), checks: 150 };
  const [best] = cheapSets(problem, sfc32(seed, 'proven'), effort);
  return best === undefined ? 'unreachable' : cheaperThan(highs, problem, best.effort * (1 - tolerance));
}

function same<One extends { readonly gain: ArrayLike<number> }>(action: One): One & { freshGain: ArrayLike<number> } {
  return { ...action, freshGain: action.gain };
}

type Row = { readonly entries: readonly (readonly [column: number, value: number])[]; readonly least: number };

function cheaperThan(highs: Highs, problem: Problem, limit: number): Verdict {
  const { sample, goal, needed, efforts, free, projects } = problem;
  const missed = [...sample.base.keys()].filter((s) => (sample.base[s] ?? 0) < goal);
  const column = new Map(free.map((action, place) => [action, place]));
  const rows: Row[] = missed.map((s, place) => {
    const gap = goal - (sample.base[s] ?? 0);
    const filled = free.map((action, at) => [at, Math.min(1, (sample.gains[action]?.[s] ?? 0) / gap)] as const);
    return { entries: [...filled.filter(([, share]) => share > 0), [free.length + place, 1]], least: 1 };
  });
  const mayMiss = sample.size - needed;
  rows.push({ entries: missed.map((_, place) => [free.length + place, -1] as const), least: -mayMiss });
  for (const { weights } of boundRows(problem))
    rows.push({ entries: free.map((action) => [column.get(action) ?? 0, weights[action] ?? 0] as const), least: 1 });
  for (const project of new Set(free.map((action) => projects[action]))) {
    const rivals = free.filter((action) => projects[action] === project);
    if (rivals.length > 1)
      rows.push({ entries: rivals.map((action) => [column.get(action) ?? 0, -1] as const), least: -1 });
  }
  rows.push({ entries: free.map((action, place) => [place, -(efforts[action] ?? 0)] as const), least: -limit });
  return ended(highs, rows, [...free.map((action) => efforts[action] ?? 0), ...missed.map(() => 0)]);
}

function ended(highs: Highs, rows: readonly Row[], costs: readonly number[]): Verdict {
  const starts = Int32Array.from([0, ...rows.map(({ entries }) => entries.length)]);
  for (let row = 1; row < starts.length; row++) starts[row] = (starts[row] ?? 0) + (starts[row - 1] ?? 0);
  const size = { numRows: rows.length, numCols: costs.length };
  const native = highs.createModel({
    ...{ ...size, sense: highs.constants.objectiveSense.minimize, colCost: Float64Array.from(costs) },
    ...{ colLower: new Float64Array(costs.length), colUpper: new Float64Array(costs.length).fill(1) },
    rowLower: Float64Array.from(rows, ({ least }) => least),
    rowUpper: new Float64Array(rows.length).fill(highs.infinity),
    integrality: new Int32Array(costs.length).fill(1),
    matrix: {
      ...{ ...size, format: 'csr' as const, starts },
      indices: Int32Array.from(rows.flatMap(({ entries }) => entries.map(([at]) => at))),
      values: Float64Array.from(rows.flatMap(({ entries }) => entries.map(([, value]) => value))),
    },
  });
  try {
    native.options.set({
      output_flag: false,
      time_limit: limitSeconds,
      mip_max_nodes: mostNodes,
      mip_max_improving_sols: 1,
    });
    const { modelStatus } = native.run();
    if (modelStatus === highs.constants.modelStatus.infeasible) return 'none';
    return native.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible ? 'cheaper' : 'open';
  } finally {
    native.dispose();
  }
}
