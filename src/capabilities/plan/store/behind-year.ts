import { sql } from 'kysely';
import { elapsedOfYear } from '#kernel/lag.ts';
import { yearOf } from '#kernel/period.ts';
import type { Tx } from '#platform/database.ts';
import { doneOf } from './progress.ts';

/** A project whose year is behind the time gone by. */
export type BehindYear = {
  readonly projectId: string;
  readonly name: string;
  readonly unitCode: string;
  readonly plannedYuan: number;
  readonly donePercent: number;
  readonly lagPoints: number;
};

/** Which projects are looked at; `least` is how far behind, in percentage points. */
export type BehindYearAsked = {
  readonly month: string;
  readonly unit?: string | undefined;
  readonly least: number;
  readonly most: number;
};

/**
 * Projects with an amount planned for the year whose work since January is behind 时间进度 by so many points, furthest
 * behind first. Stopped projects, and those that are to start later, are not behind. Each amount looks up its project:
 * how many an instant of the past had is not known to the planner, who would compare each with each.
 */
export async function behindYear(tx: Tx, city: string, asked: BehindYearAsked): Promise<BehindYear[]> {
  const { month, unit = null, least, most } = asked;
  const elapsed = elapsedOfYear(month);
  const { rows } = await sql<BehindYear>`
    select * from (
      select p.id as "projectId", p.name, p.unit_code as "unitCode", a.planned_yuan as "plannedYuan",
        round(coalesce(done.done_yuan, 0) * 100.0 / a.planned_yuan, 1)::float8 as "donePercent",
        (${elapsed}::numeric - round(coalesce(done.done_yuan, 0) * 100.0 / a.planned_yuan, 1))::float8 as "lagPoints"
      from plan.year_amount a
      cross join lateral (
        select id, name, unit_code, stage, planned_start from project_library.public_project
        where city_code = ${city} and id = a.project_id offset 0
      ) p
      ${doneOf(city, sql`${month}::text`)}
      where a.city_code = ${city} and a.year = ${yearOf(month)} and a.planned_yuan > 0
        and coalesce(p.stage, '') not in ('suspended', 'cancelled', 'accepted')
        and coalesce(p.planned_start, ${month}) <= ${month}
        and (${unit}::text is null or p.unit_code = ${unit})
    ) b where b."lagPoints" >= ${least} order by b."lagPoints" desc, b."projectId" limit ${most}`.execute(tx);
  return rows;
}
