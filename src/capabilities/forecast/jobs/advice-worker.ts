import { workInThread } from '#platform/long-run/work-in-thread.ts';
import { type AdviceTask, type MadeAdvice, madeAdvice } from '../rules/made-advice.ts';

/** What the thread sends back, with what it was asked. */
export type AdviceDone = MadeAdvice & { readonly about: Omit<AdviceTask, 'rows' | 'joining'> };

workInThread((task: AdviceTask, tell): AdviceDone => {
  tell({ percent: 1, step: 'read' });
  const made = madeAdvice(task, (share) => tell({ percent: share * 100, step: share < 0.8 ? 'draw' : 'search' }));
  const { rows: _, joining: __, ...about } = task;
  return { ...made, about };
});
