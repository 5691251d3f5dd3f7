import type { Parsed, Reply } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { pageMark, pageOf } from '#platform/paging.ts';
import type { listComments as contract } from '../contract-editing.ts';
import { commentsAfter } from '../store/comments.ts';
import { insideStand } from './inside-paper.ts';

type Wish = Parsed<typeof contract>['params'] & Parsed<typeof contract>['query'];

/** Comments on a paper, oldest first. Refuses `notFound` and `pageUnclear`. */
export function listComments(desk: Desk, caller: Caller, wish: Wish): Promise<Reply<typeof contract>> {
  const { id, limit, after } = wish;
  const mark = pageMark(after);
  if (mark && Number.isNaN(Date.parse(String(mark[0])))) throw new Refusal('pageUnclear');
  const key = { city: caller.cityCode, paper: id };
  return readInRemit(desk.db, caller, async (tx) => {
    await insideStand(tx, caller, id);
    const from = mark === null ? null : { at: String(mark[0]), id: mark[1] };
    return pageOf(await commentsAfter(tx, key, { after: from, limit: limit + 1 }), limit, ({ at, id }) => [at, id]);
  });
}
