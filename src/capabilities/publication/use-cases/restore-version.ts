import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { stepBetween } from '../rules/steps.ts';
import { type PaperKey, writeSnapshot } from '../store/steps.ts';
import { draftToEdit, type EditedPaper } from './draft-to-edit.ts';
import { tellNews } from './paper-news.ts';
import { documentAt } from './read-version.ts';
import { appended } from './take-steps.ts';

/** Window under which the desk itself appends a step. */
const restoring = 'restored';

/**
 * Puts an earlier version in the place of a draft by a step of its own, so that everybody who edits sees it happen and
 * nothing is lost. Refuses `notFound`, `paperNotDraft`, `versionAhead`, `nothingToRestore`.
 */
export async function restoreVersion(
  desk: Desk,
  caller: Caller,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<{ version: number }> {
  const key = { city: caller.cityCode, paper: id };
  const now = desk.clock();
  const restored = await inRemit(desk.db, caller, async (tx) => {
    const paper = await draftToEdit(tx, key);
    const doc = await documentAt(tx, key, { paper, version });
    const step = stepBetween(paper.doc, doc);
    if (step === null) throw new Refusal('nothingToRestore');
    await appended(tx, caller, { key, paper, steps: [step], client: restoring, now });
    await keepRestored(tx, caller, { key, paper: { ...paper, doc, version: paper.version + 1 }, from: version, now });
    return { version: paper.version + 1 };
  });
  tellNews(id);
  return restored;
}

type Restored = { readonly key: PaperKey; readonly paper: EditedPaper; readonly from: number; readonly now: Date };

async function keepRestored(tx: Tx, caller: Caller, { key, paper, from, now }: Restored): Promise<void> {
  const { accountId, name: by } = caller;
  await writeSnapshot(tx, key, {
    ...paper,
    kind: 'restored',
    name: String(from),
    accountId,
    by,
    at: now.toISOString(),
  });
  await audit(tx, caller, {
    act: 'publication.restore-version',
    path: paper.path,
    entityId: key.paper,
    before: { version: paper.version - 1 },
    after: { version: paper.version, from },
    at: now,
  });
}
