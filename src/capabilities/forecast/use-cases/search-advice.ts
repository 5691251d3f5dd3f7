import { z } from 'zod';
import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { longRunKind } from '#platform/long-run/kind.ts';
import { askForRun } from '#platform/long-run/long-runs.ts';
import { type AdviceWish, adviceWish } from '../contract-advice.ts';
import type { SearchTask } from '../jobs/search-worker.ts';
import type { Advice } from '../rules/advice/plan.ts';
import { checkWish } from '../rules/advice-wish.ts';
import { adviceOf, samplesOf } from '../store/advice.ts';

const input = adviceWish.extend({ adviceId: z.uuid() });
type Input = z.output<typeof input>;

/** The long run of a search; its result is the answer itself. */
export const searchRunKind = longRunKind<Input, SearchTask, Advice>({
  room: 'forecast',
  kind: 'search',
  act: 'forecast.search',
  needs: 'forecast.advise',
  input,
  worker: new URL('../jobs/search-worker.ts', import.meta.url),
  heapMb: 512,
  mostMinutes: 5,
  prepare: (desk, run) =>
    readInRemit(desk.db, { remit: run.path, ownerCode: null }, async (tx) => {
      const { adviceId: id, probabilityPercent, pinned, banned } = run.input;
      const [advice, shown, fresh] = await Promise.all([
        adviceOf(tx, run.cityCode, { id }),
        samplesOf(tx, run.cityCode, { id, part: 'shown' }),
        samplesOf(tx, run.cityCode, { id, part: 'fresh' }),
      ]);
      if (!advice || !shown || !fresh) throw new Refusal('notFound');
      const { unitCode: unit, goalYuan, actions } = advice;
      return { unit, goalYuan, actions, shown, fresh, probability: probabilityPercent / 100, pinned, banned };
    }),
  finish: async (_tx, _run, found) => found,
});

/** Searches again. Refuses `notFound`, `actionUnknown`, `actionTwice`, `longRunsWaiting`. */
export async function searchAdvice(
  desk: Desk,
  caller: Caller,
  { id, ...wish }: AdviceWish & { readonly id: string },
): Promise<{ id: string; isNew: boolean }> {
  const advice = await readInRemit(desk.db, caller, (tx) => adviceOf(tx, caller.cityCode, { id }));
  if (!advice) throw new Refusal('notFound');
  checkWish(advice.actions, wish);
  return askForRun(desk, caller, { kind: searchRunKind, input: { ...wish, adviceId: id } });
}
