import type { Parsed, Reply } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { pageMark, pageOf } from '#platform/paging.ts';
import type { listVersions as contract } from '../contract-editing.ts';
import { keptVersions } from '../store/steps.ts';
import { insideStand } from './inside-paper.ts';

type Wish = Parsed<typeof contract>['params'] & Parsed<typeof contract>['query'];

/** Versions of a paper that were kept as a whole, newest first. Refuses `notFound` and `pageUnclear`. */
export function listVersions(desk: Desk, caller: Caller, wish: Wish): Promise<Reply<typeof contract>> {
  const { id, limit, after } = wish;
  const mark = pageMark(after);
  if (mark && typeof mark[0] !== 'number') throw new Refusal('pageUnclear');
  const key = { city: caller.cityCode, paper: id };
  return readInRemit(desk.db, caller, async (tx) => {
    await insideStand(tx, caller, id);
    const before = mark === null ? null : Number(mark[0]);
    const rows = await keptVersions(tx, key, { before, limit: limit + 1 });
    return pageOf(rows, limit, ({ version }) => [version, id]);
  });
}
