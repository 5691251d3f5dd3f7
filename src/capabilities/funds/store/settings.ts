import { sql } from 'kysely';
import type { Caller } from '#platform/caller.ts';
import type { Tx } from '#platform/database.ts';
import { type StallThresholds, usualThresholds } from '../rules/stalls.ts';

/** The thresholds of the city as they are now; the usual ones until it sets others. */
export async function thresholdsOf(tx: Tx, city: string): Promise<StallThresholds> {
  const { rows } = await sql<StallThresholds>`
    select no_payment_months as "noPaymentMonths", no_progress_months as "noProgressMonths",
      ahead_points as "aheadPoints", idle_months as "idleMonths", unallocated_months as "unallocatedMonths"
    from funds.stall_setting where city_code = ${city} order by version desc limit 1`.execute(tx);
  return rows[0] ?? usualThresholds;
}

/** Appends a version of the thresholds. */
export async function writeThresholds(
  tx: Tx,
  caller: Pick<Caller, 'cityCode' | 'name'>,
  { next, now }: { readonly next: StallThresholds; readonly now: Date },
): Promise<void> {
  await sql`
    insert into funds.stall_setting (city_code, version, path, no_payment_months, no_progress_months, ahead_points,
      idle_months, unallocated_months, recorded_at, recorded_by)
    select ${caller.cityCode}, coalesce(max(version), 0) + 1, ${caller.cityCode}, ${next.noPaymentMonths}::int,
      ${next.noProgressMonths}::int, ${next.aheadPoints}::int, ${next.idleMonths}::int, ${next.unallocatedMonths}::int,
      ${now}::timestamptz, ${caller.name}
    from funds.stall_setting where city_code = ${caller.cityCode}`.execute(tx);
}
