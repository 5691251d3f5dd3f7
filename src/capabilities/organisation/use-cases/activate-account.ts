import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { checkPassword } from '../rules/password.ts';
import { hashedPassword } from '../store/secrets.ts';
import { invitedAccount } from '../store/strangers.ts';
import { clearTries, endSessions, usedLink } from '../store/writes.ts';
import { ownRemit } from './own-remit.ts';

/** The link's token and the password chosen. */
export type Activation = { readonly token: string; readonly password: string; readonly requestId: string };

/** Sets the password of a new or reset account and uses up the link. Refuses `linkGone` and as `checkPassword`. */
export async function activateAccount(desk: Desk, wish: Activation): Promise<{ name: string }> {
  const { token, password, requestId } = wish;
  const now = desk.clock();
  const account = await invitedAccount(desk.db, token, now);
  if (!account) throw new Refusal('linkGone');
  const { cityCode, id, path, name } = account;
  checkPassword(password, name);
  const passwordHash = await hashedPassword(password);
  await inRemit(desk.db, ownRemit(path), async (tx) => {
    if (!(await usedLink(tx, account, { token, passwordHash }))) throw new Refusal('linkGone');
    await clearTries(tx, account);
    await endSessions(tx, account);
    await audit(
      tx,
      { accountId: id, name, cityCode, requestId },
      {
        act: 'organisation.activate-account',
        path,
        entityId: id,
        before: null,
        after: null,
        at: now,
      },
    );
  });
  return { name };
}
