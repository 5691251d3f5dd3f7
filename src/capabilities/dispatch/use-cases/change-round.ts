import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { mayBeSaid } from '../rules/lawful-words.ts';
import { lastMonthOf, mayHaveWindow, mayLastUntil } from '../rules/rounds.ts';
import {
  changeRoundRow,
  type KeptRound,
  noteRound,
  type RoundAct,
  roundToChange,
  waitingQuarters,
  waitingReports,
} from '../store/rounds.ts';
import type { WindowWish } from './open-round.ts';

type Period = { readonly period: string };

/** Changes the window of an open round. Refuses `notFound`, `roundLocked` and what `mayHaveWindow` refuses. */
export function changeRound(
  desk: Desk,
  caller: Caller,
  { period, reason, ...window }: Period & WindowWish & { readonly reason: string },
): Promise<KeptRound> {
  mayHaveWindow(window, period.includes('Q') ? lastMonthOf(period) : period);
  return changed(desk, caller, { period, act: 'changed', reason }, async (_, round) => {
    if (round.state === 'locked') throw new Refusal('roundLocked', { month: period });
    return { ...round, ...window };
  });
}

/**
 * Locks a round: nobody writes into it any more without an exception. Refuses `notFound`, `roundLocked`, and
 * `reportsWaiting` where reports still wait for their review and no reason is given.
 */
export function lockRound(
  desk: Desk,
  caller: Caller,
  { period, reason }: Period & { readonly reason: string | null },
): Promise<KeptRound> {
  return changed(desk, caller, { period, act: 'locked', reason }, async (tx, round) => {
    if (round.state === 'locked') throw new Refusal('roundLocked', { month: period });
    const waiting = period.includes('Q') ? waitingQuarters : waitingReports;
    const count = await waiting(tx, caller.cityCode, period);
    if (count > 0 && reason === null) throw new Refusal('reportsWaiting', { count });
    const lockedAt = desk.clock().toISOString();
    return { ...round, state: 'locked', lockedAt, lockedBy: caller.name, lockReason: reason };
  });
}

/** Opens a locked round again until a day. Refuses `notFound`, `roundNotLocked`, `dayIsOver`. */
export function reopenRound(
  desk: Desk,
  caller: Caller,
  { period, reason, closesOn }: Period & { readonly reason: string; readonly closesOn: string },
): Promise<KeptRound> {
  mayLastUntil(closesOn, dayOf(desk.clock()));
  return changed(desk, caller, { period, act: 'reopened', reason }, async (_, round) => {
    if (round.state === 'open') throw new Refusal('roundNotLocked', { month: period });
    const opened = { state: 'open', lockedAt: null, lockedBy: null, lockReason: null, graceDays: 0 } as const;
    return { ...round, ...opened, closesOn: closesOn < round.dueOn ? round.dueOn : closesOn };
  });
}

type Change = Period & { readonly act: RoundAct; readonly reason: string | null };

async function changed(
  desk: Desk,
  caller: Caller,
  { period, act, reason }: Change,
  work: (tx: Tx, round: KeptRound) => Promise<KeptRound>,
): Promise<KeptRound> {
  const now = desk.clock();
  mayBeSaid(reason);
  return inRemit(desk.db, caller, async (tx) => {
    const before = await roundToChange(tx, caller.cityCode, period);
    if (!before) throw new Refusal('notFound');
    const after = await work(tx, before);
    await changeRoundRow(tx, caller.cityCode, after);
    await noteRound(tx, caller, { period, act, reason, at: now.toISOString() });
    const note = { path: caller.remit, entityId: period, before, after: { ...after, reason }, at: now };
    await audit(tx, caller, { act: `dispatch.round-${act}`, ...note });
    return after;
  });
}
