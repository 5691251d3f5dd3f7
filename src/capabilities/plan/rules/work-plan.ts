import type { SixAction } from '#kernel/project-kinds.ts';
import { Refusal } from '#kernel/refusal.ts';

/** States of a paper: being written, or issued and in force. */
export const planStates = ['draft', 'adopted'] as const;
export type PlanState = (typeof planStates)[number];

/** What a target counts: 实施项目, 新开工, 完工 (projects), or 年度计划投资 (yuan). */
export const targetKinds = ['projects', 'started', 'finished', 'investment'] as const;
export type TargetKind = (typeof targetKinds)[number];

type Target = { readonly kind: TargetKind; readonly unitCode: string };
type Action = { readonly action: SixAction; readonly goal: string; readonly targets: readonly Target[] };

/** Of a version, what decides whether it may be appended. */
export type PlanVersion = { readonly state: PlanState; readonly version: number; readonly recordedBy: string };

/**
 * A version may follow the one that its author saw; what was adopted stays so, and is changed with a reason only.
 * `seen` is 0 and `before` null where there is none yet. Refuses `planChanged`, `adoptedStays`, `reasonMissing`.
 */
export function mayAppend(
  next: { readonly state: PlanState; readonly note: string | null },
  before: PlanVersion | null,
  seen: number,
): void {
  if ((before?.version ?? 0) !== seen) {
    throw new Refusal('planChanged', { by: before?.recordedBy ?? '—', version: before?.version ?? 0 });
  }
  if (before?.state !== 'adopted') return;
  if (next.state === 'draft') throw new Refusal('adoptedStays');
  if (!next.note) throw new Refusal('reasonMissing');
}

/** Every action once, and of it one target of a kind for a region. Refuses `planActionTwice`, `targetTwice`. */
export function checkActions(actions: readonly Action[]): void {
  if (new Set(actions.map(({ action }) => action)).size < actions.length) throw new Refusal('planActionTwice');
  for (const { targets } of actions) {
    const places = new Set(targets.map(({ kind, unitCode }) => `${kind} ${unitCode}`));
    if (places.size < targets.length) throw new Refusal('targetTwice');
  }
}

/**
 * What a work plan still lacks before it can be adopted, as keys of the room's terms: the goal of the year, the
 * safeguards, or an action that has no goal. An action that is left out is none of this year's.
 */
export function missingOfWorkPlan(plan: {
  readonly goal: string;
  readonly safeguards: string;
  readonly actions: readonly Action[];
}): ('goal' | 'safeguards' | 'actions' | SixAction)[] {
  return [
    ...(plan.goal === '' ? (['goal'] as const) : []),
    ...(plan.safeguards === '' ? (['safeguards'] as const) : []),
    ...(plan.actions.length === 0 ? (['actions'] as const) : []),
    ...plan.actions.filter(({ goal }) => goal === '').map(({ action }) => action),
  ];
}
