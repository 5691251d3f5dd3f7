import type { History } from '#platform/look-back.ts';

/** How the room's relations read as of an instant. The pages of leads and pairs of duplicates show the present state only. */
export const history: History = {
  'project_library.project': 'project_library.project_at',
  'project_library.project_still_at': 'same',
  'project_library.project_was_at': 'same',
  'project_library.public_project': 'project_library.public_project_at',
  'project_library.public_merger': 'project_library.public_merger_at',
  'project_library.project_version': 'project_library.project_version_at',
  'project_library.step': 'project_library.step_at',
  'project_library.public_step': 'project_library.public_step_at',
  'project_library.consultation': 'project_library.consultation_at',
  'project_library.life_cycle_setting': 'project_library.life_cycle_setting_at',
  'project_library.public_validation_setting': 'project_library.public_validation_setting_at',
  'project_library.entry_rule_set': 'project_library.entry_rule_set_at',
  'project_library.entry_material': 'project_library.entry_material_at',
  'project_library.entry_handover': 'project_library.entry_handover_at',
  'project_library.evidence': 'project_library.evidence_at',
  'project_library.public_evidence': 'project_library.public_evidence_at',
  'project_library.public_lead': 'project_library.public_lead_at',
  'project_library.evidence_elsewhere': 'same',
  'project_library.stage_rank': 'same',
  'project_library.order_in_group': 'same',
  'project_library.saved_view': 'same',
};
