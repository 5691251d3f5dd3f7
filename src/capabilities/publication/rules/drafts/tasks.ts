import { articleText, type Drafting, periodOf, said, saidWithFigures, tableText } from './drafting.ts';

/** A task as it stood at the end of the period. */
export type DraftedTask = {
  readonly title: string;
  readonly unitName: string;
  readonly receiver: string;
  readonly person: string;
  /** YYYY-MM-DD. */
  readonly dueOn: string;
  readonly state: 'closed' | 'overdue' | 'open';
};

/** How many tasks of the year are closed, open and overdue; that there are none where none is listed. */
export function taskFigures(data: Drafting, tasks: readonly DraftedTask[]): string {
  const counted = saidWithFigures(data, 'tasks', {
    figures: { closed: ['tasksClosed', '件'], open: ['tasksOpen', '件'], overdue: ['tasksOverdue', '件'] },
  });
  return tasks.length === 0 ? said(data, 'noTasks') : counted;
}

/** The tasks that are still open, as a table; empty where there are none. */
export function openTasks(data: Drafting, tasks: readonly DraftedTask[]): string {
  const open = tasks.filter(({ state }) => state !== 'closed');
  return open.length === 0 ? '' : `${said(data, 'tasksOpenList')}\n\n${taskTable(data, open)}`;
}

/** The sheet on which tasks are handed out (分办单): what, to whom, by when, and how it stands. */
export function taskSheetText(data: Drafting, tasks: readonly DraftedTask[]): string {
  const facts = { period: periodOf(data), city: data.cityName };
  return articleText(said(data, 'taskSheetTitle', facts), [
    tasks.length === 0 ? said(data, 'noTasks') : said(data, 'taskSheetOpening'),
    tasks.length === 0 ? '' : taskTable(data, tasks),
  ]);
}

const stateWords = { closed: 'taskClosed', overdue: 'taskOverdue', open: 'taskOpen' } as const;

function taskTable(data: Drafting, tasks: readonly DraftedTask[]): string {
  const heads = ['taskTitle', 'tableUnit', 'taskReceiver', 'taskPerson', 'taskDue', 'taskState'] as const;
  return tableText({
    heads: [heads.map((key) => said(data, key))],
    rows: tasks.map(({ title, unitName, receiver, person, dueOn, state }) => [
      ...[title, unitName, receiver, person, dueOn],
      said(data, stateWords[state]),
    ]),
  });
}
