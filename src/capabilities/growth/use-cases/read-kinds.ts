import { sixActions } from '#kernel/project-kinds.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { GrowthKinds } from '../contract-bridge.ts';
import { growthPercent } from '../rules/growth-percent.ts';
import { byKind, totalOf } from '../rules/kinds.ts';
import { pastInstant } from '../rules/past-instant.ts';
import { unitSeen } from '../rules/unit-seen.ts';
import { kindsOfMonth, kindsThen, kindsWorkedOut } from '../store/kinds.ts';

type Asked = { readonly month: string; readonly unit?: string | undefined; readonly asOf?: string | undefined };

/** What a figure is made of. Refuses `notFound` outside of the remit. */
export async function readKinds(desk: Desk, caller: Caller, { month, asOf, ...asked }: Asked): Promise<GrowthKinds> {
  const unit = unitSeen(caller, asked.unit);
  const city = caller.cityCode;
  const all = await inRemit(desk.db, caller, (tx) => {
    if (asOf === undefined) return kindsOfMonth(tx, city, { month, unit });
    const past = pastInstant(asOf, desk.clock());
    const isOfUnits = caller.ownerCode === null && caller.remit.split('/').length <= 2;
    return past.isSettled && isOfUnits
      ? kindsThen(tx, city, { month, unit, past })
      : kindsWorkedOut(tx, city, { month, unit, asOf });
  });
  const total = totalOf(all);
  return {
    month,
    asOf: new Date(asOf ?? desk.clock()).toISOString(),
    unitCode: unit ?? city,
    total: { ...total, growthPercent: growthPercent(total.investedYuan, total.baseYuan) },
    actions: byKind(all, ({ action }) => sixActions.find((one) => one === action) ?? ''),
    industries: byKind(all, ({ industryCode }) => industryCode),
    ecoLed: byKind(all, ({ isEcoLed }) => isEcoLed),
  };
}
