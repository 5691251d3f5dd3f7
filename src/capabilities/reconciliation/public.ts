import { onProjectsChanged } from '../project-library/public.ts';
import { followProjects } from './store/runs.ts';

export { type ListKind, listKinds } from './rules/classes.ts';
export { type Difference, differenceRows, differencesByUnit } from './store/differences.ts';
export { type ReconciledFile, reconcileFile } from './use-cases/reconcile-file.ts';

/** What was found about a project moves with it. Called once at start. */
export function followProjectsWithReconciliation(): void {
  onProjectsChanged(followProjects);
}
