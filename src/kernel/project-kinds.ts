/**
 * Stages of a project from idea to final accounts, in their order, and the two ways out of it.
 * Source: order of the government-investment procedure, 政府投资条例 Art. 9, 17, 20, 25; the ladder itself is our own.
 */
export const projectStages = [
  'idea',
  'proposal',
  'feasibility',
  'design',
  'permits',
  'tender',
  'building',
  'finished',
  'accepted',
  'suspended',
  'cancelled',
] as const;
export type ProjectStage = (typeof projectStages)[number];

/** Those before work begins on the site. */
export const stagesBeforeWork: readonly ProjectStage[] = projectStages.slice(0, projectStages.indexOf('building'));

/** The six actions (六大行动) under which the city plans its ecological investment. Source: briefing 2020-4. */
export const sixActions = ['restoration', 'air', 'capacity', 'solidWaste', 'enterprise', 'soil'] as const;
export type SixAction = (typeof sixActions)[number];
