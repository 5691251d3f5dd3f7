import type { Columns } from '#platform/columns.ts';
import type { CaliberVerdict } from '../contract.ts';
import type { ProjectFacts } from '../rules/project.ts';

/** A row of `project` and of `project_version`. */
export type ProjectTable = Columns<ProjectFacts> & {
  city_code: string;
  id: string;
  version: number;
  path: string;
  name_key: string;
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
