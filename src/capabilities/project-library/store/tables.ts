import type { CaliberVerdict } from '../contract.ts';
import type { ConstructionNature, ProjectStage, SixAction } from '../rules/project.ts';

/** A row of `project` and of `project_version`. */
export type ProjectTable = {
  city_code: string;
  id: string;
  version: number;
  path: string;
  name: string;
  name_key: string;
  code: string | null;
  owner_name: string | null;
  owner_code: string | null;
  unit_code: string;
  township_code: string | null;
  industry_code: string | null;
  action: SixAction | null;
  is_eco_led: boolean | null;
  nature: ConstructionNature | null;
  content: string | null;
  planned_total_yuan: number | null;
  planned_start: string | null;
  planned_finish: string | null;
  started_in: string | null;
  entered_in: string | null;
  stage: ProjectStage | null;
  national_fund_yuan: number | null;
  provincial_fund_yuan: number | null;
  city_fund_yuan: number | null;
  caliber: CaliberVerdict;
  recorded_at: string;
  recorded_by: string;
  source: string | null;
};

declare module '#platform/database.ts' {
  interface Tables {
    'project_library.project': ProjectTable;
    'project_library.project_version': ProjectTable;
  }
}
