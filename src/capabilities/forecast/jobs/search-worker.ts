import { workInThread } from '#platform/long-run/work-in-thread.ts';
import { advise } from '../rules/advice/advise.ts';
import { planOf } from '../rules/made-advice.ts';

/** What the thread of a search is given. */
export type SearchTask = Parameters<typeof planOf>[0];

workInThread((task: SearchTask, tell) => {
  tell({ percent: 5, step: 'search' });
  return advise(planOf(task));
});
