import type { Parsed, Reply } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { pageMark, pageOf } from '#platform/paging.ts';
import type { listIssues as contract } from '../contract.ts';
import { recentIssues } from '../store/queries.ts';

/** Numbers of a year are below this. */
const numbersOfYear = 1000;

/** One page of issues, newest first. Refuses `pageUnclear`. */
export async function listIssues(
  desk: Desk,
  caller: Caller,
  { limit, after }: Parsed<typeof contract>['query'],
): Promise<Reply<typeof contract>> {
  const before = placeOf(after);
  const found = await inRemit(desk.db, caller, (tx) => recentIssues(tx, caller.cityCode, { limit: limit + 1, before }));
  return pageOf(found, limit, ({ year, number, id }) => [year * numbersOfYear + number, id]);
}

function placeOf(after: string | undefined): { year: number; number: number } | null {
  const mark = pageMark(after);
  if (mark === null) return null;
  const [place] = mark;
  if (typeof place !== 'number' || !Number.isInteger(place) || place < 0 || place >= 10_000 * numbersOfYear)
    throw new Refusal('pageUnclear');
  return { year: Math.floor(place / numbersOfYear), number: place % numbersOfYear };
}
