import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import type { Balances, FundLevel, FundPurpose } from '../rules/fund.ts';
import type { SourceFilter } from '../shapes.ts';
import { filteredSources } from './sources.ts';

type Group = Balances & { readonly sources: number };

/** Sources added up: in all and by level, purpose and unit. */
export type SourceTotals = {
  total: Group;
  levels: (Group & { level: FundLevel })[];
  purposes: (Group & { purpose: FundPurpose })[];
  units: (Group & { unitCode: string })[];
};

/** What a filter leaves, added up in one statement. */
export async function sourceTotals(tx: Tx, city: string, filter: SourceFilter): Promise<SourceTotals> {
  type Row = Group & { level: FundLevel | null; purpose: FundPurpose | null; unitCode: string | null };
  const { rows } = await sql<Row>`
    select s.level, s.purpose, s.unit_code as "unitCode", count(*) as sources,
      coalesce(sum(m.issued_yuan), 0)::bigint as "issuedYuan", coalesce(sum(m.arrived_yuan), 0)::bigint as "arrivedYuan",
      coalesce(sum(m.allocated_yuan), 0)::bigint as "allocatedYuan", coalesce(sum(m.paid_yuan), 0)::bigint as "paidYuan"
    ${filteredSources(city, filter)}
    group by grouping sets ((), (s.level), (s.purpose), (s.unit_code))
    order by s.level, s.purpose, s.unit_code`.execute(tx);
  const nothing = { sources: 0, issuedYuan: 0, arrivedYuan: 0, allocatedYuan: 0, paidYuan: 0 };
  return {
    total: plain(rows.find(({ level, purpose, unitCode }) => !level && !purpose && !unitCode) ?? nothing),
    levels: rows.flatMap((row) => (row.level ? { level: row.level, ...plain(row) } : [])),
    purposes: rows.flatMap((row) => (row.purpose ? { purpose: row.purpose, ...plain(row) } : [])),
    units: rows.flatMap((row) => (row.unitCode ? { unitCode: row.unitCode, ...plain(row) } : [])),
  };
}

function plain({ sources, issuedYuan, arrivedYuan, allocatedYuan, paidYuan }: Group): Group {
  return { sources, issuedYuan, arrivedYuan, allocatedYuan, paidYuan };
}
