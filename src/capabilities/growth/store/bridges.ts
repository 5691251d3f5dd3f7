import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import type { BridgeFacts } from '../rules/bridge.ts';

/** Two months, and the instants at which they are known. */
export type BridgeEnds = {
  readonly beforeMonth: string;
  readonly beforeInstant: string;
  readonly nowMonth: string;
  readonly nowInstant: string;
};

type Row = Omit<BridgeFacts, 'before' | 'restated' | 'now'> & {
  readonly investedBefore: number | null;
  readonly baseBefore: number;
  readonly investedRestated: number | null;
  readonly baseRestated: number;
  readonly investedNow: number | null;
  readonly baseNow: number;
};

/** Every project of the remit that counts at one of the ends, out of the versions kept then. */
export async function bridgeFacts(tx: Tx, city: string, ends: BridgeEnds): Promise<BridgeFacts[]> {
  const { beforeMonth, beforeInstant, nowMonth, nowInstant } = ends;
  const { rows } = await sql<Row>`
    select project_id as "projectId", name, is_known_before as "isKnownBefore", is_known_now as "isKnownNow",
      unit_before as "unitBefore", unit_now as "unitNow", is_in_before as "isInBefore", is_in_now as "isInNow",
      is_withdrawn as "isWithdrawn", has_absorbed as "hasAbsorbed", invested_before as "investedBefore",
      base_before as "baseBefore", invested_restated as "investedRestated", base_restated as "baseRestated",
      invested_now as "investedNow", base_now as "baseNow"
    from growth.bridge_facts(${city}, ${beforeMonth}, ${beforeInstant}::timestamptz, ${nowMonth},
      ${nowInstant}::timestamptz)`.execute(tx);
  return rows.map(({ investedBefore, baseBefore, investedRestated, baseRestated, investedNow, baseNow, ...facts }) => ({
    ...facts,
    before: { investedYuan: investedBefore, baseYuan: baseBefore },
    restated: { investedYuan: investedRestated, baseYuan: baseRestated },
    now: { investedYuan: investedNow, baseYuan: baseNow },
  }));
}

/** The day on which the reports of a month were due; null where it had no round. */
export async function dueDay(tx: Tx, city: string, month: string): Promise<string | null> {
  const { rows } = await sql<{ dueOn: string }>`
    select due_on as "dueOn" from dispatch.public_round where city_code = ${city} and month = ${month}`.execute(tx);
  return rows[0]?.dueOn ?? null;
}
