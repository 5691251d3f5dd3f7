import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { looksFromAbove } from '../rules/visibility.ts';
import { answerDaysOf, writeAnswerDays } from '../store/answers.ts';

/** Sets the days for which a new flag is the unit's alone, as a new version. Refuses `notAllowed` below the city. */
export function setAnswerDays(
  desk: Desk,
  caller: Caller,
  { days }: { readonly days: number },
): Promise<{ days: number; version: number }> {
  const now = desk.clock();
  if (!looksFromAbove(caller.remit)) throw new Refusal('notAllowed');
  return inRemit(desk.db, caller, async (tx) => {
    const before = await answerDaysOf(tx, caller.cityCode);
    const after = { days, version: before.version + 1 };
    await writeAnswerDays(tx, caller.cityCode, { ...after, at: now.toISOString(), by: caller.name });
    const about = { act: 'integrity.set-answer-days', path: caller.cityCode, entityId: caller.cityCode };
    await audit(tx, caller, { ...about, before: { days: before.days }, after: { days }, at: now });
    return after;
  });
}
