import { randomUUID } from 'node:crypto';
import type { Reply } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Language } from '#kernel/terms.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { regionsOf } from '../../organisation/public.ts';
import type { passLead as contract, TypedLead } from '../contract-leads.ts';
import { workingDaysAfter } from '../rules/working-days.ts';
import { inCityOrder } from '../store/city-order.ts';
import { leadById, openNamesakes, type StoredLead, writeLead } from '../store/leads.ts';
import { lifeCycleSetting } from '../store/settings.ts';
import { checkPlace } from './check-typed.ts';
import { screenedLead } from './screened-lead.ts';

/**
 * Takes a lead in as it is told; what it says is never changed afterwards. The remit of the transaction must hold its
 * place. Other rooms may call it too. Refuses `unitOutsideRemit`, `townshipNotInUnit` and `leadThere`.
 */
export async function takeLead(
  tx: Tx,
  caller: Pick<Caller, 'accountId' | 'name' | 'cityCode' | 'requestId' | 'remit'>,
  { lead, now }: { readonly lead: TypedLead; readonly now: Date },
): Promise<StoredLead> {
  const { cityCode } = caller;
  await inCityOrder(tx, cityCode);
  const regions = await regionsOf(tx, cityCode);
  const path = checkPlace(lead, regions, caller.remit);
  const [namesake] = await openNamesakes(tx, cityCode, lead);
  if (namesake) throw new Refusal('leadThere', { by: namesake.passedBy });
  const { leadWorkDays } = await lifeCycleSetting.valuesOf(tx, cityCode);
  const id = randomUUID();
  const by = { accountId: caller.accountId || null, passedBy: caller.name, passedAt: now };
  await writeLead(tx, cityCode, { ...lead, id, path, ...by, dueOn: workingDaysAfter(dayOf(now), leadWorkDays) });
  const stored = await leadById(tx, cityCode, { id, accountId: null });
  if (!stored) throw new Refusal('notFound');
  await audit(tx, caller, { act: 'project-library.pass-lead', path, entityId: id, before: null, after: lead, at: now });
  return stored;
}

/** Takes a lead in, screens it and looks it up in the library. Refuses what `takeLead` refuses. */
export function passLead(
  desk: Desk,
  caller: Caller,
  { lead, language }: { readonly lead: TypedLead; readonly language: Language },
): Promise<Reply<typeof contract>> {
  const now = desk.clock();
  return inRemit(desk.db, caller, async (tx) => {
    const stored = await takeLead(tx, caller, { lead, now });
    const regions = await regionsOf(tx, caller.cityCode);
    return screenedLead(tx, caller, { lead: stored, regions, language, now });
  });
}
