import type { Tx } from '#platform/database.ts';
import { onReportsChanged } from '../dispatch/public.ts';
import { onProjectsChanged } from '../project-library/public.ts';
import { refreshRollUp } from './store/writes.ts';

export type { GrowthOfMonth } from './contract.ts';
export { growthPercent, percentFromTenths } from './rules/growth-percent.ts';
export { type Completeness, isIncomplete } from './rules/headline.ts';
export { officialOfYear, targetsOfYear } from './store/facts.ts';
export {
  type EcoLedShare,
  ecoLedOfUnits,
  growthOfUnits,
  type ProjectOfUnit,
  projectsOfUnits,
  publishedRates,
} from './store/units-of-month.ts';
export { readCompleteness } from './use-cases/read-completeness.ts';
export { readContributions } from './use-cases/read-contributions.ts';
export { readGrowth } from './use-cases/read-growth.ts';
export { sweepPast } from './use-cases/sweep-past.ts';

/** Keeps the roll-up whenever projects or reports are written, in the same transaction. Called once at start. */
export function keepRollUp(): void {
  onProjectsChanged(rollUp);
  onReportsChanged(refreshRollUp);
}

/** Brings the roll-up of all years up to date for projects that changed or were loaded in bulk. */
export function rollUp(tx: Tx, cityCode: string, projectIds: readonly string[]): Promise<void> {
  return refreshRollUp(tx, cityCode, { projectIds, years: null });
}
