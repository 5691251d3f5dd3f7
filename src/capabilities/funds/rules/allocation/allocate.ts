import type { Highs } from 'highs';
import { bindingRules } from './binding.ts';
import { brokenRules, given } from './broken-rules.ts';
import { conflictOf } from './conflict.ts';
import { type Model, modelOf, type Row } from './model.ts';
import type { Allocation, AllocationRequest, Grant } from './request.ts';
import { type Aim, type Solved, solved } from './solve.ts';
import { wholeYuan } from './whole-yuan.ts';

/**
 * Who gets how much of which pot: first the floors are missed by as little as can be, then the sum of score × yuan is
 * made largest. Amounts are whole yuan and keep every rule. Where rules contradict each other the answer names a
 * smallest set that does. Expects a request that `readRequest` has accepted. Source: 专款专用; domain catalogue 4.5.
 */
export function allocate(highs: Highs, request: AllocationRequest): Allocation {
  const model = modelOf(request);
  const best = bestOf(highs, model, request);
  if (best === null) return infeasible(highs, request);
  const { solution, aim } = best;
  // With the choices settled, the rules are those of a network: its corners are whole yuan.
  const choices = solution.values.slice(model.arcs.length, model.arcs.length + model.choices.length).map(Math.round);
  const corner = solved(highs, model, { ...aim, choices }) ?? solution;
  const amounts = model.arcs.map((_, place) => (corner.values[place] ?? 0) * model.unitYuan);
  const grants = wholeYuan(request, model.arcs, amounts);
  const broken = brokenRules(request, grants);
  if (broken.length > 0) throw new Error(`rounding to whole yuan broke ${broken.slice(0, 5).join(', ')}`);
  return answered(request, grants, solution.isProven ? 'optimal' : 'feasible');
}

type Best = { readonly solution: Solved; readonly aim: Aim };

/**
 * The best solution with the least shortfall; `null` where nothing keeps the rules. What is missing at least when
 * projects could be funded in part is tried first: it is mostly enough, and quickly known.
 */
function bestOf(highs: Highs, model: Model, request: AllocationRequest): Best | null {
  for (const choices of ['parts', 'whole'] as const) {
    const least = leastShortfall(highs, model, choices);
    if (least === null) return null;
    const aim = aimOf(model, request, least);
    const solution = solved(highs, model, aim);
    if (solution !== null) return { solution, aim };
    if (model.missable.length === 0) return null;
  }
  return null;
}

/** The least total by which floors must be missed, in units of the model; `null` where nothing keeps the other rules. */
function leastShortfall(highs: Highs, model: Model, choices: 'parts' | 'whole'): number | null {
  if (model.missable.length === 0) return 0;
  const worth = new Float64Array(model.columns).fill(1, model.columns - model.missable.length);
  const found = solved(highs, model, { sense: 'least', worth, rows: [], choices });
  if (found === null) return null;
  const total = found.values.slice(model.columns - model.missable.length).reduce((sum, units) => sum + units, 0);
  // Amounts are whole yuan, and so is the least that can be missing; in parts it may be less, and counts as the next.
  return Math.ceil(total * model.unitYuan - 0.01) / model.unitYuan;
}

/** The largest sum of score × yuan with no more missing than must be. */
function aimOf(model: Model, { projects }: AllocationRequest, least: number): Aim {
  const worth = new Float64Array(model.columns);
  for (const [column, { project }] of model.arcs.entries()) worth[column] = projects[project]?.score ?? 0;
  const first = model.columns - model.missable.length;
  const columns = model.missable.map((_, place) => first + place);
  // Less than what counts as a whole yuan, more than the tolerance of the solver.
  const hair = 0.005 / model.unitYuan;
  const row: Row = {
    ...{ columns, values: columns.map(() => 1) },
    ...{ least: Number.NEGATIVE_INFINITY, most: least + hair, rules: [] },
  };
  return { sense: 'most', worth, rows: columns.length > 0 ? [row] : [], choices: 'whole' };
}

function answered(request: AllocationRequest, grants: readonly Grant[], status: 'optimal' | 'feasible'): Allocation {
  const sums = given(request, grants);
  const scoreOf = new Map(request.projects.map(({ id, score }) => [id, score]));
  return {
    status,
    totalYuan: grants.reduce((sum, { yuan }) => sum + yuan, 0),
    score: grants.reduce((sum, { project, yuan }) => sum + yuan * (scoreOf.get(project) ?? 0), 0),
    allocations: grants,
    pots: request.pots.map(({ id, amountYuan }) => ({
      ...{ id, allocatedYuan: sums.pot(id), leftYuan: amountYuan - sums.pot(id) },
    })),
    shortfalls: request.floors
      .map(({ county, minimumYuan }) => ({ county, yuan: minimumYuan - sums.county(county) }))
      .filter(({ yuan }) => yuan > 0),
    binding: bindingRules(request, grants),
  };
}

function infeasible(highs: Highs, request: AllocationRequest): Allocation {
  const nothing = answered({ ...request, floors: [] }, [], 'optimal');
  return { ...nothing, status: 'infeasible', binding: [], conflict: conflictOf(highs, request) };
}
