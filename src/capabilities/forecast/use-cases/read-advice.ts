import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { Download } from '#platform/http.ts';
import { percentFromTenths } from '../../growth/public.ts';
import type { Advice } from '../contract-advice.ts';
import { adoptionsOf, adviceOf, type StoredAdvice, sampleBytes } from '../store/advice.ts';

/** The newest advice for a unit of the remit; null before the first. */
export function readLatestAdvice(
  desk: Desk,
  caller: Caller,
  asked: { readonly unit?: string | undefined },
): Promise<Advice | null> {
  const unit = asked.unit ?? caller.remit.split('/')[1] ?? caller.cityCode;
  return readInRemit(desk.db, caller, async (tx) => {
    const found = await adviceOf(tx, caller.cityCode, { unit });
    return found ? shownAdvice(tx, caller, found) : null;
  });
}

/** One advice of the remit. Refuses `notFound`. */
export function readAdvice(desk: Desk, caller: Caller, { id }: { readonly id: string }): Promise<Advice> {
  return readInRemit(desk.db, caller, async (tx) => {
    const found = await adviceOf(tx, caller.cityCode, { id });
    if (!found) throw new Refusal('notFound');
    return shownAdvice(tx, caller, found);
  });
}

/** Its scenarios as bytes, on which a page works out what a choice of actions comes to. Refuses `notFound`. */
export function downloadSamples(desk: Desk, caller: Caller, { id }: { readonly id: string }): Promise<Download> {
  return readInRemit(desk.db, caller, async (tx) => {
    const found = await sampleBytes(tx, caller.cityCode, { id, part: 'shown' });
    if (!found) throw new Refusal('notFound');
    return { fileName: `${id}.f32`, content: found.content };
  });
}

async function shownAdvice(tx: Tx, { cityCode }: Caller, stored: StoredAdvice): Promise<Advice> {
  const { goalTenths, path: _, actions, ...rest } = stored;
  const adopted = await adoptionsOf(tx, cityCode, stored.id);
  return { ...rest, actions: [...actions], goalPercent: percentFromTenths(goalTenths), adopted };
}
