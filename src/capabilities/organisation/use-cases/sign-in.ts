import { audit } from '#platform/audit.ts';
import type { Desk } from '#platform/desk.ts';
import { beginSession, endSession } from '../store/writes.ts';
import { type Me, meOf } from './read-me.ts';
import { type Claim, withPassword } from './with-password.ts';

/** What was typed, and the session that the browser still had, which ends. */
export type SigningIn = Omit<Claim, 'refusal'> & { readonly formerToken: string | null };

/** Begins a session with a token of its own. Refuses `signInFailed` and `accountLocked`. */
export function signIn(desk: Desk, wish: SigningIn): Promise<{ readonly me: Me; readonly token: string }> {
  return withPassword(desk, { ...wish, refusal: 'signInFailed' }, async (tx, account) => {
    const { cityCode, id, path } = account;
    if (wish.formerToken !== null) await endSession(tx, cityCode, wish.formerToken);
    const token = await beginSession(tx, account, desk.clock());
    const me = await meOf(tx, account);
    const author = { accountId: id, name: me.name, cityCode, requestId: wish.requestId };
    const note = { act: 'organisation.sign-in', path, entityId: id, before: null, after: null };
    await audit(tx, author, { ...note, at: desk.clock() });
    return { me, token };
  });
}
