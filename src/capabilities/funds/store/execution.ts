import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';

/** Money that reached a place by a day and what of it was paid out. Yuan. */
export type Execution = {
  readonly unitCode: string;
  /** Township of the project; null for a source of the county itself. */
  readonly path: string;
  readonly name: string;
  readonly projectId: string | null;
  readonly arrivedYuan: number;
  readonly paidYuan: number;
};

/**
 * What had arrived (到位) and was paid (拨付) by the end of a day, row by row. For units: every source given to a county,
 * also what it has not allocated, and of the city's own sources what projects in the county have of them, arrived in the
 * share in which the source arrived. For townships: what their projects were allocated and what was paid.
 */
export async function executionOf(
  tx: Tx,
  city: string,
  { until, by }: { readonly until: string; readonly by: 'unit' | 'project' },
): Promise<Execution[]> {
  const moved = sql`
    with moved as (
      select source_id, project_id, sum(issued_yuan) as issued, sum(arrived_yuan) as arrived,
        sum(allocated_yuan) as allocated, sum(paid_yuan) as paid
      from funds.movement where city_code = ${city} and moved_on <= ${until}::date
      group by source_id, project_id
    ), source as (
      select s.id, s.unit_code, s.path, s.document_no || ' ' || s.title as name, m.issued, m.arrived, m.paid
      from funds.source s
      join (select source_id, sum(issued) as issued, sum(arrived) as arrived, sum(paid) as paid from moved
        group by source_id) m on m.source_id = s.id
      where s.city_code = ${city}
    )`;
  const units = sql`
    select unit_code as "unitCode", path, name, null::uuid as "projectId", arrived::bigint as "arrivedYuan",
      paid::bigint as "paidYuan"
    from source where unit_code <> ${city} and (arrived > 0 or paid > 0)
    union all
    select p.unit_code, p.path, p.name, p.id,
      case when s.issued > 0 then floor(m.allocated * s.arrived / s.issued)::bigint else 0 end, m.paid::bigint
    from moved m join source s on s.id = m.source_id and s.unit_code = ${city}
    join project_library.public_project p on p.city_code = ${city} and p.id = m.project_id
    where m.allocated > 0
    order by 1, 2, 3`;
  const projects = sql`
    select p.unit_code as "unitCode", p.path, p.name, p.id as "projectId", sum(m.allocated)::bigint as "arrivedYuan",
      sum(m.paid)::bigint as "paidYuan"
    from moved m join project_library.public_project p on p.city_code = ${city} and p.id = m.project_id
    group by p.unit_code, p.path, p.name, p.id having sum(m.allocated) > 0
    order by 1, 2, 3`;
  const { rows } = await sql<Execution>`${moved} ${by === 'unit' ? units : projects}`.execute(tx);
  return rows;
}
