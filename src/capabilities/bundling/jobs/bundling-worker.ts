import { workInThread } from '#platform/long-run/work-in-thread.ts';
import { openSolver } from '#platform/open-solver.ts';
import { madePlan, type PlanTask } from '../rules/made-plan.ts';

workInThread(async (task: PlanTask, tell) => {
  tell({ percent: 1, step: 'read' });
  const highs = await openSolver();
  return madePlan(highs, task, (share) => tell({ percent: share * 100, step: share < 0.6 ? 'bundle' : 'compare' }));
});
