import type { Parsed, Reply } from '#kernel/endpoint.ts';
import { isReportingMonth, monthBefore, sameMonthLastYear } from '#kernel/period.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { endOfDay } from '#platform/clock.ts';
import { inRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import {
  type readBridge as contract,
  type GrowthBridge,
  type listBridgeProjects as listContract,
  mostProjects,
} from '../contract-bridge.ts';
import { type BridgeState, bridgeCauses, bridgeOf, movesBehind } from '../rules/bridge.ts';
import { bridgesByUnit } from '../rules/bridges-by-unit.ts';
import { isEarlyMonth, isSmallBase } from '../rules/early-rate.ts';
import { pastInstant } from '../rules/past-instant.ts';
import { unitSeen } from '../rules/unit-seen.ts';
import { type BridgeEnds, bridgeFacts, dueDay } from '../store/bridges.ts';
import { changesOf, keepBridges, keepMoves, keptBridge, keptMoves } from '../store/known-bridges.ts';

type Asked = Parsed<typeof contract>['query'] & { readonly month: string };

/**
 * From the former rate to this one by causes; worked out once between two changes of the data, as soon as what belongs
 * before them has been written. Refuses `notFound` outside of the remit, `asOfAhead` for `knownAt`.
 */
export async function readBridge(desk: Desk, caller: Caller, asked: Asked): Promise<GrowthBridge> {
  const unit = unitSeen(caller, asked.unit);
  const city = caller.cityCode;
  const { ends, bridge } = await between(desk, caller, asked, async (tx, ends) => {
    const changes = await changesOf(tx, city, ends);
    const key = { ends, changes, unit };
    const kept = await keptBridge(tx, city, key);
    if (kept) return { ends, bridge: kept };
    const facts = await bridgeFacts(tx, city, ends);
    const bridge = bridgeOf(facts, unit);
    // Whoever sees the whole city has read what the bridges of all units are made of.
    const others = caller.remit === city ? [...bridgesByUnit(facts), [city, bridgeOf(facts, null)] as const] : [];
    if (pastInstant(changes.now, desk.clock()).isSettled)
      await keepBridges(tx, city, key, new Map([...others, [unit ?? city, bridge]]));
    return { ends, bridge };
  });
  const { before, restated, now, parts } = bridge;
  const told = (state: BridgeState, month: string, knownAt: string) => ({
    ...{ month, knownAt, ...state },
    ...{ isEarly: isEarlyMonth(month), isSmallBase: isSmallBase(state.baseYuan) },
  });
  return {
    unitCode: unit ?? city,
    before: told(before, ends.beforeMonth, ends.beforeInstant),
    restated: told(restated, ends.beforeMonth, ends.nowInstant),
    now: told(now, ends.nowMonth, ends.nowInstant),
    parts: [...parts],
  };
}

/** Projects behind one part of it, kept as the bridge is. Refuses as `readBridge` does. */
export async function listBridgeProjects(
  desk: Desk,
  caller: Caller,
  { cause, ...asked }: Asked & Parsed<typeof listContract>['params'],
): Promise<Reply<typeof listContract>> {
  const unit = unitSeen(caller, asked.unit);
  const { cityCode: city, remit } = caller;
  const moves = await between(desk, caller, asked, async (tx, ends) => {
    const changes = await changesOf(tx, city, ends);
    const key = { ends, changes, unit, remit };
    const kept = await keptMoves(tx, city, { ...key, cause });
    if (kept) return kept;
    const facts = await bridgeFacts(tx, city, ends);
    const behind = new Map(bridgeCauses.map((one) => [one, movesBehind(facts, unit, one).slice(0, mostProjects)]));
    if (pastInstant(changes.now, desk.clock()).isSettled) await keepMoves(tx, city, key, behind);
    return behind.get(cause) ?? [];
  });
  return moves.map(({ cause: _, ...move }) => move);
}

/** Reads between the two ends of a bridge. Refuses `asOfAhead`. */
function between<Read>(
  desk: Desk,
  caller: Caller,
  asked: Asked,
  read: (tx: Tx, ends: BridgeEnds) => Promise<Read>,
): Promise<Read> {
  const now = desk.clock();
  const { knownAt } = asked;
  if (knownAt !== undefined && new Date(knownAt) > now) throw new Refusal('asOfAhead', { asOf: knownAt });
  const nowInstant = new Date(asked.asOf ?? now);
  const beforeMonth = asked.from === 'year' ? sameMonthLastYear(asked.month) : roundBefore(asked.month);
  return inRemit(desk.db, caller, async (tx) => {
    const due = knownAt ? null : await dueDay(tx, caller.cityCode, beforeMonth);
    const beforeInstant = knownAt ? new Date(knownAt) : due ? endOfDay(due) : nowInstant;
    return read(tx, {
      beforeMonth,
      beforeInstant: (beforeInstant < nowInstant ? beforeInstant : nowInstant).toISOString(),
      nowMonth: asked.month,
      nowInstant: nowInstant.toISOString(),
    });
  });
}

/** The month of the round before; that before February is December's, since January has none. */
function roundBefore(month: string): string {
  const before = monthBefore(month);
  return isReportingMonth(before) ? before : monthBefore(before);
}
