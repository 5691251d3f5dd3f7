import type { LagCause } from '#kernel/lag.ts';

/** A row of `report_version`. */
export type ReportVersionTable = {
  city_code: string;
  project_id: string;
  month: string;
  version: number;
  path: string;
  owner_code: string | null;
  month_yuan: number | null;
  year_to_date_yuan: number | null;
  total_yuan: number | null;
  building_yuan: number | null;
  installation_yuan: number | null;
  equipment_yuan: number | null;
  other_yuan: number | null;
  new_asset_yuan: number | null;
  progress: string | null;
  problems: string | null;
  cause_code: LagCause | null;
  coordination: string | null;
  coordination_department: string | null;
  promised_on: string | null;
  capacity: string | null;
  extra: Readonly<Record<string, string>> | null;
  recorded_at: string;
  recorded_by: string;
  source: string | null;
  review_step: number;
  is_nil: boolean;
};

/** A row of `report`: the current version and the year to date that follows from it. */
export type ReportTable = ReportVersionTable & { cumulative_yuan: number };

/** The window of a round and who locked it. */
type Window = {
  path: string;
  state: 'open' | 'locked';
  opens_on: string | null;
  due_on: string;
  closes_on: string | null;
  grace_days: number;
  expected_units: string[] | null;
  opened_at: string;
  opened_by: string | null;
  locked_at?: string | null;
  locked_by?: string | null;
  lock_reason?: string | null;
};

/** A cell that is being filled in: canonical text, null = cleared. */
export type SheetCellTable = {
  city_code: string;
  month: string;
  project_id: string;
  field: string;
  path: string;
  owner_code: string | null;
  value: string | null;
  source: 'grid' | 'workbook' | 'outbox';
  saved_at: string;
  saved_by: string;
};

declare module '#platform/database.ts' {
  interface Tables {
    'dispatch.report': ReportTable;
    'dispatch.report_version': ReportVersionTable;
    'dispatch.round': { city_code: string; month: string } & Window;
    'dispatch.quarter_round': { city_code: string; quarter: string } & Window;
    'dispatch.sheet_cell': SheetCellTable;
  }
}
