import type { History } from '#platform/look-back.ts';

/** How the room's relations read as of an instant. A round is there from the instant at which it was opened. */
export const history: History = {
  'dispatch.report': 'dispatch.report_at',
  'dispatch.public_report': 'dispatch.public_report_at',
  'dispatch.round': 'dispatch.round_at',
  'dispatch.public_round': 'dispatch.public_round_at',
  'dispatch.report_version': 'dispatch.report_version_at',
  'dispatch.review': 'dispatch.review_at',
  'dispatch.review_event': 'dispatch.review_event_at',
  'dispatch.review_step': 'dispatch.review_step_at',
  'dispatch.explanation': 'dispatch.explanation_at',
  'dispatch.cell_comment': 'dispatch.cell_comment_at',
  'dispatch.sheet_cell': 'dispatch.sheet_cell_at',
  'dispatch.sheet_change': 'dispatch.sheet_change_at',
  'dispatch.sheet_resolution': 'dispatch.sheet_resolution_at',
  'dispatch.round_event': 'dispatch.round_event_at',
  'dispatch.exception': 'dispatch.exception_at',
  'dispatch.freeze': 'dispatch.freeze_at',
  'dispatch.form_marks': 'dispatch.form_marks_at',
  'dispatch.form_field': 'dispatch.form_field_at',
  'dispatch.quarter_round': 'dispatch.quarter_round_at',
  'dispatch.county_quarter': 'dispatch.county_quarter_at',
  'dispatch.lag_thresholds': 'dispatch.lag_thresholds_at',
};
