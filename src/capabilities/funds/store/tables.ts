import type { FundLevel, FundPurpose, MovementKind } from '../rules/fund.ts';

/** A row of `source`. */
export type SourceTable = {
  city_code: string;
  id: string;
  path: string;
  unit_code: string;
  level: FundLevel;
  document_no: string;
  document_key: string;
  title: string;
  purpose: FundPurpose;
  issued_on: string;
  recorded_at: string;
  recorded_by: string;
  origin: string | null;
};

/** A row of `movement`. */
export type MovementTable = {
  city_code: string;
  id: string;
  number: number;
  source_id: string;
  project_id: string | null;
  path: string;
  owner_code: string | null;
  unit_code: string;
  level: FundLevel;
  purpose: FundPurpose;
  document_no: string;
  kind: MovementKind;
  moved_on: string;
  amount_yuan: number;
  issued_yuan: number;
  arrived_yuan: number;
  allocated_yuan: number;
  paid_yuan: number;
  payee: string | null;
  voucher_no: string | null;
  reason: string | null;
  reverses: string | null;
  recorded_at: string;
  recorded_by: string;
  origin: string | null;
};

declare module '#platform/database.ts' {
  interface Tables {
    'funds.source': SourceTable;
    'funds.movement': MovementTable;
  }
}
