import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { CoordinationSettings } from '../rules/task.ts';
import { coordinationSetting } from '../store/settings.ts';

/** Sets when reminders come and overdue tasks are brought up. Refuses `notAllowed` below the city, `settingsOrder`. */
export function setSettings(
  desk: Desk,
  caller: Caller,
  set: CoordinationSettings,
): Promise<CoordinationSettings & { version: number }> {
  const now = desk.clock();
  if (caller.remit !== caller.cityCode) throw new Refusal('notAllowed');
  if (set.cityDays < set.countyDays || set.leaderDays < set.cityDays) throw new Refusal('settingsOrder');
  return inRemit(desk.db, caller, (tx) =>
    coordinationSetting.change(tx, caller, { act: 'coordination.set-settings', next: set, now }),
  );
}
