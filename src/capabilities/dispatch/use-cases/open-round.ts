import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { mayOpenRound } from '../rules/rounds.ts';
import { writeRound } from '../store/rounds.ts';

/** A round as it is told to the caller. */
type Round = { month: string; openedAt: string; dueOn: string; state: 'open' };

/** Opens the round of a month for the whole city. Refuses what `mayOpenRound` refuses, and `roundExists`. */
export function openRound(
  desk: Desk,
  caller: Caller,
  { month, dueOn }: { readonly month: string; readonly dueOn: string },
): Promise<Round> {
  const now = desk.clock();
  mayOpenRound({ month, dueOn }, dayOf(now));
  return inRemit(desk.db, caller, async (tx) => {
    const round = { month, dueOn, openedAt: now.toISOString(), state: 'open' } as const;
    const window = { opensOn: null, closesOn: null, graceDays: 0, expectedUnits: null, openedBy: caller.name };
    if (!(await writeRound(tx, caller.cityCode, { ...window, ...round }))) throw new Refusal('roundExists', { month });
    const after = { month, dueOn };
    await audit(tx, caller, {
      act: 'dispatch.open-round',
      path: caller.remit,
      entityId: month,
      before: null,
      after,
      at: now,
    });
    return round;
  });
}
