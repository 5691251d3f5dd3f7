import type { Reply } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Language } from '#kernel/terms.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit, readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { regionsOf } from '../../organisation/public.ts';
import type { closeLead as closing, readLead as contract, Lead, listLeads as listing } from '../contract-leads.ts';
import { decideLead, type LeadsAsked, leadById, leadPage } from '../store/leads.ts';
import { leadToDecide } from './lead-to-decide.ts';
import { screenedLead, shownLead } from './screened-lead.ts';

/** Whose leads a caller sees: the contact of a department the own ones, everybody else those of the remit. */
function ownOnly({ role, accountId }: Caller): string | null {
  return role === 'department-contact' ? accountId : null;
}

/** Leads, newest first. Refuses `pageUnclear`. */
export async function listLeads(
  desk: Desk,
  caller: Caller,
  asked: Omit<LeadsAsked, 'accountId'>,
): Promise<Reply<typeof listing>> {
  const wish = { ...asked, accountId: ownOnly(caller) };
  const page = await readInRemit(desk.db, caller, (tx) => leadPage(tx, caller.cityCode, wish));
  return { ...page, rows: page.rows.map((lead) => shownLead(lead, desk.clock())) };
}

/** One lead with its screening of today. Refuses `notFound`. */
export function readLead(
  desk: Desk,
  caller: Caller,
  { id, language }: { readonly id: string; readonly language: Language },
): Promise<Reply<typeof contract>> {
  return inRemit(desk.db, caller, async (tx) => {
    const lead = await leadById(tx, caller.cityCode, { id, accountId: ownOnly(caller) });
    if (!lead) throw new Refusal('notFound');
    const regions = await regionsOf(tx, caller.cityCode);
    return screenedLead(tx, caller, { lead, regions, language, now: desk.clock() });
  });
}

/** Closes a lead that becomes no project. Refuses `notFound` and `leadDecided`. */
export function closeLead(
  desk: Desk,
  caller: Caller,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Reply<typeof closing>> {
  const now = desk.clock();
  return inRemit(desk.db, caller, async (tx): Promise<Lead> => {
    const lead = await leadToDecide(tx, caller.cityCode, id);
    const decision = { state: 'closed', projectId: null, reason } as const;
    await decideLead(tx, caller.cityCode, { id, ...decision, by: caller.name, now });
    const path = caller.remit;
    const after = { state: 'closed', reason };
    const before = { state: lead.state, name: lead.name };
    await audit(tx, caller, { act: 'project-library.close-lead', path, entityId: id, before, after, at: now });
    const decided = { decidedAt: now.toISOString(), decidedBy: caller.name };
    return shownLead({ ...lead, state: 'closed', closeReason: reason, ...decided }, now);
  });
}
