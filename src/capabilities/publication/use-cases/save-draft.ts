import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { Issue } from '../contract.ts';
import { lockedDraft, updateDraft } from '../store/writes.ts';
import { type DraftContent, draftContent } from './draft-content.ts';
import { draftFor, issueFor } from './read-issue.ts';
import { sourceDigest } from './source-digest.ts';

/**
 * Saves the text of a draft, with its figures taken and checked anew.
 * Refuses `notFound`, `alreadyIssued`, `figureTokenUnclear`, `figureUnknown`.
 */
export async function saveDraft(
  desk: Desk,
  caller: Caller,
  { id, source }: { readonly id: string; readonly source: string },
): Promise<Issue> {
  const now = desk.clock();
  const { year, number } = await draftFor(desk, caller, id);
  const content = await draftContent(desk, caller, { id, year, number, source, now });
  return keptDraft(desk, caller, { act: 'publication.save-draft', id, content, now });
}

/** Content to keep in a draft, and the act that the audit names. */
export type DraftToKeep = {
  readonly act: 'publication.save-draft' | 'publication.check-draft';
  readonly id: string;
  readonly content: DraftContent;
  readonly now: Date;
};

/**
 * Writes a draft's content. Refuses `alreadyIssued` where it went out in the meantime, and `tryAgain` where a check
 * would put back a text that somebody has changed since.
 */
export function keptDraft(desk: Desk, caller: Caller, { act, id, content, now }: DraftToKeep): Promise<Issue> {
  const key = { city: caller.cityCode, id };
  return inRemit(desk.db, caller, async (tx) => {
    const before = await lockedDraft(tx, key);
    if (!before) throw new Refusal('alreadyIssued');
    if (act === 'publication.check-draft' && before.source !== content.source) throw new Refusal('tryAgain');
    await updateDraft(tx, key, { ...content, recordedAt: now.toISOString(), recordedBy: caller.name });
    const issue = await issueFor(tx, caller, id);
    await audit(tx, caller, {
      act,
      path: caller.cityCode,
      entityId: id,
      before: { sourceSha256: sourceDigest(before.source) },
      after: { titles: content.titles, sourceSha256: sourceDigest(content.source) },
      at: now,
    });
    return issue;
  });
}
