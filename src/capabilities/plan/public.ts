import { onProjectsChanged } from '../project-library/public.ts';
import { followProjects } from './store/amounts.ts';

/** What is planned for a project moves with it. Called once at start. */
export function followProjectsWithPlans(): void {
  onProjectsChanged(followProjects);
}

export { type BehindYear, behindYear } from './store/behind-year.ts';
export { importAmounts } from './use-cases/import-amounts.ts';
