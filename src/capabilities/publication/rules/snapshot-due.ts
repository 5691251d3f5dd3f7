/** When the paper was last kept as a whole. */
export type LastSnapshot = { readonly version: number; readonly at: string };

/** Steps and minutes after which a paper that goes on changing is kept as a whole. */
const snapshotEvery = { steps: 200, minutes: 10 } as const;

/**
 * Whether the paper is kept as it stands at `version` before it changes again: where it never was, after 200 steps, and
 * when somebody goes on after ten minutes. Never twice at one version.
 */
export function isSnapshotDue(last: LastSnapshot | null, version: number, now: Date): boolean {
  if (last === null) return true;
  if (last.version === version) return false;
  const minutes = (now.getTime() - Date.parse(last.at)) / 60_000;
  return version - last.version >= snapshotEvery.steps || minutes >= snapshotEvery.minutes;
}
