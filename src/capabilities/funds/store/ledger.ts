import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import { pageMark, pageOf } from '#platform/paging.ts';
import type { StandingRow } from '../rules/ledger-statement.ts';
import type { FundMovement } from '../shapes.ts';

const columns = sql`v.id, v.number, v.kind, v.moved_on as "movedOn", v.amount_yuan as "amountYuan",
  v.issued_yuan as "issuedYuan", v.arrived_yuan as "arrivedYuan", v.allocated_yuan as "allocatedYuan",
  v.paid_yuan as "paidYuan", v.source_id as "sourceId", v.document_no as "documentNo", v.level, v.purpose,
  v.project_id as "projectId", p.name as "projectName", v.payee, v.voucher_no as "voucherNo", v.reason, v.reverses,
  w.number as "reversesNumber", r.id is not null as "isReversed", v.recorded_at as "recordedAt",
  v.recorded_by as "recordedBy"`;

/**
 * Rows with what is told beside them; they are chosen before they are joined, so that a page stays a page. Each looks its
 * project up: of the past, all projects would be gone through for each row.
 */
const from = (city: string, chosen: RawBuilder<unknown>) => sql`from (
    select * from funds.movement v where v.city_code = ${city} ${chosen}) v
  left join funds.movement r on r.city_code = v.city_code and r.reverses = v.id
  left join funds.movement w on w.city_code = v.city_code and w.id = v.reverses
  left join lateral (
    select name from project_library.public_project where city_code = v.city_code and id = v.project_id offset 0
  ) p on true`;

/** Which rows of the ledger are wanted: of a source, of a project, or all of the remit. */
export type LedgerQuery = {
  readonly source?: string | undefined;
  readonly project?: string | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
};

/** Rows of the ledger by number, newest first. */
export async function ledgerPage(
  tx: Tx,
  city: string,
  query: LedgerQuery,
): Promise<{ rows: FundMovement[]; next: string | null }> {
  const mark = pageMark(query.after);
  const all: RawBuilder<unknown>[] = [sql``];
  if (query.source) all.push(sql`and v.source_id = ${query.source}::uuid`);
  if (query.project) all.push(sql`and v.project_id = ${query.project}::uuid`);
  if (mark) all.push(sql`and v.number < ${mark[0]}::bigint`);
  const chosen = sql`${sql.join(all, sql` `)} order by v.number desc limit ${query.limit + 1}`;
  const { rows } = await sql<FundMovement>`
    select ${columns} ${from(city, chosen)} order by v.number desc`.execute(tx);
  return pageOf(rows, query.limit, ({ number, id }) => [number, id]);
}

/** One row; `undefined` where there is none within the remit. */
export async function movementById(tx: Tx, city: string, id: string): Promise<FundMovement | undefined> {
  const { rows } = await sql<FundMovement>`
    select ${columns} ${from(city, sql`and v.id = ${id}::uuid`)}`.execute(tx);
  return rows[0];
}

/** A payment that stands, by which a file finds out what it repeats. */
export type StandingPayment = {
  readonly projectId: string;
  readonly sourceId: string;
  readonly movedOn: string;
  readonly amountYuan: number;
  readonly payee: string;
  readonly voucherNo: string | null;
};

/** Payments of the projects that no counter-entry took back. */
export async function paymentsOf(tx: Tx, city: string, projectIds: readonly string[]): Promise<StandingPayment[]> {
  const { rows } = await sql<StandingPayment>`
    select v.project_id as "projectId", v.source_id as "sourceId", v.moved_on as "movedOn",
      v.amount_yuan as "amountYuan", v.payee, v.voucher_no as "voucherNo"
    from funds.movement v
    where v.city_code = ${city} and v.project_id = any(${projectIds}::uuid[]) and v.kind = 'payment'
      and not exists (select from funds.movement r where r.city_code = ${city} and r.reverses = v.id)`.execute(tx);
  return rows;
}

/** An arrival that stands. */
export type StandingArrival = {
  readonly sourceId: string;
  readonly movedOn: string;
  readonly amountYuan: number;
};

/** Arrivals of the sources that no counter-entry took back. */
export async function arrivalsOf(tx: Tx, city: string, sourceIds: readonly string[]): Promise<StandingArrival[]> {
  const { rows } = await sql<StandingArrival>`
    select v.source_id as "sourceId", v.moved_on as "movedOn", v.amount_yuan as "amountYuan"
    from funds.movement v
    where v.city_code = ${city} and v.source_id = any(${sourceIds}::uuid[]) and v.kind = 'arrival'
      and not exists (select from funds.movement r where r.city_code = ${city} and r.reverses = v.id)`.execute(tx);
  return rows;
}

/** Rows of the remit by their numbers. */
export async function rowsNumbered(tx: Tx, city: string, numbers: readonly number[]): Promise<StandingRow[]> {
  if (numbers.length === 0) return [];
  const { rows } = await sql<StandingRow>`
    select v.number, v.moved_on as "movedOn", v.document_no as "documentNo", v.payee, v.voucher_no as "voucherNo",
      v.issued_yuan as "issuedYuan", v.arrived_yuan as "arrivedYuan", v.allocated_yuan as "allocatedYuan",
      v.paid_yuan as "paidYuan"
    from funds.movement v where v.city_code = ${city} and v.number = any(${numbers}::bigint[])`.execute(tx);
  return rows;
}
