import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';

/** Ids that one statement takes. */
const batch = 5000;

/** Keeps the roll-up for these projects, in the transaction that changed them or their reports. */
export async function refreshRollUp(tx: Tx, cityCode: string, projectIds: readonly string[]): Promise<void> {
  for (let from = 0; from < projectIds.length; from += batch)
    await sql`select growth.refresh(${cityCode}, ${projectIds.slice(from, from + batch)}::uuid[])`.execute(tx);
}
