import type { History } from '#platform/look-back.ts';

/** How the room's relations read as of an instant: each flag by its last event, with the answers that it had by then. */
export const history: History = {
  'integrity.flag': 'integrity.flag_at',
  'integrity.flag_event': 'integrity.flag_event_at',
  'integrity.answer': 'integrity.answer_at',
  'integrity.answer_days': 'integrity.answer_days_at',
  'integrity.run': 'integrity.run_at',
};
