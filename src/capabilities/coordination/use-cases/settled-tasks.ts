import type { Tx } from '#platform/database.ts';
import { type SettledPeriod, type SettledTask, tasksOfPeriod } from '../store/settled.ts';

/** How many tasks a unit had in a period, and what became of them. */
export type UnitSettled = {
  readonly unitCode: string;
  readonly set: number;
  readonly closed: number;
  readonly underWay: number;
  readonly overdue: number;
};

/** 上期交办落实情况: counts of all and by unit, and the tasks themselves. */
export type SettledTasks = {
  readonly total: Omit<UnitSettled, 'unitCode'>;
  readonly units: readonly UnitSettled[];
  readonly tasks: readonly SettledTask[];
};

/**
 * What became, in a period, of the tasks that a unit set then or before: set (that were on), closed, still under way, and
 * of those overdue; for papers. The remit of the transaction must hold `setPath`.
 */
export async function settledTasks(tx: Tx, city: string, period: SettledPeriod): Promise<SettledTasks> {
  const tasks = await tasksOfPeriod(tx, city, period);
  const units = [...Map.groupBy(tasks, ({ unitCode }) => unitCode)].map(([unitCode, own]) => ({
    unitCode,
    ...counted(own),
  }));
  return { total: counted(tasks), units, tasks };
}

function counted(tasks: readonly SettledTask[]): Omit<UnitSettled, 'unitCode'> {
  const closed = tasks.filter(({ state }) => state === 'closed').length;
  const overdue = tasks.filter(({ isOverdue }) => isOverdue).length;
  return { set: tasks.length, closed, underWay: tasks.length - closed, overdue };
}
