import type { LagThresholds } from '#kernel/lag.ts';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { lagThresholdsOf, writeLagThresholds } from '../store/lag-thresholds.ts';

/**
 * Sets from when on a lag is yellow or red in the whole city, as a new version. Refuses `notAllowed` below the city and
 * `redBeforeYellow`.
 */
export function setLagThresholds(
  desk: Desk,
  caller: Caller,
  set: LagThresholds,
): Promise<LagThresholds & { version: number }> {
  const now = desk.clock();
  if (caller.remit !== caller.cityCode) throw new Refusal('notAllowed');
  if (set.redPoints < set.yellowPoints || set.redDays < set.yellowDays) throw new Refusal('redBeforeYellow');
  return inRemit(desk.db, caller, async (tx) => {
    const { version, ...before } = await lagThresholdsOf(tx, caller.cityCode);
    await writeLagThresholds(tx, caller.cityCode, {
      ...set,
      version: version + 1,
      at: now.toISOString(),
      by: caller.name,
    });
    const about = { act: 'dispatch.set-lag-thresholds', path: caller.cityCode, entityId: caller.cityCode };
    await audit(tx, caller, { ...about, before, after: set, at: now });
    return { ...set, version: version + 1 };
  });
}
