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
  recorded_at: string;
  recorded_by: string;
  source: string | null;
};

/** A row of `report`: the current version and the year to date that follows from it. */
export type ReportTable = ReportVersionTable & { cumulative_yuan: number };

declare module '#platform/database.ts' {
  interface Tables {
    'dispatch.report': ReportTable;
    'dispatch.report_version': ReportVersionTable;
    'dispatch.round': {
      city_code: string;
      month: string;
      path: string;
      state: 'open' | 'locked';
      opened_at: string;
      due_on: string;
    };
  }
}
