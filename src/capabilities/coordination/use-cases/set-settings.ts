import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { CoordinationSettings } from '../rules/task.ts';
import { settingsOf, writeSettings } from '../store/settings.ts';

/** Sets when reminders come and overdue tasks are brought up. Refuses `notAllowed` below the city, `settingsOrder`. */
export function setSettings(
  desk: Desk,
  caller: Caller,
  set: CoordinationSettings,
): Promise<CoordinationSettings & { version: number }> {
  const now = desk.clock();
  if (caller.remit !== caller.cityCode) throw new Refusal('notAllowed');
  if (set.cityDays < set.countyDays || set.leaderDays < set.cityDays) throw new Refusal('settingsOrder');
  return inRemit(desk.db, caller, async (tx) => {
    const { version, ...before } = await settingsOf(tx, caller.cityCode);
    await writeSettings(tx, caller.cityCode, { ...set, version: version + 1, at: now.toISOString(), by: caller.name });
    const about = { act: 'coordination.set-settings', path: caller.cityCode, entityId: caller.cityCode };
    await audit(tx, caller, { ...about, before, after: set, at: now });
    return { ...set, version: version + 1 };
  });
}
