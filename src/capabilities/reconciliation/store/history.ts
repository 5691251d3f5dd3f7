import type { History } from '#platform/look-back.ts';

/** How the room's relations read as of an instant; what a comparison found never changes. */
export const history: History = {
  'reconciliation.run': 'reconciliation.run_then',
  'reconciliation.row': 'same',
  'reconciliation.missing': 'same',
  'reconciliation.decision': 'reconciliation.decision_then',
};
