import type { Reply } from '#kernel/endpoint.ts';
import type { Language } from '#kernel/terms.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import type { Tx } from '#platform/database.ts';
import type { PlacedRegion } from '../../organisation/public.ts';
import type { passLead as contract, Lead } from '../contract-leads.ts';
import { caliberOf } from '../rules/caliber/caliber-of.ts';
import { standingRules } from '../rules/caliber/rule-sets.ts';
import { projectOfLead } from '../rules/lead.ts';
import type { StoredLead } from '../store/leads.ts';
import { projectsAlike } from './projects-alike.ts';
import { caliberAnswer } from './read-caliber.ts';

/** A lead as it is shown on a day. */
export function shownLead(lead: StoredLead, now: Date): Lead {
  return { ...lead, isOverdue: lead.state === 'open' && lead.dueOn < dayOf(now) };
}

type Screening = { readonly regions: readonly PlacedRegion[]; readonly language: Language; readonly now: Date };

/**
 * A lead with what the caliber says of it and what looks like it in the library. Who may not read projects learns only
 * how many there are.
 */
export async function screenedLead(
  tx: Tx,
  caller: Caller,
  { lead, regions, language, now }: Screening & { readonly lead: StoredLead },
): Promise<Reply<typeof contract>> {
  const facts = projectOfLead(lead);
  const { verdict, reasons, missing } = caliberAnswer(caliberOf(facts), { rules: standingRules, language });
  const alike = await projectsAlike(tx, caller.cityCode, { facts, besides: lead.projectId, regions });
  return {
    lead: shownLead(lead, now),
    caliber: {
      verdict,
      reasons,
      missing: missing.map(({ text }) => text),
    },
    alike: alike.length,
    lookAlikes: caller.rights.includes('project-library.read') ? alike : [],
  };
}
