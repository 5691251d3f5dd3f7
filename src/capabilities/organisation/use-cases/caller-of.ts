import { rightsOf } from '#kernel/right.ts';
import type { Caller } from '#platform/caller.ts';
import type { Desk } from '#platform/desk.ts';
import { knownCaller } from '../store/strangers.ts';

/**
 * The caller behind a session token; `null` where the session is unknown, was idle for 8 hours, is 24 hours old, or
 * its account is disabled.
 */
export async function callerOf(
  desk: Pick<Desk, 'db' | 'clock'>,
  token: string,
  requestId: string,
): Promise<Caller | null> {
  const found = await knownCaller(desk.db, token, desk.clock());
  if (!found) return null;
  const { path, ...account } = found;
  return { ...account, rights: rightsOf[found.role], remit: path, requestId };
}
