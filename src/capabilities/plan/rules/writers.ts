import { Refusal } from '#kernel/refusal.ts';

/** The papers of the plan and what belongs to them are written by the city itself. Refuses `cityWritesPlan`. */
export function mayWriteCityPlan({ remit, cityCode }: { readonly remit: string; readonly cityCode: string }): void {
  if (remit !== cityCode) throw new Refusal('cityWritesPlan');
}
