import type { History } from '#platform/look-back.ts';

/** How the room's relations read as of an instant: what had been worked out and proposed by then. */
export const history: History = {
  'bundling.plan': 'bundling.plan_at',
  'bundling.plan_bundle': 'same',
  'bundling.proposal': 'bundling.proposal_at',
  'bundling.proposal_version': 'bundling.proposal_version_at',
};
