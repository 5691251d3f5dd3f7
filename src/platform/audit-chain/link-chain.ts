import { sql } from 'kysely';
import { type Clock, dayOf } from '../clock.ts';
import { type Db, inRemit } from '../database.ts';
import type { Log } from '../log.ts';
import type { ChainFolder } from './chain-folder.ts';
import { touchedChains } from './touched.ts';

/** What linking needs of the desk. */
export type LinkingDesk = { readonly db: Db; readonly clock: Clock; readonly chain: ChainFolder };

const everyMs = 1000;
const wholeEveryMs = 60 * 60 * 1000;

/**
 * Links the committed entries of a city that have no link yet, and keeps the head outside the database. `whole` looks at
 * every entry and not at the last few thousand only. Returns how many were linked.
 */
export async function linkChain(
  { db, clock, chain }: LinkingDesk,
  cityCode: string,
  reach: 'recent' | 'whole' = 'recent',
): Promise<number> {
  const now = clock();
  const last = await chain.lastHead(cityCode);
  const found = await inRemit(db, { remit: cityCode, ownerCode: null }, async (tx) => {
    const linking = sql<{ linked: number }>`
      select platform.link_audit(${cityCode}, ${reach === 'whole'}, ${now.toISOString()}::timestamptz,
        ${dayOf(now)}::date) as linked`.execute(tx);
    const heading = sql<{ place: number; hash: string }>`
      select place, encode(hash, 'hex') as hash from platform.audit_head where city_code = ${cityCode}`.execute(tx);
    const holding = sql`
      select from platform.audit_link where city_code = ${cityCode} and place = ${last?.place ?? 0}
        and hash = decode(${last?.hash ?? ''}, 'hex')`.execute(tx);
    const [{ rows: linked }, { rows: heads }, { rows: held }] = await Promise.all([linking, heading, holding]);
    return { linked: linked[0]?.linked ?? 0, head: heads[0], isLastHeld: held.length > 0 };
  });
  if (found.head && found.head.place > 0)
    await chain.noteHead({ cityCode, day: dayOf(now), ...found.head }, found.isLastHeld);
  return found.linked;
}

/** Links what this process has written and not yet linked. */
export async function linkTouched(desk: LinkingDesk): Promise<void> {
  for (const city of touchedChains()) await linkChain(desk, city);
}

/**
 * Links every second what this process writes, and all of every city at the start and once an hour. A failure is logged;
 * the next second tries again. `stop` links a last time.
 */
export function startLinking(
  desk: LinkingDesk,
  { log, cities }: { readonly log: Pick<Log, 'error'>; readonly cities: () => Promise<readonly string[]> },
): { readonly stop: () => Promise<void> } {
  let wholeAt = 0;
  let running: Promise<void> = Promise.resolve();
  const round = async () => {
    if (Date.now() - wholeAt < wholeEveryMs) return linkTouched(desk);
    wholeAt = Date.now();
    for (const city of await cities()) await linkChain(desk, city, 'whole');
  };
  let isBusy = false;
  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    running = round()
      .catch((err: unknown) => log.error({ err }, 'the audit chain could not be linked'))
      .finally(() => {
        isBusy = false;
      });
  }, everyMs);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
      await linkTouched(desk);
    },
  };
}
