import { sql } from 'kysely';
import { stagesBeforeWork } from '#kernel/project-kinds.ts';
import type { Tx } from '#platform/database.ts';

/** What is looked at: a unit or all of the remit, on a day, and how many rows at most. */
type Asked = {
  readonly unit?: string | undefined;
  readonly on: string;
  readonly moreThanDays: number;
  readonly most: number;
};

/** A project whose work has not begun although its planned month of start is over. */
type LateStart = {
  readonly projectId: string;
  readonly name: string;
  readonly unitCode: string;
  readonly plannedStart: string;
  readonly daysLate: number;
};

/** Projects not begun by a day and later than `moreThanDays` after their planned month, the latest first. */
export async function lateStarts(tx: Tx, city: string, asked: Asked): Promise<LateStart[]> {
  const { unit = null, on, moreThanDays, most } = asked;
  const { rows } = await sql<LateStart>`
    select * from (
      select p.id as "projectId", p.name, p.unit_code as "unitCode", p.planned_start as "plannedStart",
        ${on}::date - (((p.planned_start || '-01')::date + interval '1 month')::date - 1) as "daysLate"
      from project_library.public_project p
      where p.city_code = ${city} and p.caliber = 'in' and p.started_in is null and p.planned_start is not null
        and coalesce(p.stage, 'idea') = any(${stagesBeforeWork}::text[])
        and (${unit}::text is null or p.unit_code = ${unit})
    ) s where s."daysLate" > ${moreThanDays} order by s."daysLate" desc, s."projectId" limit ${most}`.execute(tx);
  return rows;
}
