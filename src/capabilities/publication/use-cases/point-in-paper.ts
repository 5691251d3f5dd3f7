import type { Parsed, Reply } from '#kernel/endpoint.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { pointInPaper as contract } from '../contract-editing.ts';
import { insideStand } from './inside-paper.ts';
import { noteCursor } from './paper-news.ts';

type Wish = Parsed<typeof contract>['params'] & Parsed<typeof contract>['body'];

/** Tells the others where a window stands; nothing of it is written down. Refuses `notFound`. */
export async function pointInPaper(
  desk: Desk,
  caller: Caller,
  { id, client, version, selection }: Wish,
): Promise<Reply<typeof contract>> {
  const stand = await readInRemit(desk.db, caller, (tx) => insideStand(tx, caller, id));
  if (selection !== null && stand.version !== version) return { noted: false };
  noteCursor(id, { client, name: caller.name }, selection && { version, ...selection });
  return { noted: true };
}
