import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { keptStates, sweepKnown } from '../store/sweep-known.ts';

/**
 * Clears sums and bridges of the past that were worked out long ago, down to the last `most` states of each month.
 * Nothing that was reported goes: whoever looks back there again waits once, as at the first look.
 */
export function sweepPast({ db }: Desk, cityCode: string, most = keptStates): Promise<void> {
  return inRemit(db, { remit: cityCode, ownerCode: null }, (tx) => sweepKnown(tx, cityCode, most));
}
