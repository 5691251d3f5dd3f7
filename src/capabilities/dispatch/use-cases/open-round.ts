import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { RoundWindow } from '../rules/locking.ts';
import { mayOpenQuarter, mayOpenRound } from '../rules/rounds.ts';
import { type KeptRound, noteRound, writeRound } from '../store/rounds.ts';

/** The window of a round, as the city sets it. */
export type WindowWish = Omit<RoundWindow, 'state'>;

/**
 * Opens the round of a month or a quarter for the city. Refuses what `mayOpenRound` or `mayOpenQuarter` refuses, and
 * `roundExists`.
 */
export function openRound(
  desk: Desk,
  caller: Caller,
  { period, ...window }: WindowWish & { readonly period: string },
): Promise<KeptRound> {
  const now = desk.clock();
  if (period.includes('Q')) mayOpenQuarter({ quarter: period, ...window }, dayOf(now));
  else mayOpenRound({ month: period, ...window }, dayOf(now));
  return inRemit(desk.db, caller, async (tx) => {
    const openedAt = now.toISOString();
    const round = { ...window, state: 'open', openedAt } as const;
    if (!(await writeRound(tx, caller.cityCode, { ...round, month: period, openedBy: caller.name })))
      throw new Refusal('roundExists', { month: period });
    await noteRound(tx, caller, { period, act: 'opened', reason: null, at: openedAt });
    await audit(tx, caller, {
      act: 'dispatch.open-round',
      path: caller.remit,
      entityId: period,
      before: null,
      after: { period, ...window },
      at: now,
    });
    return { ...round, period, lockedAt: null, lockedBy: null, lockReason: null };
  });
}
