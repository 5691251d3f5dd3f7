import { knowLongRun } from '#platform/long-run/kind.ts';
import { planRunKind } from './use-cases/make-plan.ts';

/** Lets the desk carry out the room's long runs. Called once at start. */
export function knowBundlingRuns(): void {
  knowLongRun(planRunKind);
}

export { type Packing, pack } from './rules/packing/pack.ts';
export { itemsKeys, type Question, readItems } from './rules/read-items.ts';
