import type { Reply, Sent } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { type Caller, momentOf } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { listTasks as listContract, readTask as oneContract } from '../contract.ts';
import { taskById, taskPage } from '../store/tasks.ts';
import { shownTask, taskWithEvents } from './shown-task.ts';

type Asked = Omit<NonNullable<Sent<typeof listContract>['query']>, 'limit'> & { readonly limit: number };

/** One page of tasks of the remit. Refuses `pageUnclear`. */
export function listTasks(desk: Desk, caller: Caller, asked: Asked): Promise<Reply<typeof listContract>> {
  const { limit, after, ...wanted } = asked;
  const today = dayOf(momentOf(desk, caller));
  return readInRemit(desk.db, caller, async (tx) => {
    const page = await taskPage(tx, { ...caller, today }, { wanted, limit, after });
    return { rows: page.rows.map((task) => shownTask(task, caller, today)), next: page.next };
  });
}

/** One task with its steps. Refuses `notFound`. */
export function readTask(desk: Desk, caller: Caller, id: string): Promise<Reply<typeof oneContract>> {
  const today = dayOf(momentOf(desk, caller));
  return readInRemit(desk.db, caller, async (tx) => {
    const task = await taskById(tx, caller.cityCode, id);
    if (!task) throw new Refusal('notFound');
    return taskWithEvents(tx, caller, { task, today });
  });
}
