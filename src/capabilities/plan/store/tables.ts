import type { SixAction } from '#kernel/project-kinds.ts';
import type { PlanState, TargetKind } from '../rules/work-plan.ts';

type Recorded = { recorded_at: string; recorded_by: string };

type WorkPlanTable = Recorded & {
  city_code: string;
  year: number;
  version: number;
  path: string;
  state: PlanState;
  goal: string;
  safeguards: string;
  note: string | null;
};

type WorkActionTable = {
  city_code: string;
  year: number;
  version: number;
  action: SixAction;
  path: string;
  goal: string;
  measures: string;
  responsible: string;
  due_on: string | null;
};

type WorkTargetTable = {
  city_code: string;
  year: number;
  version: number;
  action: SixAction;
  kind: TargetKind;
  unit_code: string;
  path: string;
  amount: number;
};

/** A row of `member` and of `member_version`. */
export type MemberTable = Recorded & {
  city_code: string;
  year: number;
  project_id: string;
  version: number;
  path: string;
  mode: 'include' | 'exclude' | 'default';
  action: SixAction | null;
  reason: string | null;
};

/** A row of `year_amount` and of `year_amount_version`. */
export type YearAmountTable = Recorded & {
  city_code: string;
  year: number;
  project_id: string;
  version: number;
  path: string;
  planned_yuan: number | null;
  note: string | null;
  source: string | null;
};

type LongPlanTable = Recorded & {
  city_code: string;
  id: string;
  version: number;
  path: string;
  name: string;
  from_year: number;
  to_year: number;
  state: PlanState;
  present: string;
  goals: string;
  tasks: string;
  safeguards: string;
  note: string | null;
};

/** A row of `key_project` and of `key_project_version`. */
export type KeyProjectTable = Recorded & {
  city_code: string;
  plan_id: string;
  id: string;
  version: number;
  path: string;
  position: number;
  name: string;
  content: string;
  total_yuan: number | null;
  from_year: number;
  to_year: number;
  unit_code: string;
  responsible: string;
  project_ids: string[];
  is_removed: boolean;
};

declare module '#platform/database.ts' {
  interface Tables {
    'plan.work_plan': WorkPlanTable;
    'plan.work_action': WorkActionTable;
    'plan.work_target': WorkTargetTable;
    'plan.member': MemberTable;
    'plan.member_version': MemberTable;
    'plan.year_amount': YearAmountTable;
    'plan.year_amount_version': YearAmountTable;
    'plan.long_plan': LongPlanTable;
    'plan.key_project': KeyProjectTable;
    'plan.key_project_version': KeyProjectTable;
  }
}
