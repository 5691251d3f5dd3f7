import { type RawBuilder, sql } from 'kysely';
import { emptyEnds, noProblemWords } from '#kernel/named-problem.ts';
import type { Tx } from '#platform/database.ts';

/** Whether the report `r` names a problem: `namesProblem` in SQL. */
export const namedProblem: RawBuilder<boolean> = sql<boolean>`
  (r.problems is not null and btrim(r.problems, ${emptyEnds}) <> all(${[...noProblemWords]}::text[]))`;

/** A problem that a report names. */
export type Problem = {
  readonly projectId: string;
  readonly name: string;
  readonly unitCode: string;
  readonly problems: string;
};

/** Problems that the reports of a month name, the largest projects first, `most` of them. Each looks up its project. */
export async function problemsOf(
  tx: Tx,
  city: string,
  { month, unit, most }: { readonly month: string; readonly unit?: string | undefined; readonly most: number },
): Promise<Problem[]> {
  const { rows } = await sql<Problem>`
    select p.id as "projectId", p.name, p.unit_code as "unitCode", r.problems
    from dispatch.report r
    cross join lateral (
      select id, name, unit_code, planned_total_yuan from project_library.public_project
      where city_code = ${city} and id = r.project_id offset 0
    ) p
    where r.city_code = ${city} and r.month = ${month} and ${namedProblem}
      and (${unit ?? null}::text is null or p.unit_code = ${unit ?? null})
    order by p.planned_total_yuan desc nulls last, p.id limit ${most}`.execute(tx);
  return rows;
}
