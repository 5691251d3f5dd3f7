import type { Reply } from '#kernel/endpoint.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { readOfficialHistory as contract } from '../contract-bridge.ts';
import { isEmbargoed, maySeeEmbargoed, shownValue } from '../rules/official-figure.ts';
import { officialVersions } from '../store/facts.ts';

/** Every version of what was published for a unit and month; nothing before its day but for the city's desk. */
export async function readOfficialHistory(
  desk: Desk,
  caller: Caller,
  asked: { readonly unitCode: string; readonly month: string },
): Promise<Reply<typeof contract>> {
  const today = dayOf(desk.clock());
  const until = maySeeEmbargoed(caller.role) ? null : today;
  const rows = await readInRemit(desk.db, caller, (tx) => officialVersions(tx, caller.cityCode, { ...asked, until }));
  return rows.map((row) => ({
    ...row,
    value: shownValue(row.fact, row.value),
    isEmbargoed: isEmbargoed(row.publishedOn, today),
  }));
}
