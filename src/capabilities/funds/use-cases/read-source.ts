import { Refusal } from '#kernel/refusal.ts';
import { type Caller, momentOf } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { readInRemit, readPlannedOnce } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { FundSource, MoneyByAge, SourceFilter } from '../shapes.ts';
import { sourceById } from '../store/sources.ts';
import { type SourceTotals, sourceTotals } from '../store/totals.ts';
import { waitingByAge } from '../store/waiting.ts';

type Waiting = { unallocated: MoneyByAge; idle: MoneyByAge };

/** One source with what waits by age. Refuses `notFound`. */
export function readSource(
  desk: Desk,
  caller: Caller,
  { id, on = dayOf(momentOf(desk, caller)) }: { readonly id: string; readonly on?: string | undefined },
): Promise<Waiting & { source: FundSource }> {
  return readPlannedOnce(desk.db, caller, async (tx) => {
    const [source, waiting] = await Promise.all([
      sourceById(tx, caller.cityCode, id),
      waitingByAge(tx, caller.cityCode, { filter: {}, id, on }),
    ]);
    if (!source) throw new Refusal('notFound');
    return { source, ...waiting };
  });
}

/** The sources that a filter leaves, added up, with what waits by age. */
export function totalSources(
  desk: Desk,
  caller: Caller,
  { on = dayOf(momentOf(desk, caller)), ...filter }: SourceFilter & { readonly on?: string | undefined },
): Promise<SourceTotals & Waiting & { on: string }> {
  return readInRemit(desk.db, caller, async (tx) => {
    const [totals, waiting] = await Promise.all([
      sourceTotals(tx, caller.cityCode, filter),
      waitingByAge(tx, caller.cityCode, { filter, id: null, on }),
    ]);
    return { on, ...totals, ...waiting };
  });
}
