import { randomUUID } from 'node:crypto';
import type { Caller } from '#platform/caller.ts';
import type { Balances, SourceStanding } from '../rules/fund.ts';
import type { MovementWish } from '../rules/post-movement.ts';
import type { MovementTable } from '../store/tables.ts';
import type { MovementToWrite } from '../store/writes.ts';

/** Who sees a row: where it stands, and of a project's money the owner. */
export type RowPlace = {
  readonly projectId: string | null;
  readonly path: string;
  readonly ownerCode: string | null;
  readonly unitCode: string;
};

/** What a row says, apart from its source and place. */
export type RowFacts = Pick<MovementTable, 'kind' | 'payee' | 'voucher_no' | 'reason' | 'reverses'> & {
  readonly on: string;
  readonly amountYuan: number;
};

/** What a wish of an imported row says; it reverses nothing. */
export function wishFacts({ kind, on, amountYuan, payee, voucherNo, reason }: MovementWish): RowFacts {
  return { kind, on, amountYuan, payee, voucher_no: voucherNo, reason, reverses: null };
}

/** Who records, when, and from which file (SHA-256; null where it is typed in). */
export type RowStamp = { readonly caller: Caller; readonly now: Date; readonly origin: string | null };

/** A row of the ledger as it is to be written. */
export function ledgerRow(
  source: Pick<SourceStanding, 'id' | 'level' | 'purpose' | 'documentNo'>,
  row: RowPlace & { readonly facts: RowFacts; readonly moved: Balances },
  { caller, now, origin }: RowStamp,
): MovementToWrite {
  const { on, amountYuan, ...facts } = row.facts;
  return {
    city_code: caller.cityCode,
    id: randomUUID(),
    source_id: source.id,
    project_id: row.projectId,
    path: row.path,
    owner_code: row.ownerCode,
    unit_code: row.unitCode,
    level: source.level,
    purpose: source.purpose,
    document_no: source.documentNo,
    ...facts,
    moved_on: on,
    amount_yuan: amountYuan,
    issued_yuan: row.moved.issuedYuan,
    arrived_yuan: row.moved.arrivedYuan,
    allocated_yuan: row.moved.allocatedYuan,
    paid_yuan: row.moved.paidYuan,
    recorded_at: now.toISOString(),
    recorded_by: caller.name,
    origin,
  };
}
