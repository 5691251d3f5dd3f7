import { type RawBuilder, sql } from 'kysely';
import { type LagThresholds, usualLagThresholds } from '#kernel/lag.ts';
import type { Tx } from '#platform/database.ts';

/** The thresholds of a city with the version of the setting; version 0 is the default. */
export async function lagThresholdsOf(tx: Tx, city: string): Promise<LagThresholds & { version: number }> {
  const { rows } = await sql<LagThresholds & { version: number }>`
    select yellow_points as "yellowPoints", red_points as "redPoints", yellow_days as "yellowDays",
      red_days as "redDays", version
    from dispatch.lag_thresholds where city_code = ${city} order by version desc limit 1`.execute(tx);
  return rows[0] ?? { ...usualLagThresholds, version: 0 };
}

/** Points from which a city calls a lag red, within a statement. */
export function redPoints(city: string): RawBuilder<number> {
  return sql<number>`coalesce((select red_points from dispatch.lag_thresholds where city_code = ${city}
    order by version desc limit 1), ${usualLagThresholds.redPoints})`;
}

/** Appends a version of the setting. */
export async function writeLagThresholds(
  tx: Tx,
  city: string,
  set: LagThresholds & { readonly version: number; readonly at: string; readonly by: string },
): Promise<void> {
  await sql`insert into dispatch.lag_thresholds values (${city}, ${set.version}::int, ${city}, ${set.yellowPoints}::int,
    ${set.redPoints}::int, ${set.yellowDays}::int, ${set.redDays}::int, ${set.at}::timestamptz, ${set.by})`.execute(tx);
}
