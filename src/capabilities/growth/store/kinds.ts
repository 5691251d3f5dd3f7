import { sql } from 'kysely';
import { sameMonthLastYear } from '#kernel/period.ts';
import type { Tx } from '#platform/database.ts';
import type { KindSums } from '../rules/kinds.ts';
import { changedAt, type PastInstant } from './known-sums.ts';

/** Of which month, and of which unit; null for all of the remit. */
export type KindsAsked = { readonly month: string; readonly unit: string | null };

/**
 * Sums by action, industry and who leads, from the kept roll-up: as many rows as there are kinds, whatever the number of
 * projects.
 */
export async function kindsOfMonth(tx: Tx, city: string, { month, unit }: KindsAsked): Promise<KindSums[]> {
  const side = (asked: string, isBase: boolean) => sql`
    select action, industry_code, is_eco_led, ${isBase ? sql`0` : sql`projects`} as projects,
      ${isBase ? sql`0` : sql`invested_yuan`} as invested_yuan, ${isBase ? sql`invested_yuan` : sql`0`} as base_yuan
    from growth.kind_month
    where city_code = ${city} and month = (select growth.kept_month(${city}, ${asked}))
      and (${unit}::text is null or unit_code = ${unit})`;
  const { rows } = await sql<KindSums>`
    select action, industry_code as "industryCode", is_eco_led as "isEcoLed", sum(projects)::int as projects,
      sum(invested_yuan)::bigint as "investedYuan", sum(base_yuan)::bigint as "baseYuan"
    from (${side(month, false)} union all ${side(sameMonthLastYear(month), true)}) side
    group by action, industry_code, is_eco_led`.execute(tx);
  return rows;
}

/** The same sums as they were known at an instant: kept once what belongs before it has been written. */
export async function kindsThen(
  tx: Tx,
  city: string,
  { month, unit, past }: KindsAsked & { readonly past: PastInstant },
): Promise<KindSums[]> {
  const keeping = sql`select growth.keep_known_kinds(${city}, ${month}, ${changedAt(city, past)})`.execute(tx);
  const reading = sql<KindSums>`
    select action, industry_code as "industryCode", is_eco_led as "isEcoLed", sum(projects)::int as projects,
      sum(invested_yuan)::bigint as "investedYuan", sum(base_yuan)::bigint as "baseYuan"
    from growth.known_kind
    where city_code = ${city} and month = ${month} and changed_at = (select ${changedAt(city, past)})
      and (${unit}::text is null or unit_code = ${unit})
    group by action, industry_code, is_eco_led`.execute(tx);
  const [, { rows }] = await Promise.all([keeping, reading]);
  return rows;
}

/** The same, worked out from the versions kept then: for what is still being written, and within a unit. */
export async function kindsWorkedOut(
  tx: Tx,
  city: string,
  { month, unit, asOf }: KindsAsked & { readonly asOf: string },
): Promise<KindSums[]> {
  const { rows } = await sql<KindSums>`
    select action, industry_code as "industryCode", is_eco_led as "isEcoLed", count(invested_yuan)::int as projects,
      coalesce(sum(invested_yuan), 0)::bigint as "investedYuan", sum(base_yuan)::bigint as "baseYuan"
    from growth.standing_at(${city}, ${month}, ${asOf}::timestamptz)
    where ${unit}::text is null or unit_code = ${unit}
    group by action, industry_code, is_eco_led`.execute(tx);
  return rows;
}
