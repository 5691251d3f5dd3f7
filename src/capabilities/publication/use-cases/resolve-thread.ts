import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { resolveComments } from '../store/comments.ts';
import { insideStand } from './inside-paper.ts';

/** Settles a thread of comments; how many of them were open. Refuses `notFound`. */
export function resolveThread(
  desk: Desk,
  caller: Caller,
  { id, thread }: { readonly id: string; readonly thread: string },
): Promise<{ resolved: number }> {
  const key = { city: caller.cityCode, paper: id };
  const now = desk.clock();
  return inRemit(desk.db, caller, async (tx) => {
    const { path } = await insideStand(tx, caller, id);
    const resolved = await resolveComments(tx, key, { thread, at: now.toISOString(), by: caller.name });
    const entry = { act: 'publication.resolve-thread', path, entityId: id, at: now } as const;
    if (resolved > 0) await audit(tx, caller, { ...entry, before: null, after: { thread, resolved } });
    return { resolved };
  });
}
