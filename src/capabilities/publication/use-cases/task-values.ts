import { lastDayOf, yearOf } from '#kernel/period.ts';
import type { Tx } from '#platform/database.ts';
import { type SettledTask, settledTasks } from '../../coordination/public.ts';
import { countedTasks } from '../rules/counted-tasks.ts';
import type { RowsAsked, StoredRow, UnitValue } from '../store/indicator-values.ts';

/**
 * Tasks by unit at the end of a month, whoever set them: open, set and closed in the year, overdue. By the statement that
 * papers list them with, so that what a paper counts is what it names.
 */
export async function taskValues(tx: Tx, city: string, month: string): Promise<UnitValue[]> {
  const units = Map.groupBy(await tasksAtEndOf(tx, city, month), ({ unitCode }) => unitCode);
  return [...units].flatMap(([unitCode, tasks]) =>
    Object.entries(countedTasks).map(([key, counts]) => {
      const value = tasks.filter((task) => counts(task, yearOf(month))).length;
      return { unitCode, key, scope: null, value };
    }),
  );
}

/** Tasks that an indicator counts, the earliest due first. */
export async function taskRows(tx: Tx, city: string, asked: RowsAsked): Promise<StoredRow[]> {
  const { indicator, month, unit, limit, offset } = asked;
  const tasks = (await tasksAtEndOf(tx, city, month)).filter(
    (task) => (unit === null || task.unitCode === unit) && countedTasks[indicator]?.(task, yearOf(month)),
  );
  return tasks
    .sort((one, other) =>
      one.dueOn === other.dueOn ? one.id.localeCompare(other.id) : one.dueOn < other.dueOn ? -1 : 1,
    )
    .slice(offset, offset + limit)
    .map(({ id, title: name, unitCode }) => ({ id, name, unitCode, value: null, other: null }));
}

async function tasksAtEndOf(tx: Tx, city: string, month: string): Promise<SettledTask[]> {
  const period = { from: `${yearOf(month)}-01-01`, to: lastDayOf(month), setPath: null };
  return [...(await settledTasks(tx, city, period)).tasks];
}
