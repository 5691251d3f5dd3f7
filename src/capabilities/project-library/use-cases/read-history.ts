import type { Reply } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { CaliberVerdict, readHistory as contract } from '../contract.ts';
import { factNames, projectChanges } from '../rules/merged-project.ts';
import type { ProjectFacts } from '../rules/project.ts';
import { versionsOf } from '../store/queries.ts';

/** Versions that a history shows. */
const shownVersions = 200;

/** Every version of a project with what it changed, newest first. Refuses `notFound`. */
export async function readHistory(desk: Desk, caller: Caller, id: string): Promise<Reply<typeof contract>> {
  const versions = await readInRemit(desk.db, caller, (tx) => versionsOf(tx, caller.cityCode, id));
  if (versions.length === 0) throw new Refusal('notFound');
  return versions.slice(0, shownVersions).map((version, i) => ({
    version: version.version,
    recordedAt: version.recordedAt,
    recordedBy: version.recordedBy,
    source: version.source,
    note: version.note,
    changes: changesOf(versions[i + 1], version),
  }));
}

type Judged = ProjectFacts & { readonly caliber: CaliberVerdict };

/** What a version changed; the verdict may change by itself: by an answer of the statistics bureau, or by other rules. */
function changesOf(before: Judged | undefined, after: Judged) {
  const changes = projectChanges(before ?? nothing, after);
  if (!before || changes.length > 0 || before.caliber === after.caliber) return changes;
  return [{ field: 'caliber', before: before.caliber, after: after.caliber }];
}

const nothing = Object.fromEntries(factNames.map((name) => [name, null])) as unknown as ProjectFacts;
