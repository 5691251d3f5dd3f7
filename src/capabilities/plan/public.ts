import { onSheetRead } from '../dispatch/public.ts';
import { onProjectsChanged } from '../project-library/public.ts';
import { followProjects } from './store/amounts.ts';
import { plansOfProjects } from './store/sheet-facts.ts';

/** What is planned for a project moves with it. Called once at start. */
export function followProjectsWithPlans(): void {
  onProjectsChanged(followProjects);
}

/** The sheet of a month shows what is planned for its year. Called once at start. */
export function tellSheetsOfPlans(): void {
  onSheetRead(plansOfProjects);
}

export type { WorkAction, WorkPlan, WorkTarget } from './contract-work-plan.ts';
export { type BehindYear, behindYear } from './store/behind-year.ts';
export { workPlanOf } from './store/work-plans.ts';
export { importAmounts } from './use-cases/import-amounts.ts';
