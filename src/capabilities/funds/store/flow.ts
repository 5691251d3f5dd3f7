import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import { fundLevels } from '../rules/fund.ts';
import type { FlowRow, SourceFilter } from '../shapes.ts';
import { filteredSources } from './sources.ts';

/** Whose money is followed. */
export type FlowQuery = Pick<SourceFilter, 'level' | 'purpose' | 'unit' | 'year'> & {
  readonly source?: string | undefined;
  readonly project?: string | undefined;
};

/**
 * Money by level, purpose and unit (of one source or one project also by document): allocated to projects and paid, and
 * what is not yet allocated. A unit's projects are shown with money from wherever it came.
 */
export async function flowOf(tx: Tx, city: string, query: FlowQuery): Promise<FlowRow[]> {
  const { level, purpose, unit, year, source, project } = query;
  const isOne = source !== undefined || project !== undefined;
  const all: RawBuilder<unknown>[] = [sql`k.city_code = ${city}`];
  if (level) all.push(sql`k.level = ${level}`);
  if (purpose) all.push(sql`k.purpose = ${purpose}`);
  if (unit) all.push(sql`k.unit_code = ${unit}`);
  if (year) all.push(sql`k.issued_on >= ${`${year}-01-01`}::date and k.issued_on <= ${`${year}-12-31`}::date`);
  if (source) all.push(sql`k.source_id = ${source}::uuid`);
  if (project) all.push(sql`k.project_id = ${project}::uuid`);
  const only = source ? sql`and s.id = ${source}::uuid` : project ? sql`and false` : sql``;
  const { rows } = await sql<FlowRow>`
    select * from (
      select k.level, k.purpose, k.unit_code as "unitCode", ${isOne ? sql`k.document_no` : sql`null::text`} as "documentNo",
        sum(k.allocated_yuan)::bigint as "allocatedYuan", sum(k.paid_yuan)::bigint as "paidYuan",
        0::bigint as "unallocatedYuan"
      from funds.project_money k where ${sql.join(all, sql` and `)}
      group by 1, 2, 3, 4
      union all
      select s.level, s.purpose, null, ${isOne ? sql`s.document_no` : sql`null::text`}, 0, 0,
        sum(m.issued_yuan - m.allocated_yuan)::bigint
      ${filteredSources(city, { level, purpose, unit, year })} ${only}
      group by 1, 2, 3, 4
    ) f where "allocatedYuan" > 0 or "unallocatedYuan" > 0
    order by array_position(${[...fundLevels]}::text[], level), purpose, "unitCode" nulls last, "documentNo" limit 1000`.execute(
    tx,
  );
  return rows;
}
