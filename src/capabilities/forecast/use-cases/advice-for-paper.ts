import type { Language } from '#kernel/terms.ts';
import type { Tx } from '#platform/database.ts';
import { regionsOf } from '../../organisation/public.ts';
import { adviceParagraph } from '../documents/advice-paragraph.ts';
import { adoptionsOf, adviceOf } from '../store/advice.ts';

/**
 * The newest advice for a unit as a paragraph of a paper: what was adopted where anything was, else what is proposed.
 * Null where there is no advice within the remit of the transaction, or it advises nothing.
 */
export async function adviceForPaper(
  tx: Tx,
  cityCode: string,
  { unitCode, language }: { readonly unitCode: string; readonly language: Language },
): Promise<string | null> {
  const advice = await adviceOf(tx, cityCode, { unit: unitCode });
  if (!advice) return null;
  const adopted = new Set((await adoptionsOf(tx, cityCode, advice.id)).map(({ actionId }) => actionId));
  const isAdopted = adopted.size > 0;
  const wanted = isAdopted ? adopted : new Set(advice.proposal.actions);
  const actions = advice.actions.filter(({ id }) => wanted.has(id));
  const unit = (await regionsOf(tx, cityCode)).find(({ code }) => code === unitCode);
  return adviceParagraph({ unitName: unit?.name ?? unitCode, actions, isAdopted }, language) || null;
}
