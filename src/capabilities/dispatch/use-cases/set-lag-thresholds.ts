import type { LagThresholds } from '#kernel/lag.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { lagSetting } from '../store/lag-thresholds.ts';

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
  return inRemit(desk.db, caller, (tx) =>
    lagSetting.change(tx, caller, { act: 'dispatch.set-lag-thresholds', next: set, now }),
  );
}
