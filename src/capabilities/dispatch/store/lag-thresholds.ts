import { type RawBuilder, sql } from 'kysely';
import { type LagThresholds, usualLagThresholds } from '#kernel/lag.ts';
import { citySetting } from '#platform/city-setting.ts';
import type { Tx } from '#platform/database.ts';

/** From when on a lag is yellow or red in a city. */
export const lagSetting = citySetting('dispatch.lag_thresholds', usualLagThresholds);

/** The thresholds of a city with the version of the setting; version 0 is the default. */
export function lagThresholdsOf(tx: Tx, city: string): Promise<LagThresholds & { readonly version: number }> {
  return lagSetting.valuesOf(tx, city);
}

/** Points from which a city calls a lag red, within a statement. */
export function redPoints(city: string): RawBuilder<number> {
  return sql<number>`coalesce((select red_points from dispatch.lag_thresholds where city_code = ${city}
    order by version desc limit 1), ${usualLagThresholds.redPoints})`;
}
