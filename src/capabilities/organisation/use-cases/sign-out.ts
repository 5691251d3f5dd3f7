import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { endSession } from '../store/writes.ts';
import { ownRemit } from './own-remit.ts';

/** Ends the session of the token. */
export function signOut(desk: Desk, caller: Caller, token: string): Promise<void> {
  return inRemit(desk.db, ownRemit(caller.remit), async (tx) => {
    await endSession(tx, caller.cityCode, token);
    await audit(tx, caller, {
      act: 'organisation.sign-out',
      path: caller.remit,
      entityId: caller.accountId,
      before: null,
      after: null,
      at: desk.clock(),
    });
  });
}
