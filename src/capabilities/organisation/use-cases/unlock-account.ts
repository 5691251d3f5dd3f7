import { Refusal } from '#kernel/refusal.ts';
import { type Author, audit } from '#platform/audit.ts';
import type { Tx } from '#platform/database.ts';
import { accountForDecision } from '../store/queries.ts';
import { clearTries } from '../store/writes.ts';

/** Which account to unlock. */
export type Unlock = { readonly name: string; readonly now: Date };

/** Forgets the wrong tries and the lock of an account. Refuses `notFound`. */
export async function unlockAccount(tx: Tx, author: Author, { name, now }: Unlock): Promise<void> {
  const { cityCode } = author;
  const account = await accountForDecision(tx, cityCode, { name });
  if (!account) throw new Refusal('notFound');
  await clearTries(tx, { cityCode, id: account.id });
  await audit(tx, author, {
    act: 'organisation.unlock-account',
    path: account.path,
    entityId: account.id,
    before: { failedTries: account.failedTries, lockedUntil: account.lockedUntil },
    after: { failedTries: 0, lockedUntil: null },
    at: now,
  });
}
