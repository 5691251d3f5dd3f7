import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { LifeCycleSettings } from '../contract-life-cycle.ts';
import { lifeCycleSetting } from '../store/settings.ts';

/** Changes the settings of the whole city. Refuses `settingOfCity` and `slipLimitsTurned`. */
export function editLifeCycleSettings(desk: Desk, caller: Caller, next: LifeCycleSettings): Promise<LifeCycleSettings> {
  const now = desk.clock();
  if (caller.remit !== caller.cityCode) throw new Refusal('settingOfCity');
  if (next.slipWarnDays < next.slipNoteDays) throw new Refusal('slipLimitsTurned');
  return inRemit(desk.db, caller, (tx) =>
    lifeCycleSetting.change(tx, caller, { act: 'project-library.edit-life-cycle-settings', next, now }),
  );
}
