/**
 * What an item that stands out is known by, the same on whatever page it is shown: a unit has one open task for it. A
 * report is missing, or names a problem, anew in each month.
 */
export const redKey = {
  lagging: (projectId: string) => `lagging:${projectId}`,
  behindYear: (projectId: string) => `behindYear:${projectId}`,
  lateStart: (projectId: string) => `lateStart:${projectId}`,
  missing: (projectId: string, month: string) => `missing:${projectId}:${month}`,
  problem: (projectId: string, month: string) => `problem:${projectId}:${month}`,
  integrity: (flagId: string) => `integrity:${flagId}`,
  /** Money stands still at a project, or at a source that has none. */
  stall: (stallKind: string, projectOrSourceId: string | null) => `stall:${stallKind}:${projectOrSourceId}`,
} as const;
