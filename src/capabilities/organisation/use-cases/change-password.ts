import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import type { Desk } from '#platform/desk.ts';
import { checkPassword } from '../rules/password.ts';
import { hashedPassword } from '../store/secrets.ts';
import { endSessions, setPassword } from '../store/writes.ts';
import { withPassword } from './with-password.ts';

/** The old and the new password, and the session that goes on. */
export type PasswordChange = {
  readonly oldPassword: string;
  readonly newPassword: string;
  readonly token: string | null;
};

/**
 * Changes the own password and ends all other sessions. A wrong old password counts as a wrong try.
 * Refuses `passwordWrong`, `accountLocked` and what `checkPassword` refuses.
 */
export async function changePassword(desk: Desk, caller: Caller, change: PasswordChange): Promise<void> {
  const { accountId: id, cityCode, name, remit, requestId } = caller;
  checkPassword(change.newPassword, name);
  const hash = await hashedPassword(change.newPassword);
  const claim = { name, password: change.oldPassword, requestId, refusal: 'passwordWrong' } as const;
  await withPassword(desk, claim, async (tx) => {
    await setPassword(tx, { cityCode, id }, hash);
    await endSessions(tx, { cityCode, id }, change.token);
    const note = { act: 'organisation.change-password', path: remit, entityId: id, before: null, after: null };
    await audit(tx, caller, { ...note, at: desk.clock() });
  });
}
