import type { History } from '#platform/look-back.ts';

/** How the room's relations read as of an instant: forecasts that had been made, and published, by then. */
export const history: History = {
  'forecast.run': 'forecast.run_at',
  'forecast.run_unit': 'forecast.run_unit_at',
  'forecast.run_project': 'forecast.run_project_at',
  'forecast.outcome': 'forecast.outcome_at',
  'forecast.advice': 'forecast.advice_at',
  'forecast.advice_sample': 'same',
  'forecast.adoption': 'forecast.adoption_at',
  'forecast.effort_setting': 'forecast.effort_setting_at',
  'forecast.back_test': 'forecast.back_test_at',
  'forecast.back_test_point': 'same',
};
