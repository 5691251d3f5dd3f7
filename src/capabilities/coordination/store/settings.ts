import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import { type CoordinationSettings, usualSettings } from '../rules/task.ts';

/** The settings of a city with their version; version 0 is the default. */
export async function settingsOf(tx: Tx, city: string): Promise<CoordinationSettings & { version: number }> {
  const { rows } = await sql<CoordinationSettings & { version: number }>`
    select before_days as "beforeDays", county_days as "countyDays", city_days as "cityDays",
      leader_days as "leaderDays", version
    from coordination.settings where city_code = ${city} order by version desc limit 1`.execute(tx);
  return rows[0] ?? { ...usualSettings, version: 0 };
}

/** Appends a version of the settings. */
export async function writeSettings(
  tx: Tx,
  city: string,
  set: CoordinationSettings & { readonly version: number; readonly at: string; readonly by: string },
): Promise<void> {
  await sql`insert into coordination.settings values (${city}, ${set.version}::int, ${city}, ${set.beforeDays}::int,
    ${set.countyDays}::int, ${set.cityDays}::int, ${set.leaderDays}::int, ${set.at}::timestamptz, ${set.by})`.execute(
    tx,
  );
}
