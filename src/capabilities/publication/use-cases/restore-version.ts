import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { stepsBetween } from '../rules/document-step.ts';
import { keepSnapshot } from '../store/life.ts';
import { noteOn } from './inside-paper.ts';
import { tellNews } from './paper-news.ts';
import { documentOf, draftFor } from './read-paper.ts';
import { documentAt } from './read-version.ts';
import { appended } from './take-steps.ts';

/** Window under which the desk itself appends steps. */
const restoring = 'restored';

/**
 * Puts an earlier version in the place of a draft by steps of its own, so that everybody who edits sees it happen and
 * nothing is lost. Refuses `notFound`, `alreadyIssued`, `actNotNow`, `versionAhead`, `nothingToRestore`.
 */
export async function restoreVersion(
  desk: Desk,
  caller: Caller,
  { id, version: from }: { readonly id: string; readonly version: number },
): Promise<{ version: number }> {
  const now = desk.clock();
  const restored = await inRemit(desk.db, caller, async (tx) => {
    const paper = await draftFor(tx, caller, { id, isLocked: true });
    const document = await documentAt(tx, caller, { paper, version: from });
    const steps = stepsBetween(documentOf(paper), document);
    if (steps.length === 0) throw new Refusal('nothingToRestore');
    await appended(tx, caller, { paper, steps, client: restoring, now });
    const version = paper.version + steps.length;
    await keepSnapshot(tx, noteOn(caller, paper, now), { version, kind: 'restored', name: String(from), document });
    const entry = { act: 'publication.restore-version', path: paper.path, entityId: id, at: now } as const;
    await audit(tx, caller, { ...entry, before: { version: paper.version }, after: { version, from } });
    return { version };
  });
  tellNews(id);
  return restored;
}
