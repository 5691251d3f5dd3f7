import { Refusal } from '#kernel/refusal.ts';
import type { AdviceAction, AdvicePlan } from './plan.ts';

/** Actions of a plan, and scenarios of each list, at most. */
export const planLimits = { actions: 2000, draws: 100_000, numbers: 20_000_000 } as const;

type Fields = Readonly<Record<string, unknown>>;

/**
 * A plan from a parsed file. Refuses with the place, as `actions[3].gain[17]`: `planField` for what is missing or not of
 * its kind, `planNumber` for a number that is not finite or out of range, `planLength` for lists of scenarios of unequal
 * length, `planTooLarge`, `planDuplicate` for an id that stands twice, `planUnknownId` for a pinned or banned id that is
 * no action's, `planContradiction` for an id that is both, `planRivals` for two pinned actions of one project.
 */
export function readPlan(value: unknown): AdvicePlan {
  const fields = fieldsOf(value, 'plan');
  const base = numbers(fields.base, 'base');
  if (base.length === 0) throw new Refusal('planField', { place: 'base' });
  const freshBase = fields.freshBase === undefined ? new Float64Array(0) : numbers(fields.freshBase, 'freshBase');
  const lengths = { gain: base.length, freshGain: freshBase.length };
  const list = listOf(fields.actions, 'actions');
  if (list.length > planLimits.actions || list.length * (base.length + freshBase.length) > planLimits.numbers)
    throw new Refusal('planTooLarge', { actions: planLimits.actions, numbers: planLimits.numbers });
  const actions = list.map((one, place) => actionOf(one, `actions[${place}]`, lengths));
  const ids = (key: 'pinned' | 'banned') => (fields[key] === undefined ? [] : idsOf(fields[key], key));
  const plan = {
    unit: fields.unit === undefined ? '' : textOf(fields.unit, 'unit'),
    goalYuan: numberOf(fields.goalYuan, 'goalYuan'),
    probability: probabilityOf(fields.probability),
    ...{ base, freshBase, actions, pinned: ids('pinned'), banned: ids('banned') },
  };
  return consistent(plan);
}

function actionOf(value: unknown, place: string, lengths: { gain: number; freshGain: number }): AdviceAction {
  const fields = fieldsOf(value, place);
  const gains = (key: 'gain' | 'freshGain') => {
    if (lengths[key] === 0 && fields[key] === undefined) return new Float64Array(0);
    const list = numbers(fields[key], `${place}.${key}`);
    if (list.length === lengths[key]) return list;
    throw new Refusal('planLength', { place: `${place}.${key}`, length: list.length, expected: lengths[key] });
  };
  const effort = numberOf(fields.effort, `${place}.effort`);
  if (effort < 0) throw new Refusal('planNumber', { place: `${place}.effort`, value: effort });
  return {
    id: textOf(fields.id, `${place}.id`),
    project: textOf(fields.project, `${place}.project`),
    kind: fields.kind === undefined ? '' : textOf(fields.kind, `${place}.kind`),
    ...{ effort, gain: gains('gain'), freshGain: gains('freshGain') },
  };
}

/** Ids that stand once, name something, and do not contradict each other. */
function consistent(plan: AdvicePlan): AdvicePlan {
  const seen = new Map<string, string>();
  for (const [place, { id, project }] of plan.actions.entries()) {
    if (seen.has(id)) throw new Refusal('planDuplicate', { place: `actions[${place}].id`, id });
    seen.set(id, project);
  }
  for (const key of ['pinned', 'banned'] as const)
    for (const [place, id] of plan[key].entries())
      if (!seen.has(id)) throw new Refusal('planUnknownId', { place: `${key}[${place}]`, id });
  const both = plan.pinned.find((id) => plan.banned.includes(id));
  if (both !== undefined) throw new Refusal('planContradiction', { id: both });
  const pinnedOf = new Map<string, string>();
  for (const id of new Set(plan.pinned)) {
    const project = seen.get(id) ?? '';
    const rival = pinnedOf.get(project);
    if (rival !== undefined) throw new Refusal('planRivals', { one: rival, other: id, project });
    pinnedOf.set(project, id);
  }
  return { ...plan, pinned: [...new Set(plan.pinned)], banned: [...new Set(plan.banned)] };
}

function fieldsOf(value: unknown, place: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refusal('planField', { place });
  return Object.fromEntries(Object.entries(value));
}

function listOf(value: unknown, place: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Refusal('planField', { place });
  return value;
}

function textOf(value: unknown, place: string): string {
  if (typeof value !== 'string' || value.length > 400) throw new Refusal('planField', { place });
  return value;
}

function idsOf(value: unknown, place: string): string[] {
  return listOf(value, place).map((id, at) => textOf(id, `${place}[${at}]`));
}

function numberOf(value: unknown, place: string): number {
  if (typeof value !== 'number') throw new Refusal('planField', { place });
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER)
    throw new Refusal('planNumber', { place, value: String(value) });
  return value;
}

function probabilityOf(value: unknown): number {
  const probability = numberOf(value, 'probability');
  if (probability > 0 && probability < 1) return probability;
  throw new Refusal('planNumber', { place: 'probability', value: probability });
}

function numbers(value: unknown, place: string): Float64Array {
  const list = listOf(value, place);
  if (list.length > planLimits.draws)
    throw new Refusal('planTooLarge', { actions: planLimits.actions, numbers: planLimits.numbers });
  const read = new Float64Array(list.length);
  for (let s = 0; s < list.length; s++) {
    const one = list[s];
    if (typeof one !== 'number' || !(Math.abs(one) <= Number.MAX_SAFE_INTEGER)) numberOf(one, `${place}[${s}]`);
    else read[s] = one;
  }
  return read;
}
