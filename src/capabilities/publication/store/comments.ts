import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import type { PaperComment } from '../contract-editing.ts';
import type { PaperKey } from './steps.ts';

const columns = [
  'id',
  'thread',
  'text',
  'by_name as by',
  'at',
  'resolved_at as resolvedAt',
  'resolved_by as resolvedBy',
] as const;

/** Comments, oldest first, after that of an instant and id; at most `limit`. */
export function commentsAfter(
  tx: Tx,
  { city, paper }: PaperKey,
  { after, limit }: { readonly after: { readonly at: string; readonly id: string } | null; readonly limit: number },
): Promise<PaperComment[]> {
  let select = tx
    .selectFrom('publication.paper_comment')
    .select(columns)
    .where('city_code', '=', city)
    .where('paper', '=', paper)
    .orderBy('at')
    .orderBy('id')
    .limit(limit);
  if (after !== null) select = select.where(sql<boolean>`(at, id) > (${after.at}::timestamptz, ${after.id}::uuid)`);
  return select.execute();
}

/** How many comments a paper has. */
export async function countComments(tx: Tx, { city, paper }: PaperKey): Promise<number> {
  const { count } = await tx
    .selectFrom('publication.paper_comment')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('city_code', '=', city)
    .where('paper', '=', paper)
    .executeTakeFirstOrThrow();
  return count;
}

/** A comment to write. */
export type CommentToWrite = Pick<PaperComment, 'id' | 'thread' | 'text' | 'by' | 'at'> & {
  readonly path: string;
  readonly accountId: string;
};

/** Writes a comment; in a thread that was settled it stands open again. */
export async function insertComment(tx: Tx, { city, paper }: PaperKey, comment: CommentToWrite): Promise<void> {
  const { id, thread, text, by, at, path, accountId } = comment;
  await tx
    .insertInto('publication.paper_comment')
    .values({
      ...{ city_code: city, id, paper, path, thread, text, at, resolved_at: null, resolved_by: null },
      ...{ by_account: accountId, by_name: by },
    })
    .execute();
}

/** Settles the open comments of a thread; how many there were. */
export async function resolveComments(
  tx: Tx,
  { city, paper }: PaperKey,
  { thread, at, by }: { readonly thread: string; readonly at: string; readonly by: string },
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('publication.paper_comment')
    .set({ resolved_at: at, resolved_by: by })
    .where('city_code', '=', city)
    .where('paper', '=', paper)
    .where('thread', '=', thread)
    .where('resolved_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
