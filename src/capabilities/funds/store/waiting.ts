import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import { moneyByAge } from '../rules/age.ts';
import type { MoneyByAge, SourceFilter } from '../shapes.ts';
import { filteredSources } from './sources.ts';

/**
 * Money that waits, by the day since when: what came first is spent first, so that what is left is what came last.
 * `issue` waits to be allocated, `arrival` to be paid. Counter-entries take their row away.
 */
function layers(city: string, filter: SourceFilter, id: string | null): RawBuilder<unknown> {
  return sql`
    select source_id, kind, moved_on, greatest(0, least(yuan, waiting - newer)) as yuan from (
      select v.source_id, v.kind, v.moved_on, v.amount_yuan as yuan,
        case v.kind when 'issue' then k.issued_yuan - k.allocated_yuan else k.arrived_yuan - k.paid_yuan end as waiting,
        sum(v.amount_yuan) over (partition by v.source_id, v.kind order by v.moved_on desc, v.number desc)
          - v.amount_yuan as newer
      from (select s.id, m.* ${filteredSources(city, filter)} ${id === null ? sql`` : sql`and s.id = ${id}::uuid`}) k
      join funds.movement v on v.city_code = ${city} and v.source_id = k.id and v.kind in ('issue', 'arrival')
      where not exists (select from funds.movement r where r.city_code = ${city} and r.reverses = v.id)
    ) came where waiting > newer`;
}

/** Money that waits, by age on a day, of the sources that a filter leaves or of one. */
export async function waitingByAge(
  tx: Tx,
  city: string,
  asked: { readonly filter: SourceFilter; readonly id: string | null; readonly on: string },
): Promise<{ unallocated: MoneyByAge; idle: MoneyByAge }> {
  const { rows } = await sql<{ kind: 'issue' | 'arrival'; since: string; yuan: number }>`
    select kind, moved_on as since, sum(yuan)::bigint as yuan
    from (${layers(city, asked.filter, asked.id)}) waiting group by kind, moved_on`.execute(tx);
  const aged = (wanted: string) =>
    moneyByAge(
      rows.filter(({ kind }) => kind === wanted),
      asked.on,
    );
  return { unallocated: aged('issue'), idle: aged('arrival') };
}

/** A source whose money waits, and since when its oldest part does. */
export type WaitingSource = {
  readonly id: string;
  readonly documentNo: string;
  readonly unitCode: string;
  readonly allocatedYuan: number;
  readonly paidYuan: number;
  readonly idleYuan: number;
  readonly idleSince: string | null;
  readonly unallocatedYuan: number;
  readonly unallocatedSince: string | null;
};

/** Sources whose money waits, at most `most`. */
export async function waitingSources(
  tx: Tx,
  city: string,
  { filter, most }: { readonly filter: SourceFilter; readonly most: number },
): Promise<WaitingSource[]> {
  // Both are worked out once, and not for each source that they are joined to.
  const { rows } = await sql<WaitingSource>`
    with w as materialized (
      select source_id, min(moved_on) filter (where kind = 'arrival') as idle,
        min(moved_on) filter (where kind = 'issue') as unallocated
      from (${layers(city, filter, null)}) waiting group by source_id
    ), m as materialized (select * from funds.source_money where city_code = ${city})
    select s.id, s.document_no as "documentNo", s.unit_code as "unitCode", m.allocated_yuan as "allocatedYuan",
      m.paid_yuan as "paidYuan", m.arrived_yuan - m.paid_yuan as "idleYuan",
      m.issued_yuan - m.allocated_yuan as "unallocatedYuan", w.idle as "idleSince", w.unallocated as "unallocatedSince"
    from funds.source s join m on m.source_id = s.id join w on w.source_id = s.id
    where s.city_code = ${city} limit ${most}`.execute(tx);
  return rows;
}
