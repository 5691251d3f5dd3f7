import type { Language } from '#kernel/terms.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { IntegrityFlag } from './contract.ts';
import { lastRunAt } from './store/answers.ts';
import { allFlags } from './store/flags.ts';
import { shownFlag } from './use-cases/read-flags.ts';

export { listFlags } from './use-cases/read-flags.ts';
export { type Check, runCheck } from './use-cases/run-check.ts';

/** Every flag of the city that stands, whoever may see it yet: for whoever runs the machine, not for a desk's screen. */
export function standingFlags(desk: Desk, caller: Caller, language: Language): Promise<IntegrityFlag[]> {
  return readInRemit(desk.db, caller, async (tx) => {
    const flags = await allFlags(tx, caller.cityCode, { unansweredUntil: null });
    return flags.filter(({ goneAt }) => goneAt === null).map((flag) => shownFlag(flag, language));
  });
}

/** When the city was last checked; null before the first time. */
export function lastCheckAt(desk: Desk, cityCode: string): Promise<string | null> {
  return readInRemit(desk.db, { remit: cityCode, ownerCode: null }, (tx) => lastRunAt(tx, cityCode));
}
