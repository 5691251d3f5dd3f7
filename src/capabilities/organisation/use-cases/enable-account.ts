import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { accountForDecision } from '../store/queries.ts';
import { setActive } from '../store/writes.ts';

/** Lets a disabled account sign in again, with the password that it had. Refuses `notFound`. */
export function enableAccount(desk: Desk, caller: Caller, id: string): Promise<void> {
  return inRemit(desk.db, caller, async (tx) => {
    const { cityCode } = caller;
    const account = await accountForDecision(tx, cityCode, { id });
    if (!account) throw new Refusal('notFound');
    if (account.isActive) return;
    await setActive(tx, { cityCode, id }, true);
    await audit(tx, caller, {
      act: 'organisation.enable-account',
      path: account.path,
      entityId: id,
      before: { isActive: false },
      after: { isActive: true },
      at: desk.clock(),
    });
  });
}
