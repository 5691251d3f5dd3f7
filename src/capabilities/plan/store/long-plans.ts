import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import type { LongPlan } from '../contract-long-plan.ts';

const columns = [
  'id',
  'version',
  'name',
  'from_year as fromYear',
  'to_year as toYear',
  'state',
  'present',
  'goals',
  'tasks',
  'safeguards',
  'note',
  'recorded_at as recordedAt',
  'recorded_by as recordedBy',
] as const;

/** Plans of several years as they stand, newest period first, at most 50. */
export async function longPlansOf(tx: Tx, city: string) {
  const { rows } = await sql<Pick<LongPlan, 'id' | 'name' | 'fromYear' | 'toYear' | 'state'>>`
    select id, name, from_year as "fromYear", to_year as "toYear", state from (
      select distinct on (id) * from plan.long_plan where city_code = ${city} order by id, version desc
    ) latest
    order by from_year desc, name limit 50`.execute(tx);
  return rows;
}

/** A plan of several years as it stands; undefined where there is none of this id. */
export function longPlanOf(tx: Tx, city: string, id: string): Promise<LongPlan | undefined> {
  return tx
    .selectFrom('plan.long_plan')
    .select(columns)
    .where('city_code', '=', city)
    .where('id', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Versions of a plan, newest first, at most 200. */
export function longPlanVersions(tx: Tx, city: string, id: string) {
  return tx
    .selectFrom('plan.long_plan')
    .select(['version', 'state', 'note', 'recorded_at as recordedAt', 'recorded_by as recordedBy'])
    .where('city_code', '=', city)
    .where('id', '=', id)
    .orderBy('version', 'desc')
    .limit(200)
    .execute();
}

/** Appends a version of a plan; false where its number is taken. */
export async function appendLongPlan(tx: Tx, city: string, plan: LongPlan): Promise<boolean> {
  const { id, version, name, state, present, goals, tasks, safeguards, note } = plan;
  const { numInsertedOrUpdatedRows: written } = await tx
    .insertInto('plan.long_plan')
    .values({
      city_code: city,
      path: city,
      ...{ id, version, name, state, present, goals, tasks, safeguards, note },
      from_year: plan.fromYear,
      to_year: plan.toYear,
      recorded_at: plan.recordedAt,
      recorded_by: plan.recordedBy,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirstOrThrow();
  return written === 1n;
}
