import type { Highs } from 'highs';
import { bindingRules } from './binding.ts';
import { brokenRules, given } from './broken-rules.ts';
import { conflictOf } from './conflict.ts';
import { type Model, modelOf, type Row, type Settled } from './model.ts';
import type { Allocation, AllocationRequest, Grant } from './request.ts';
import { pricesOf, settledByAmounts, settledByPrices } from './settle.ts';
import { type Aim, type Proof, provenGap, type Solved, solved, usualProof } from './solve.ts';
import { wholeYuan } from './whole-yuan.ts';

/**
 * Who gets how much of which pot: first the floors are missed by as little as can be, then the sum of score × yuan is
 * made largest. Amounts are whole yuan and keep every rule. Where rules contradict each other the answer names a
 * smallest set that does. Expects a request that `readRequest` has accepted. Source: 专款专用; domain catalogue 4.5.
 */
export function allocate(highs: Highs, request: AllocationRequest): Allocation {
  const best = bestOf(highs, request);
  if (best === null) return infeasible(highs, request);
  // With all projects settled the rules are those of a network: its corners are whole yuan.
  const model = modelOf(request, { settled: settledByAmounts(request, best.model, best.solution.values) });
  const corner = solved(highs, model, aimOf(model, request, best.missedUnits));
  const [last, values] = corner === null ? [best.model, best.solution.values] : [model, corner.values];
  const amounts = last.arcs.map((_, place) => (values[place] ?? 0) * last.unitYuan);
  const grants = wholeYuan(request, last.arcs, amounts);
  const broken = brokenRules(request, grants);
  if (broken.length > 0) throw new Error(`rounding to whole yuan broke ${broken.slice(0, 5).join(', ')}`);
  return answered(request, grants, best.solution.isProven ? 'optimal' : 'feasible');
}

/** A solution of a model, and by how much all floors together may be missed, in units. */
type Best = { readonly model: Model; readonly solution: Solved; readonly missedUnits: number };

/**
 * The best solution with the least shortfall; `null` where nothing keeps the rules. What is missing at least when
 * projects could be funded in part is tried first: it is mostly enough, and quickly known.
 */
function bestOf(highs: Highs, request: AllocationRequest): Best | null {
  const parts = modelOf(request, { settled: () => 'part' });
  const missedInParts = leastShortfall(highs, parts);
  if (missedInParts === null) return null;
  const best = bestWithin(highs, request, { parts, missedUnits: missedInParts });
  if (best !== null || parts.missable.length === 0) return best;
  const missedUnits = leastShortfall(highs, modelOf(request));
  return missedUnits === null ? null : bestWithin(highs, request, { parts, missedUnits });
}

type Limits = { readonly parts: Model; readonly missedUnits: number };

/**
 * The best solution that misses floors by no more than this. The best solution in parts settles nearly all projects: with
 * these a first solution is found, and then only those are left open that a better one could have otherwise.
 */
function bestWithin(highs: Highs, request: AllocationRequest, { parts, missedUnits }: Limits): Best | null {
  const within = (settled?: (project: number) => Settled, proof?: Proof): Best | null => {
    const model = settled === undefined ? modelOf(request) : modelOf(request, { settled });
    const solution = solved(highs, model, aimOf(model, request, missedUnits), proof ?? proofOf(model));
    return solution === null ? null : { model, solution, missedUnits };
  };
  const inParts = solved(highs, parts, aimOf(parts, request, missedUnits));
  if (inParts === null) return null;
  const first = within(settledByAmounts(request, parts, inParts.values), roughly);
  if (first === null) return within();
  if (first.model.choices.length === 0) return first;
  const prices = pricesOf(request, parts, { ...inParts, missedUnits });
  const known = worthOf(request, first);
  const short = (prices.bound - known) / Math.max(1, Math.abs(prices.bound));
  if (short <= provenGap) return proven(first);
  const settled = settledByPrices(prices, known);
  if (short <= proofOf(modelOf(request, { settled })).gap) return proven(first);
  const best = within(settled);
  if (best !== null && worthOf(request, best) >= known) return best;
  return { ...first, solution: { ...first.solution, isProven: best?.solution.isProven ?? true } };
}

/** What is asked of a first solution: how good it is the prices tell. */
const roughly: Proof = { gap: 2e-5, mostNodes: 500 };

/** Choices beyond which a proof to a millionth takes many seconds, for a difference that nobody could tell. */
const manyChoices = 100;

/** What is asked of a proof: of many choices a ten-thousandth of the sum, of few a millionth. */
function proofOf({ choices }: Model): Proof {
  return choices.length > manyChoices ? { gap: 1e-4, mostNodes: 500 } : usualProof;
}

function proven(best: Best): Best {
  return { ...best, solution: { ...best.solution, isProven: true } };
}

/** Sum of score × units of a solution. */
function worthOf({ projects }: AllocationRequest, { model, solution }: Best): number {
  return model.arcs.reduce(
    (sum, { project }, column) => sum + (projects[project]?.score ?? 0) * (solution.values[column] ?? 0),
    0,
  );
}

/** The least total by which floors must be missed, in units of the model; `null` where nothing keeps the other rules. */
function leastShortfall(highs: Highs, model: Model): number | null {
  if (model.missable.length === 0) return 0;
  const worth = new Float64Array(model.columns).fill(1, model.columns - model.missable.length);
  const found = solved(highs, model, { sense: 'least', worth, rows: [] });
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
  return { sense: 'most', worth, rows: columns.length > 0 ? [row] : [] };
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
