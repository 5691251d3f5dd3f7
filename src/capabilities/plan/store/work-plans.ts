import { sql } from 'kysely';
import type { Sent } from '#kernel/endpoint.ts';
import type { Tx } from '#platform/database.ts';
import { jsonRows } from '#platform/json-rows.ts';
import type { saveWorkPlan, WorkPlan } from '../contract-work-plan.ts';

/** Which version of a year's plan is wanted; the newest unless one is named. */
export type WorkPlanAsked = { readonly year: number; readonly version?: number | undefined };

/** A version of the work plan of a year with its actions and targets, in one statement; null where there is none. */
export async function workPlanOf(tx: Tx, city: string, { year, version }: WorkPlanAsked): Promise<WorkPlan | null> {
  const { rows } = await sql<WorkPlan>`
    select w.year, w.version, w.state, w.goal, w.safeguards, w.note, w.recorded_at as "recordedAt",
      w.recorded_by as "recordedBy",
      coalesce((
        select json_agg(json_build_object('action', a.action, 'goal', a.goal, 'measures', a.measures,
          'responsible', a.responsible, 'dueOn', a.due_on, 'targets', coalesce((
            select json_agg(json_build_object('kind', t.kind, 'unitCode', t.unit_code, 'amount', t.amount)
              order by t.unit_code collate "C", array_position(array['projects', 'started', 'finished', 'investment'], t.kind))
            from plan.work_target t
            where t.city_code = w.city_code and t.year = w.year and t.version = w.version and t.action = a.action
          ), '[]'::json))
          order by array_position(array['restoration', 'air', 'capacity', 'solidWaste', 'enterprise', 'soil'], a.action))
        from plan.work_action a
        where a.city_code = w.city_code and a.year = w.year and a.version = w.version
      ), '[]'::json) as actions
    from plan.work_plan w
    where w.city_code = ${city} and w.year = ${year} and (${version ?? null}::int is null or w.version = ${version ?? null}::int)
    order by w.version desc limit 1`.execute(tx);
  return rows[0] ?? null;
}

/** Versions of the work plan of a year, newest first, at most 200. */
export function workPlanVersions(tx: Tx, city: string, year: number) {
  return tx
    .selectFrom('plan.work_plan')
    .select(['version', 'state', 'note', 'recorded_at as recordedAt', 'recorded_by as recordedBy'])
    .where('city_code', '=', city)
    .where('year', '=', year)
    .orderBy('version', 'desc')
    .limit(200)
    .execute();
}

/** A version to append; `pathOf` places the region of a target. */
export type WorkPlanToWrite = Omit<Sent<typeof saveWorkPlan>['body'], 'version'> & {
  readonly year: number;
  readonly version: number;
  readonly recordedAt: string;
  readonly recordedBy: string;
};

/** Appends a version of the work plan with its actions and targets; false where the number is taken. */
export async function appendWorkPlan(
  tx: Tx,
  city: string,
  { plan, pathOf }: { readonly plan: WorkPlanToWrite; readonly pathOf: (unitCode: string) => string },
): Promise<boolean> {
  const { year, version, actions } = plan;
  const key = { city_code: city, year, version };
  const { numInsertedOrUpdatedRows: written } = await tx
    .insertInto('plan.work_plan')
    .values({
      ...key,
      path: city,
      state: plan.state,
      goal: plan.goal,
      safeguards: plan.safeguards,
      note: plan.note,
      recorded_at: plan.recordedAt,
      recorded_by: plan.recordedBy,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirstOrThrow();
  if (written !== 1n) return false;
  const actionRows = actions.map(({ dueOn, targets: _, ...action }) => ({
    ...key,
    ...action,
    path: city,
    due_on: dueOn,
  }));
  const targetRows = actions.flatMap(({ action, targets }) =>
    targets.map(({ kind, unitCode, amount }) => ({
      ...key,
      ...{ action, kind, unit_code: unitCode, path: pathOf(unitCode), amount },
    })),
  );
  await sql`insert into plan.work_action
    select * from json_populate_recordset(null::plan.work_action, ${jsonRows(actionRows)}::json)`.execute(tx);
  await sql`insert into plan.work_target
    select * from json_populate_recordset(null::plan.work_target, ${jsonRows(targetRows)}::json)`.execute(tx);
  return true;
}
