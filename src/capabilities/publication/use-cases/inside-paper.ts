import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import type { Tx } from '#platform/database.ts';
import type { NoteOn } from '../store/life.ts';
import { paperById, type StoredPaper } from '../store/queries.ts';
import { type PaperStand, standOf } from '../store/steps.ts';

/** A paper whose working notes the caller may see: only the unit that issues it. Refuses `notFound`. */
export async function insidePaper(
  tx: Tx,
  caller: Caller,
  wish: { readonly id: string; readonly isLocked?: boolean },
): Promise<StoredPaper> {
  const stored = await paperById(tx, caller.cityCode, wish);
  if (!stored || stored.path !== caller.remit) throw new Refusal('notFound');
  return stored;
}

/** The same without its text, for those who ask often. Refuses `notFound`. */
export async function insideStand(tx: Tx, caller: Caller, id: string): Promise<PaperStand> {
  const stand = await standOf(tx, { city: caller.cityCode, paper: id });
  if (!stand || stand.path !== caller.remit) throw new Refusal('notFound');
  return stand;
}

/** What a note on a paper names: the paper, who writes it, and when. */
export function noteOn(caller: Caller, { id, path }: Pick<StoredPaper, 'id' | 'path'>, now: Date): NoteOn {
  const { cityCode: city, name: byName, accountId: byAccount } = caller;
  return { city, paper: id, path, byAccount, byName, at: now.toISOString() };
}
