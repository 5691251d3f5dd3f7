import { regionOf } from '#kernel/region.ts';
import type { Caller } from '#platform/caller.ts';
import type { Tx } from '#platform/database.ts';
import type { Task, TaskEvent } from '../contract.ts';
import { isOfReceiver, isOfSetter } from '../rules/receiver.ts';
import { overdueDays } from '../rules/task.ts';
import { eventsOf } from '../store/task-writes.ts';
import type { StoredTask } from '../store/tasks.ts';

/** A task as a caller sees it on a day, with what the caller may do about it. */
export function shownTask(task: StoredTask, caller: Caller, today: string): Task {
  const { path: _, ownerCode: __, sourceKind, sourceKey, sourceLink, setPath, ...rest } = task;
  const isLive = task.state === 'open' || task.state === 'asked';
  return {
    ...rest,
    overdueDays: overdueDays(task, today),
    source: { kind: sourceKind, key: sourceKey, link: sourceLink },
    setUnitCode: regionOf(setPath),
    mayAnswer: isLive && caller.rights.includes('coordination.answer') && isOfReceiver(caller, task),
    mayDecide:
      task.state !== 'withdrawn' && caller.rights.includes('coordination.set-task') && isOfSetter(caller, task),
  };
}

/** A task with its steps. */
export async function taskWithEvents(
  tx: Tx,
  caller: Caller,
  { task, today }: { readonly task: StoredTask; readonly today: string },
): Promise<{ task: Task; events: TaskEvent[] }> {
  const events = await eventsOf(tx, caller.cityCode, task.id);
  return { task: shownTask(task, caller, today), events };
}
