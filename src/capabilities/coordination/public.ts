import { onProjectsChanged } from '../project-library/public.ts';
import { followProjects } from './store/task-writes.ts';

/** Tasks of owners move with their project. Called once at start. */
export function followProjectsWithTasks(): void {
  onProjectsChanged(followProjects);
}

export { checkTexts } from './rules/lawful-text.ts';
export type { SettledTask } from './store/settled.ts';
export { readMeeting } from './use-cases/read-meetings.ts';
export { type Reminded, sendReminders } from './use-cases/send-reminders.ts';
export { setTaskIn } from './use-cases/set-task.ts';
export { type SettledTasks, settledTasks, type UnitSettled } from './use-cases/settled-tasks.ts';
export { tellAtOnce } from './use-cases/tell-at-once.ts';
