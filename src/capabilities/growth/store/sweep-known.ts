import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/database.ts';

/** States of a month that are kept at most, the latest changes first. */
export const keptStates = 50;
/** Of lists, which are as long as the city has projects. */
const keptLists = 10;

const older = (table: RawBuilder<unknown>, city: string, most: number) => sql`
  delete from ${table} k
  using (
    select month, changed_at, dense_rank() over (partition by month order by changed_at desc) as place
    from (select distinct month, changed_at from ${table} where city_code = ${city}) states
  ) s
  where k.city_code = ${city} and k.month = s.month and k.changed_at = s.changed_at and s.place > ${most}`;

/** Clears what was worked out of the past beyond the last `most` states of each month: it is worked out again when asked. */
export async function sweepKnown(tx: Tx, city: string, most: number): Promise<void> {
  const sums = [sql`growth.known_sum`, sql`growth.known_kind`, sql`growth.known_largest`, sql`growth.known_bridge`];
  const lists = [sql`growth.known_standing`, sql`growth.known_move`];
  await Promise.all([
    ...sums.map((table) => older(table, city, most).execute(tx)),
    ...lists.map((table) => older(table, city, Math.min(most, keptLists)).execute(tx)),
  ]);
}
