import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';

/** What is looked at: a month, a unit or all of the remit, and how many rows of a kind at most. */
export type RedAsked = { readonly month: string; readonly unit?: string | undefined; readonly most: number };

/** A project whose work has not begun although its planned month of start is over. */
export type LateStart = {
  readonly projectId: string;
  readonly name: string;
  readonly unitCode: string;
  readonly plannedStart: string;
  readonly daysLate: number;
};

/** Projects not begun by a day and later than `moreThanDays` after their planned month, the latest first. */
export async function lateStarts(
  tx: Tx,
  city: string,
  asked: RedAsked & { readonly on: string; readonly moreThanDays: number },
): Promise<LateStart[]> {
  const { unit = null, on, moreThanDays, most } = asked;
  const { rows } = await sql<LateStart>`
    select * from (
      select p.id as "projectId", p.name, p.unit_code as "unitCode", p.planned_start as "plannedStart",
        ${on}::date - (((p.planned_start || '-01')::date + interval '1 month')::date - 1) as "daysLate"
      from project_library.public_project p
      where p.city_code = ${city} and p.caliber = 'in' and p.started_in is null and p.planned_start is not null
        and coalesce(p.stage, 'idea') in ('idea', 'proposal', 'feasibility', 'design', 'permits', 'tender')
        and (${unit}::text is null or p.unit_code = ${unit})
    ) s where s."daysLate" > ${moreThanDays} order by s."daysLate" desc, s."projectId" limit ${most}`.execute(tx);
  return rows;
}
