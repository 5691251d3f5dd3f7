import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { StallSettings } from '../contract-stalls.ts';
import { thresholdsOf, writeThresholds } from '../store/settings.ts';

/** Changes from when on money is taken to stand still in the whole city. Refuses `settingOfCity`. */
export function editStallSettings(desk: Desk, caller: Caller, next: StallSettings): Promise<StallSettings> {
  const now = desk.clock();
  const { cityCode } = caller;
  if (caller.remit !== cityCode) throw new Refusal('settingOfCity');
  return inRemit(desk.db, caller, async (tx) => {
    const before = await thresholdsOf(tx, cityCode);
    await writeThresholds(tx, caller, { next, now });
    const about = { path: cityCode, entityId: cityCode, before: { ...before }, after: next, at: now };
    await audit(tx, caller, { act: 'funds.edit-stall-settings', ...about });
    return next;
  });
}
