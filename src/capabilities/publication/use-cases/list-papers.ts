import type { Parsed, Reply } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Right } from '#kernel/right.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { pageMark, pageOf } from '#platform/paging.ts';
import type { listPapers as contract } from '../contract-list.ts';
import { recentPapers, type WaitingFor } from '../store/queries.ts';
import { actorOf } from './live-paper.ts';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One page of papers, newest first. Refuses `pageUnclear`. */
export async function listPapers(
  desk: Desk,
  caller: Caller,
  { limit, after, waiting, ...filter }: Parsed<typeof contract>['query'],
): Promise<Reply<typeof contract>> {
  const before = placeOf(after);
  const may = (right: Right) => caller.rights.includes(right);
  const acts = (maySignOwn: boolean): WaitingFor => ({
    ...{ accountId: caller.accountId, maySignOwn },
    reviews: may('publication.review'),
    signs: may('publication.sign'),
    issues: may('publication.write'),
    confirms: may('publication.receive'),
  });
  const found = await inRemit(desk.db, caller, async (tx) => {
    const waitingFor = waiting && acts((await actorOf(tx, caller)).maySignOwn);
    return recentPapers(tx, caller.cityCode, { ...filter, waitingFor, limit: limit + 1, before });
  });
  const { rows, next } = pageOf(found, limit, ({ place, id }) => [place, id]);
  return { rows: rows.map(({ place: _, ...row }) => row), next };
}

function placeOf(after: string | undefined): { place: number; id: string } | null {
  const mark = pageMark(after);
  if (mark === null) return null;
  const [place, id] = mark;
  const isPlace = typeof place === 'number' && Number.isInteger(place) && place >= 0 && place < 10_000_000;
  if (!isPlace || !uuid.test(id)) throw new Refusal('pageUnclear');
  return { place, id };
}
