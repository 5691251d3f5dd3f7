import type { ProjectStage } from '#kernel/project-kinds.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { RegionKind } from '#kernel/region.ts';

/** Years of a plan or of an item, both included. */
export type Years = { readonly fromYear: number; readonly toYear: number };

/** Years that a plan can span. */
const longestYears = 15;

/** Items that a list of key projects can have. */
export const mostKeyProjects = 2000;

/** A period runs forward and is not endless. Refuses `periodUnclear`. */
export function checkPeriod({ fromYear, toYear }: Years): void {
  if (toYear < fromYear || toYear - fromYear >= longestYears) throw new Refusal('periodUnclear');
}

/** Whether the years of an item meet those of the plan; its work may have begun before and go on after. */
export function isInPeriod(item: Years, plan: Years): boolean {
  return item.fromYear <= plan.toYear && item.toYear >= plan.fromYear;
}

/** An item belongs to a county, a zone, or the city as a whole. Refuses `keyProjectBelowCounty`. */
export function mayHoldKeyProject(kind: RegionKind | undefined): void {
  if (kind === undefined || kind === 'township') throw new Refusal('keyProjectBelowCounty');
}

/** What a plan of several years still lacks before it can be adopted, as keys of the room's terms. */
export function missingOfLongPlan(plan: {
  readonly present: string;
  readonly goals: string;
  readonly tasks: string;
  readonly safeguards: string;
}): ('present' | 'goals' | 'tasks' | 'safeguards')[] {
  return (['present', 'goals', 'tasks', 'safeguards'] as const).filter((part) => plan[part] === '');
}

/** How far an item is, by the projects behind it. */
export type KeyProjectState = 'unlanded' | 'preparing' | 'building' | 'finished';

/**
 * 未落地 without a project (one that was cancelled is none), 已完工 once all of them are finished, 在建 once one is under
 * way, was, or stands still, else 前期.
 */
export function keyProjectState(stages: readonly (ProjectStage | null)[]): KeyProjectState {
  const alive = stages.filter((stage) => stage !== 'cancelled');
  if (alive.length === 0) return 'unlanded';
  const isDone = (stage: ProjectStage | null) => stage === 'finished' || stage === 'accepted';
  if (alive.every(isDone)) return 'finished';
  return alive.some((stage) => isDone(stage) || stage === 'building' || stage === 'suspended')
    ? 'building'
    : 'preparing';
}
