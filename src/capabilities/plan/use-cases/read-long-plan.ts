import type { Reply } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { readLongPlan as contract, LongPlan } from '../contract-long-plan.ts';
import { longPlanOf } from '../store/long-plans.ts';
import { lastRounds, sumsByAction } from '../store/progress.ts';

type PlanYears = Reply<typeof contract>['years'];

/** A plan of several years with what its years have come to. Refuses `notFound`. */
export function readLongPlan(desk: Desk, caller: Caller, id: string): Promise<Reply<typeof contract>> {
  return readInRemit(desk.db, caller, async (tx) => {
    const plan = await longPlanOf(tx, caller.cityCode, id);
    if (!plan) throw new Refusal('notFound');
    return { plan, years: await yearsOf(tx, caller.cityCode, plan) };
  });
}

/** Planned and done in each year of a period, up to the last month for which a round was opened. */
export async function yearsOf(
  tx: Tx,
  city: string,
  { fromYear, toYear }: Pick<LongPlan, 'fromYear' | 'toYear'>,
): Promise<PlanYears> {
  const years = Array.from({ length: toYear - fromYear + 1 }, (_, i) => fromYear + i);
  const months = await lastRounds(tx, city, years);
  const looked = years.map((year) => ({ year, month: months.get(year) ?? `${year}-01` }));
  const sums = await sumsByAction(tx, city, { looked });
  return years.map((year) => {
    const parts = sums.filter((one) => one.year === year);
    const sum = (key: 'projects' | 'plannedYuan' | 'doneYuan' | 'caliberDoneYuan') =>
      parts.reduce((total, part) => total + part[key], 0);
    return {
      ...{ year, month: months.get(year) ?? null, projects: sum('projects'), plannedYuan: sum('plannedYuan') },
      ...{ doneYuan: sum('doneYuan'), inCaliberYuan: sum('caliberDoneYuan') },
    };
  });
}
