import { dayOf } from '#platform/clock.ts';
import type { Tx } from '#platform/database.ts';
import type { PaperNews } from '../rules/digest.ts';
import { addToMessages, type ToldAtOnce } from '../store/messages.ts';

/** Tells people of a city something now instead of at night, in the transaction in which it came about. */
export function tellAtOnce(
  tx: Tx,
  city: string,
  { to, item, now }: { readonly to: readonly ToldAtOnce[]; readonly item: PaperNews; readonly now: Date },
): Promise<void> {
  return addToMessages(tx, city, { to, item, day: dayOf(now), at: now.toISOString() });
}
