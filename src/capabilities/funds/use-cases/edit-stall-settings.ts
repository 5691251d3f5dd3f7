import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { StallSettings } from '../contract-stalls.ts';
import { stallSetting } from '../store/settings.ts';

/** Changes from when on money is taken to stand still in the whole city. Refuses `settingOfCity`. */
export function editStallSettings(desk: Desk, caller: Caller, next: StallSettings): Promise<StallSettings> {
  const now = desk.clock();
  if (caller.remit !== caller.cityCode) throw new Refusal('settingOfCity');
  return inRemit(desk.db, caller, (tx) =>
    stallSetting.change(tx, caller, { act: 'funds.edit-stall-settings', next, now }),
  );
}
