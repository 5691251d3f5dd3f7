import { articleText, type Drafting, listText, periodOf, said, saidWithFigures } from './drafting.ts';

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

/** A task of a list or of a meeting, before it is put into a paper. */
type Task = {
  readonly title: string;
  readonly unitCode: string;
  readonly receiverName: string;
  readonly person: string;
  readonly dueOn: string;
  readonly state: 'open' | 'asked' | 'closed' | 'withdrawn';
};

/** A task as papers list it: one for which closure is asked is still open, and not overdue meanwhile. */
export function draftedTask(
  { title, unitCode, receiverName: receiver, person, dueOn, state }: Task,
  { isOverdue, nameOf }: { readonly isOverdue: boolean; readonly nameOf: (code: string) => string },
): DraftedTask {
  const stands = state === 'closed' ? 'closed' : isOverdue ? 'overdue' : 'open';
  return { title, unitName: nameOf(unitCode), receiver, person, dueOn, state: stands };
}

/** How many tasks of the year are closed, open and overdue; that there are none where none is listed. */
export function taskFigures(data: Drafting, tasks: readonly DraftedTask[]): string {
  const counted = saidWithFigures(data, 'tasks', {
    figures: { closed: ['tasksClosed', '件'], open: ['tasksOpen', '件'], overdue: ['tasksOverdue', '件'] },
  });
  return tasks.length === 0 ? said(data, 'noTasks') : counted;
}

/** The tasks that are still open with the words that lead to them; empty where there are none. */
export function openTasks(data: Drafting, tasks: readonly DraftedTask[]): string {
  const table = openTaskTable(data, tasks);
  return table === '' ? '' : `${said(data, 'tasksOpenList')}\n\n${table}`;
}

/** The tasks that are still open, as a table; empty where there are none. */
export function openTaskTable(data: Drafting, tasks: readonly DraftedTask[]): string {
  const open = tasks.filter(({ state }) => state !== 'closed');
  return open.length === 0 ? '' : taskTable(data, open);
}

/** How papers with annexes speak of the tasks that are still open. */
export const tasksWish = { inText: 'tasksOpenList', inAnnex: 'tasksAnnex', title: 'tasksAnnexTitle' } as const;

/** The sheet on which tasks are handed out (分办单): what, to whom, by when, and how it stands. */
export function taskSheetText(data: Drafting, tasks: readonly DraftedTask[]): string {
  const facts = { period: periodOf(data), city: data.cityName };
  return articleText(said(data, 'taskSheetTitle', facts), [
    tasks.length === 0 ? said(data, 'noTasks') : said(data, 'taskSheetOpening'),
    tasks.length === 0 ? '' : taskTable(data, tasks),
  ]);
}

const stateWords = { closed: 'taskClosed', overdue: 'taskOverdue', open: 'taskOpen' } as const;

/** Tasks with who does them by when, and how they stand; the place is left out where every unit does its own. */
export function taskTable(data: Pick<Drafting, 'language'>, tasks: readonly DraftedTask[]): string {
  const isOwn = tasks.every(({ unitName, receiver }) => unitName === receiver);
  const place = isOwn ? [] : (['tableUnit'] as const);
  return listText(data, {
    heads: ['taskTitle', ...place, 'taskReceiver', 'taskPerson', 'taskDue', 'taskState'],
    rows: tasks.map(({ title, unitName, receiver, person, dueOn, state }) => [
      title,
      ...(isOwn ? [] : [unitName]),
      ...[receiver, person, dueOn],
      said(data, stateWords[state]),
    ]),
  });
}
