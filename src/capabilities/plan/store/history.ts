import type { History } from '#platform/look-back.ts';

/** How the room's relations read as of an instant. */
export const history: History = {
  'plan.work_plan': 'plan.work_plan_at',
  'plan.work_action': 'plan.work_action_at',
  'plan.work_target': 'plan.work_target_at',
  'plan.member': 'plan.member_at',
  'plan.member_version': 'plan.member_version_at',
  'plan.year_amount': 'plan.year_amount_at',
  'plan.public_year_amount': 'plan.public_year_amount_at',
  'plan.year_amount_version': 'plan.year_amount_version_at',
  'plan.long_plan': 'plan.long_plan_at',
  'plan.key_project': 'plan.key_project_at',
  'plan.key_project_version': 'plan.key_project_version_at',
  'plan.action_in_plan': 'same',
};
