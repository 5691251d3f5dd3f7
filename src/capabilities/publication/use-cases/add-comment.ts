import { randomUUID } from 'node:crypto';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { PaperComment } from '../contract-editing.ts';
import { countComments, insertComment } from '../store/comments.ts';
import { insideStand } from './inside-paper.ts';

/** Comments that one paper may have. */
const mostComments = 2_000;

/** Comments on a place of a paper or answers in its thread. Refuses `notFound` and `tooManyComments`. */
export function addComment(
  desk: Desk,
  caller: Caller,
  { id, thread, text }: { readonly id: string; readonly thread: string; readonly text: string },
): Promise<PaperComment> {
  const key = { city: caller.cityCode, paper: id };
  const now = desk.clock();
  return inRemit(desk.db, caller, async (tx) => {
    const { path } = await insideStand(tx, caller, id);
    if ((await countComments(tx, key)) >= mostComments) throw new Refusal('tooManyComments', { most: mostComments });
    const comment = { id: randomUUID(), thread, text, by: caller.name, at: now.toISOString() };
    await insertComment(tx, key, { ...comment, path, accountId: caller.accountId });
    const entry = { act: 'publication.add-comment', path, entityId: id, at: now } as const;
    await audit(tx, caller, { ...entry, before: null, after: { comment: comment.id, thread } });
    return { ...comment, resolvedAt: null, resolvedBy: null };
  });
}
