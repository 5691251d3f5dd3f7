import type { History } from '#platform/look-back.ts';

/** How the room's relations read as of an instant. The kept roll-up is that of now: `known-sums.ts` has the past's. */
export const history: History = {
  'growth.target': 'growth.target_at',
  'growth.official_figure': 'growth.official_figure_at',
  // Names its own instant.
  'growth.standing_at': 'same',
};
