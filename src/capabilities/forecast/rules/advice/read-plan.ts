import { jsonId, jsonList, jsonNumber, jsonRecord, jsonText, jsonUnique } from '#kernel/json-fields.ts';
import type { JsonKeys } from '#kernel/json-keys.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { AdviceAction, AdvicePlan } from './plan.ts';

/** Actions of a plan, scenarios of a list, and numbers in all, at most. */
export const planLimits = { actions: 2000, draws: 100_000, numbers: 20_000_000 } as const;

/** Keys of a plan. */
export const planKeys: JsonKeys = {
  keys: ['unit', 'goalYuan', 'probability', 'base', 'freshBase', 'actions', 'pinned', 'banned'],
  inside: { actions: { keys: ['id', 'project', 'kind', 'effort', 'gain', 'freshGain'] } },
};

/**
 * A plan from a parsed file. Refuses with the place, as `actions[3].gain[17]`: what is missing, of another kind or out of
 * range (`jsonField`, `jsonNumber`, `jsonId`), `planLength` for lists of scenarios of unequal length, `jsonTooLong`, `planTooLarge`,
 * `jsonDuplicate` for an id that stands twice, `planUnknownId` for a pinned or banned id that is no action's,
 * `planContradiction` for an id that is both, `planRivals` for two pinned actions of one project.
 */
export function readPlan(value: unknown): AdvicePlan {
  const fields = jsonRecord(value, 'plan');
  const base = numbers(fields.base, 'base');
  if (base.length === 0) throw new Refusal('jsonField', { place: 'base' });
  const freshBase = fields.freshBase === undefined ? new Float64Array(0) : numbers(fields.freshBase, 'freshBase');
  const lengths = { gain: base.length, freshGain: freshBase.length };
  const list = jsonList(fields.actions, 'actions', planLimits.actions);
  if (list.length * (base.length + freshBase.length) > planLimits.numbers)
    throw new Refusal('planTooLarge', { numbers: planLimits.numbers });
  const actions = list.map((one, place) => actionOf(one, `actions[${place}]`, lengths));
  const ids = (key: 'pinned' | 'banned') => (fields[key] === undefined ? [] : idsOf(fields[key], key));
  const plan = {
    unit: fields.unit === undefined ? '' : jsonText(fields.unit, 'unit'),
    goalYuan: jsonNumber(fields.goalYuan, 'goalYuan'),
    // Certainty can neither be asked for nor be shown by any number of scenarios.
    probability: jsonNumber(fields.probability, 'probability', { least: 0.0001, most: 0.9999 }),
    ...{ base, freshBase, actions, pinned: ids('pinned'), banned: ids('banned') },
  };
  return consistent(plan);
}

function actionOf(value: unknown, place: string, lengths: { gain: number; freshGain: number }): AdviceAction {
  const fields = jsonRecord(value, place);
  const gains = (key: 'gain' | 'freshGain') => {
    if (lengths[key] === 0 && fields[key] === undefined) return new Float64Array(0);
    const list = numbers(fields[key], `${place}.${key}`);
    if (list.length === lengths[key]) return list;
    throw new Refusal('planLength', { place: `${place}.${key}`, length: list.length, expected: lengths[key] });
  };
  return {
    id: jsonId(fields.id, `${place}.id`),
    project: jsonId(fields.project, `${place}.project`),
    kind: fields.kind === undefined ? '' : jsonText(fields.kind, `${place}.kind`),
    effort: jsonNumber(fields.effort, `${place}.effort`, { least: 0 }),
    ...{ gain: gains('gain'), freshGain: gains('freshGain') },
  };
}

/** Ids that stand once, name something, and do not contradict each other. */
function consistent(plan: AdvicePlan): AdvicePlan {
  jsonUnique(
    plan.actions.map(({ id }) => id),
    (place) => `actions[${place}].id`,
  );
  const projectOf = new Map(plan.actions.map(({ id, project }) => [id, project]));
  for (const key of ['pinned', 'banned'] as const)
    for (const [place, id] of plan[key].entries())
      if (!projectOf.has(id)) throw new Refusal('planUnknownId', { place: `${key}[${place}]`, id });
  const both = plan.pinned.find((id) => plan.banned.includes(id));
  if (both !== undefined) throw new Refusal('planContradiction', { id: both });
  const [pinned, banned] = [[...new Set(plan.pinned)], [...new Set(plan.banned)]];
  const pinnedOf = new Map<string, string>();
  for (const id of pinned) {
    const project = projectOf.get(id) ?? '';
    const rival = pinnedOf.get(project);
    if (rival !== undefined) throw new Refusal('planRivals', { one: rival, other: id, project });
    pinnedOf.set(project, id);
  }
  return { ...plan, pinned, banned };
}

function idsOf(value: unknown, place: string): string[] {
  return jsonList(value, place, planLimits.actions).map((id, at) => jsonId(id, `${place}[${at}]`));
}

function numbers(value: unknown, place: string): Float64Array {
  const list = jsonList(value, place, planLimits.draws);
  const read = new Float64Array(list.length);
  for (let s = 0; s < list.length; s++) {
    const one = list[s];
    // The place is put into words only for what is wrong: there are millions of numbers.
    if (typeof one === 'number' && Math.abs(one) <= Number.MAX_SAFE_INTEGER) read[s] = one;
    else jsonNumber(one, `${place}[${s}]`);
  }
  return read;
}
