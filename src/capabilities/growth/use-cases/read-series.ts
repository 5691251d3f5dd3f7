import type { Reply } from '#kernel/endpoint.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit, readInRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { readSeries as contract } from '../contract.ts';
import { growthPercent, percentFromTenths } from '../rules/growth-percent.ts';
import { pastInstant } from '../rules/past-instant.ts';
import { unitSeen } from '../rules/unit-seen.ts';
import { targetsOfYear } from '../store/facts.ts';
import { monthSumsThen, monthsThen, type PastInstant } from '../store/known-sums.ts';
import { sumsOfYear } from '../store/queries.ts';

/**
 * Growth month by month: of the unit asked for, else of the caller's own remit. Refuses `notFound` outside of it.
 */
export async function readSeries(
  desk: Desk,
  caller: Caller,
  asked: { readonly year: number; readonly unit?: string | undefined; readonly asOf?: string | undefined },
): Promise<Reply<typeof contract>> {
  const city = caller.cityCode;
  const unit = unitSeen(caller, asked.unit);
  const { year, asOf } = asked;
  const targets = await readInRemit(desk.db, caller, (tx) => targetsOfYear(tx, city, year));
  const rows =
    asOf === undefined
      ? await readInRemit(desk.db, caller, (tx) => sumsOfYear(tx, city, { year, unit }))
      : await inRemit(desk.db, caller, (tx) =>
          yearThen(tx, city, { year, unit, past: pastInstant(asOf, desk.clock()) }),
        );
  const unitCode = unit ?? city;
  const goal = targets.find((target) => target.unitCode === unitCode);
  return {
    unitCode,
    targetPercent: goal ? percentFromTenths(goal.goalTenths) : null,
    months: rows.map((row) => ({ ...row, growthPercent: growthPercent(row.investedYuan, row.baseYuan) })),
  };
}

async function yearThen(
  tx: Tx,
  city: string,
  { year, unit, past }: { readonly year: number; readonly unit: string | null; readonly past: PastInstant },
) {
  const rounds = await monthsThen(tx, city, { year, asOf: past.asOf });
  return monthSumsThen(tx, city, { months: rounds, unit, past });
}
