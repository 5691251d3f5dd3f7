import { yearOf } from '#kernel/period.ts';
import type { SettledTask } from '../../coordination/public.ts';

/** Which tasks each indicator of tasks counts, as they stood at the end of a month of a year. */
export const countedTasks: Readonly<Record<string, (task: SettledTask, year: number) => boolean>> = {
  tasksOpen: ({ state }) => state !== 'closed',
  tasksClosed: ({ state, setOn }, year) => state === 'closed' && yearOf(setOn) === year,
  tasksOverdue: ({ isOverdue }) => isOverdue,
};
