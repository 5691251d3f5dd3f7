import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';

/** Waits its turn in the city until the transaction ends: two acts that bring the same project must not both create it. */
export async function inCityOrder(tx: Tx, city: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`project-library.${city}`}, 0))`.execute(tx);
}
