import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { checkDisabling } from '../rules/account.ts';
import { accountForDecision, administratorsOf } from '../store/queries.ts';
import { endSessions, setActive } from '../store/writes.ts';

/** Disables an account and ends its sessions. Refuses `notFound`, `ownAccount` and `lastAdministrator`. */
export function disableAccount(desk: Desk, caller: Caller, id: string): Promise<void> {
  return inRemit(desk.db, caller, async (tx) => {
    const { cityCode, accountId: callerId } = caller;
    const administrators = await administratorsOf(tx, cityCode);
    const account = await accountForDecision(tx, cityCode, { id });
    if (!account) throw new Refusal('notFound');
    checkDisabling({ accountId: id, callerId, administrators });
    if (!account.isActive) return;
    await setActive(tx, { cityCode, id }, false);
    await endSessions(tx, { cityCode, id });
    await audit(tx, caller, {
      act: 'organisation.disable-account',
      path: account.path,
      entityId: id,
      before: { isActive: true },
      after: { isActive: false },
      at: desk.clock(),
    });
  });
}
