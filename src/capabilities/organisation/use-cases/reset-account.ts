import { Refusal } from '#kernel/refusal.ts';
import { type Author, audit } from '#platform/audit.ts';
import type { Tx } from '#platform/database.ts';
import { checkLastAdministrator } from '../rules/account.ts';
import { accountForDecision, administratorsOf } from '../store/queries.ts';
import { clearTries, endSessions, giveLink, voidPassword } from '../store/writes.ts';

/** Which account to reset. */
export type Reset = {
  readonly by: { readonly id: string } | { readonly name: string };
  readonly now: Date;
  /** The command line may reset the last administrator, a page may not: its link would be lost with the page. */
  readonly isFromServer: boolean;
};

/**
 * Voids the password, ends the sessions, unlocks, and returns the token of a new one-time link.
 * Refuses `notFound`, `accountDisabled` and, from a page, `lastAdministrator`.
 */
export async function resetAccount(tx: Tx, author: Author, reset: Reset): Promise<{ id: string; token: string }> {
  const { cityCode } = author;
  const administrators = await administratorsOf(tx, cityCode);
  const account = await accountForDecision(tx, cityCode, reset.by);
  if (!account) throw new Refusal('notFound');
  if (!account.isActive) throw new Refusal('accountDisabled');
  if (!reset.isFromServer) checkLastAdministrator(account.id, administrators);
  const key = { cityCode, id: account.id };
  await voidPassword(tx, key);
  await clearTries(tx, key);
  await endSessions(tx, key);
  const token = await giveLink(tx, key, reset.now);
  await audit(tx, author, {
    act: 'organisation.reset-account',
    path: account.path,
    entityId: account.id,
    before: { hasPassword: account.hasPassword, lockedUntil: account.lockedUntil },
    after: { hasPassword: false, lockedUntil: null },
    at: reset.now,
  });
  return { id: account.id, token };
}
