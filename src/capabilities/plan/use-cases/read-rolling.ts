import type { Reply } from '#kernel/endpoint.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { readRolling as contract } from '../contract.ts';
import { type RollingQuery, rollingPage, rollingTotals } from '../store/rolling.ts';
import type { PageAsked } from '../store/year-projects.ts';

/** A page of the three-year table, and the sums of all that the filter leaves. */
export function readRolling(
  desk: Desk,
  caller: Caller,
  query: RollingQuery & PageAsked,
): Promise<Reply<typeof contract>> {
  return readInRemit(desk.db, caller, async (tx) => {
    const [page, totals] = await Promise.all([
      rollingPage(tx, caller.cityCode, query),
      rollingTotals(tx, caller.cityCode, query),
    ]);
    return { ...page, totals };
  });
}
