import type { Reply } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { regionsOf } from '../../organisation/public.ts';
import type { setTarget as contract } from '../contract.ts';
import { percentFromTenths } from '../rules/growth-percent.ts';
import { mayHaveTarget } from '../rules/targets.ts';
import { targetsOfYear, writeTarget } from '../store/facts.ts';

/** Sets a goal; the former one stays as an earlier version. Refuses `targetBelowCounty`, `notFound`. */
export function setTarget(
  desk: Desk,
  caller: Caller,
  asked: { readonly unitCode: string; readonly year: number; readonly goalPercent: number },
): Promise<Reply<typeof contract>> {
  const goalTenths = Math.round(asked.goalPercent * 10);
  return inRemit(desk.db, caller, (tx) => writtenTarget(tx, caller, { ...asked, goalTenths, now: desk.clock() }));
}

type Wish = { readonly unitCode: string; readonly year: number; readonly goalTenths: number; readonly now: Date };

async function writtenTarget(tx: Tx, caller: Caller, wish: Wish): Promise<Reply<typeof contract>> {
  const { unitCode, year, goalTenths, now } = wish;
  const region = (await regionsOf(tx, caller.cityCode)).find(({ code }) => code === unitCode);
  if (!region) throw new Refusal('notFound');
  mayHaveTarget(region.kind);
  const before = (await targetsOfYear(tx, caller.cityCode, year)).find((target) => target.unitCode === unitCode);
  const recordedAt = now.toISOString();
  const target = { unitCode, path: region.path, year, goalTenths, recordedAt, recordedBy: caller.name };
  await writeTarget(tx, caller.cityCode, target);
  await audit(tx, caller, {
    act: 'growth.set-target',
    path: region.path,
    entityId: `${unitCode}/${year}`,
    before: before ? { goalTenths: before.goalTenths } : null,
    after: { goalTenths },
    at: now,
  });
  return { unitCode, year, goalPercent: percentFromTenths(goalTenths), recordedAt };
}
