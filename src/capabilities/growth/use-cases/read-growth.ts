import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit, readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { GrowthOfMonth } from '../contract.ts';
import { growthOfMonth } from '../rules/growth-of-month.ts';
import { pastInstant } from '../rules/past-instant.ts';
import { sumsThen } from '../store/known-sums.ts';
import { sumsOfMonth } from '../store/queries.ts';

/** Growth of a month as it is known now or, with `asOf`, as it was known then. Refuses `asOfAhead`. */
export async function readGrowth(
  desk: Desk,
  caller: Caller,
  { month, asOf }: { readonly month: string; readonly asOf?: string | undefined },
): Promise<GrowthOfMonth> {
  const now = desk.clock();
  if (asOf !== undefined && new Date(asOf) > now) throw new Refusal('asOfAhead', { asOf });
  const city = caller.cityCode;
  const rows =
    asOf === undefined
      ? await readInRemit(desk.db, caller, (tx) => sumsOfMonth(tx, city, month))
      : await inRemit(desk.db, caller, (tx) => sumsThen(tx, city, { month, past: pastInstant(asOf, now) }));
  return growthOfMonth({
    month,
    asOf: new Date(asOf ?? now).toISOString(),
    units: rows.filter(({ isCity }) => !isCity).map(({ isCity: _, ...unit }) => unit),
    cityGoalTenths: rows.find(({ isCity }) => isCity)?.goalTenths ?? null,
    isWholeCity: caller.remit === city,
  });
}
