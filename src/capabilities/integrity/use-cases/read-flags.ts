import type { Reply, Sent } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { type Language, sentence } from '#kernel/terms.ts';
import { type Caller, momentOf } from '#platform/caller.ts';
import { readInRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type {
  IntegrityFlag,
  listFlags as listContract,
  readFlag as oneContract,
  readState as stateContract,
} from '../contract.ts';
import { clauses } from '../rules/flag.ts';
import { citySeesSince, looksFromAbove } from '../rules/visibility.ts';
import { answerDaysOf, answersTo, eventsOf, lastRunAt } from '../store/answers.ts';
import { flagPage, flagsByPattern, type StoredFlag } from '../store/flags.ts';
import { terms } from '../terms.ts';

type Asked = Omit<NonNullable<Sent<typeof listContract>['query']>, 'limit'> & {
  readonly limit: number;
  readonly language: Language;
};

/** One page of the flags that the caller may see by then. */
export async function listFlags(desk: Desk, caller: Caller, asked: Asked): Promise<Reply<typeof listContract>> {
  const { limit, after, language, ...filter } = asked;
  return readInRemit(desk.db, caller, async (tx) => {
    const unansweredUntil = await waitingUntil(tx, caller, momentOf(desk, caller));
    const page = await flagPage(tx, caller.cityCode, { wanted: { ...filter, unansweredUntil }, limit, after });
    return { rows: page.rows.map((flag) => shownFlag(flag, language)), next: page.next };
  });
}

/** One flag with its answers and its events. Refuses `notFound`, also before its time. */
export function readFlag(
  desk: Desk,
  caller: Caller,
  { id, language }: { readonly id: string; readonly language: Language },
): Promise<Reply<typeof oneContract>> {
  return readInRemit(desk.db, caller, async (tx) => {
    const unansweredUntil = await waitingUntil(tx, caller, momentOf(desk, caller));
    const { rows } = await flagPage(tx, caller.cityCode, { wanted: { id, unansweredUntil }, limit: 1 });
    const [flag] = rows;
    if (!flag) throw new Refusal('notFound');
    const answers = await answersTo(tx, caller.cityCode, id);
    return { flag: shownFlag(flag, language), answers, events: await eventsOf(tx, caller.cityCode, id) };
  });
}

/** When the last check ran and what is open, as far as the caller may see it. */
export function readState(desk: Desk, caller: Caller): Promise<Reply<typeof stateContract>> {
  return readInRemit(desk.db, caller, async (tx) => {
    const city = caller.cityCode;
    const unansweredUntil = await waitingUntil(tx, caller, momentOf(desk, caller));
    return {
      lastRunAt: await lastRunAt(tx, city),
      answerDays: (await answerDaysOf(tx, city)).days,
      patterns: await flagsByPattern(tx, city, { unansweredUntil }),
    };
  });
}

/** Until when an unanswered flag must have been seen first for this caller; null for the units themselves. */
async function waitingUntil(tx: Tx, { remit, cityCode }: Caller, now: Date): Promise<Date | null> {
  return looksFromAbove(remit) ? citySeesSince(now, (await answerDaysOf(tx, cityCode)).days) : null;
}

/** A flag in the words of the reader. */
export function shownFlag({ code, facts, path: _, ...flag }: StoredFlag, language: Language): IntegrityFlag {
  return {
    ...flag,
    rows: [...flag.rows].map((row) => ({ ...row, months: [...row.months] })),
    text: sentence(terms, code, language, facts),
    clause: clauses[flag.pattern],
  };
}
