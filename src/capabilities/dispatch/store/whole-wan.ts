import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/database.ts';

/** Whether the city wants amounts in whole 万元, within another statement; not until it says so. V-14. */
export function wantsWholeWan(city: string): RawBuilder<boolean> {
  return sql`coalesce((select w.wants_whole_wan from project_library.public_validation_setting w
    where w.city_code = ${city}), false)`;
}

/** The same by itself. */
export async function wantsWholeWanOf(tx: Tx, city: string): Promise<boolean> {
  const { rows } = await sql<{ wanted: boolean }>`select ${wantsWholeWan(city)} as wanted`.execute(tx);
  return rows[0]?.wanted ?? false;
}
