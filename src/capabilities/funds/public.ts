import { onProjectsChanged } from '../project-library/public.ts';
import { followProjects } from './store/writes.ts';

/** Money moves with its project. Called once at start. */
export function followProjectsWithFunds(): void {
  onProjectsChanged(followProjects);
}

export { importMovements } from './use-cases/import-movements.ts';
export { importSources } from './use-cases/import-sources.ts';
export { listStalls } from './use-cases/list-stalls.ts';
