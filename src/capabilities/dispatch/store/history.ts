import type { History } from '#platform/look-back.ts';

/** How the room's relations read as of an instant. A round is there from the instant at which it was opened. */
export const history: History = {
  'dispatch.report': 'dispatch.report_at',
  'dispatch.public_report': 'dispatch.public_report_at',
  'dispatch.round': 'dispatch.round_at',
  'dispatch.public_round': 'dispatch.public_round_at',
  'dispatch.lag_thresholds': 'dispatch.lag_thresholds_at',
};
