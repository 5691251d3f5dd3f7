import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit, readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { AdviceEfforts } from '../contract-advice.ts';
import { effortSetting } from '../store/efforts.ts';

/** What each kind of work costs and takes. */
export function readEfforts(desk: Desk, caller: Caller): Promise<AdviceEfforts & { version: number }> {
  return readInRemit(desk.db, caller, (tx) => effortSetting.valuesOf(tx, caller.cityCode));
}

/** Sets it as a new version. Refuses `notAllowed` below the city. */
export function setEfforts(
  desk: Desk,
  caller: Caller,
  next: AdviceEfforts,
): Promise<AdviceEfforts & { version: number }> {
  const now = desk.clock();
  if (caller.remit !== caller.cityCode) throw new Refusal('notAllowed');
  return inRemit(desk.db, caller, (tx) => effortSetting.change(tx, caller, { act: 'forecast.set-efforts', next, now }));
}
