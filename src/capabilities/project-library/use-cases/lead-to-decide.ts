import { Refusal } from '#kernel/refusal.ts';
import type { Tx } from '#platform/database.ts';
import { leadById, type StoredLead } from '../store/leads.ts';

/** A lead on which nobody has decided yet. Refuses `notFound` and `leadDecided`. */
export async function leadToDecide(tx: Tx, city: string, id: string): Promise<StoredLead> {
  const lead = await leadById(tx, city, { id, accountId: null });
  if (!lead) throw new Refusal('notFound');
  if (lead.state !== 'open') throw new Refusal('leadDecided', { by: lead.decidedBy ?? '—' });
  return lead;
}
