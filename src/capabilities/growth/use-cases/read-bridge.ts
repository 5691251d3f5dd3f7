import type { Parsed, Reply } from '#kernel/endpoint.ts';
import { isReportingMonth, monthBefore, sameMonthLastYear } from '#kernel/period.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { endOfDay } from '#platform/clock.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import {
  type readBridge as contract,
  type GrowthBridge,
  type listBridgeProjects as listContract,
  mostProjects,
} from '../contract-bridge.ts';
import { type BridgeFacts, type BridgeState, bridgeOf, movesBehind } from '../rules/bridge.ts';
import { isEarlyMonth, isSmallBase } from '../rules/early-rate.ts';
import { unitSeen } from '../rules/unit-seen.ts';
import { type BridgeEnds, bridgeFacts, dueDay } from '../store/bridges.ts';

type Asked = Parsed<typeof contract>['query'] & { readonly month: string };

/** From the former rate to this one by causes. Refuses `notFound` outside of the remit, `asOfAhead` for `knownAt`. */
export async function readBridge(desk: Desk, caller: Caller, asked: Asked): Promise<GrowthBridge> {
  const { facts, ends, unit } = await known(desk, caller, asked);
  const { before, restated, now, parts } = bridgeOf(facts, unit);
  const told = (state: BridgeState, month: string, knownAt: string) => ({
    ...{ month, knownAt, ...state },
    ...{ isEarly: isEarlyMonth(month), isSmallBase: isSmallBase(state.baseYuan) },
  });
  return {
    unitCode: unit ?? caller.cityCode,
    before: told(before, ends.beforeMonth, ends.beforeInstant),
    restated: told(restated, ends.beforeMonth, ends.nowInstant),
    now: told(now, ends.nowMonth, ends.nowInstant),
    parts: [...parts],
  };
}

/** Projects behind one part of it. Refuses as `readBridge` does. */
export async function listBridgeProjects(
  desk: Desk,
  caller: Caller,
  { cause, ...asked }: Asked & Parsed<typeof listContract>['params'],
): Promise<Reply<typeof listContract>> {
  const { facts, unit } = await known(desk, caller, asked);
  return movesBehind(facts, unit, cause)
    .slice(0, mostProjects)
    .map(({ cause: _, ...move }) => move);
}

type Known = { readonly facts: readonly BridgeFacts[]; readonly ends: BridgeEnds; readonly unit: string | null };

function known(desk: Desk, caller: Caller, asked: Asked): Promise<Known> {
  const unit = unitSeen(caller, asked.unit);
  const now = desk.clock();
  const { knownAt } = asked;
  if (knownAt !== undefined && new Date(knownAt) > now) throw new Refusal('asOfAhead', { asOf: knownAt });
  const nowInstant = new Date(asked.asOf ?? now);
  const beforeMonth = asked.from === 'year' ? sameMonthLastYear(asked.month) : roundBefore(asked.month);
  return inRemit(desk.db, caller, async (tx) => {
    const due = knownAt ? null : await dueDay(tx, caller.cityCode, beforeMonth);
    const beforeInstant = knownAt ? new Date(knownAt) : due ? endOfDay(due) : nowInstant;
    const ends = {
      beforeMonth,
      beforeInstant: (beforeInstant < nowInstant ? beforeInstant : nowInstant).toISOString(),
      nowMonth: asked.month,
      nowInstant: nowInstant.toISOString(),
    };
    return { facts: await bridgeFacts(tx, caller.cityCode, ends), ends, unit };
  });
}

/** The month of the round before; that before February is December's, since January has none. */
function roundBefore(month: string): string {
  const before = monthBefore(month);
  return isReportingMonth(before) ? before : monthBefore(before);
}
