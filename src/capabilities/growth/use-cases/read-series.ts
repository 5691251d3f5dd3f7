import type { Reply } from '#kernel/endpoint.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { readSeries as contract } from '../contract.ts';
import { growthPercent, percentFromTenths } from '../rules/growth-percent.ts';
import { unitSeen } from '../rules/unit-seen.ts';
import { targetsOfYear } from '../store/facts.ts';
import { sumsOfYear } from '../store/queries.ts';

/** Growth month by month: of the unit asked for, else of the caller's own remit. Refuses `notFound` outside of it. */
export async function readSeries(
  desk: Desk,
  caller: Caller,
  asked: { readonly year: number; readonly unit?: string | undefined },
): Promise<Reply<typeof contract>> {
  const city = caller.cityCode;
  const unit = unitSeen(caller, asked.unit);
  const [rows, targets] = await readInRemit(desk.db, caller, async (tx) => [
    await sumsOfYear(tx, city, { year: asked.year, unit }),
    await targetsOfYear(tx, city, asked.year),
  ]);
  const unitCode = unit ?? city;
  const goal = targets.find((target) => target.unitCode === unitCode);
  return {
    unitCode,
    targetPercent: goal ? percentFromTenths(goal.goalTenths) : null,
    months: rows.map((row) => ({ ...row, growthPercent: growthPercent(row.investedYuan, row.baseYuan) })),
  };
}
