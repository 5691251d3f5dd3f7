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

/** A problem that a report names. */
export type Problem = {
  readonly projectId: string;
  readonly name: string;
  readonly unitCode: string;
  readonly problems: string;
};

/** Words that say that there is no problem. */
const none = ['无', '没有', '暂无', '无问题', '正常', '/', '-', '—'];

/** Problems that the reports of a month name, the largest projects first. */
export async function problemsOf(tx: Tx, city: string, { month, unit, most }: RedAsked): Promise<Problem[]> {
  const { rows } = await sql<Problem>`
    select p.id as "projectId", p.name, p.unit_code as "unitCode", r.problems
    from dispatch.public_report r
    join project_library.public_project p on p.city_code = r.city_code and p.id = r.project_id
    where r.city_code = ${city} and r.month = ${month} and r.problems is not null
      and btrim(r.problems, ' 。.') <> all(${none}::text[])
      and (${unit ?? null}::text is null or p.unit_code = ${unit ?? null})
    order by p.planned_total_yuan desc nulls last, p.id limit ${most}`.execute(tx);
  return rows;
}
