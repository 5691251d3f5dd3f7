import { workInThread } from '#platform/long-run/work-in-thread.ts';
import { openSolver } from '#platform/open-solver.ts';
import { allocate } from '../rules/allocation/allocate.ts';
import type { OpenProject, OpenSource } from '../rules/allocation/basis.ts';
import type { Allocation, AllocationRequest } from '../rules/allocation/request.ts';

/** What the thread is given. */
export type AllocationTask = {
  readonly request: AllocationRequest;
  readonly sources: readonly OpenSource[];
  readonly projects: readonly OpenProject[];
  readonly knownAt: string;
};

/** What the thread sends back, with what it was asked. */
export type AllocationDone = { readonly allocation: Allocation; readonly task: AllocationTask };

workInThread(async (task: AllocationTask, tell): Promise<AllocationDone> => {
  tell({ percent: 5, step: 'read' });
  const solver = await openSolver();
  tell({ percent: 15, step: 'solve' });
  return { allocation: allocate(solver, task.request), task };
});
