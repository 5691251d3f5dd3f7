import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import { inRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { lockRefusal } from '../rules/lockout.ts';
import { isPassword } from '../store/secrets.ts';
import { beginTry, endTry, type Try } from '../store/strangers.ts';
import type { AccountKey } from '../store/writes.ts';
import { ownRemit } from './own-remit.ts';

/** Name and password as typed, the request they came with, and the code that says that they are wrong. */
export type Claim = {
  readonly name: string;
  readonly password: string;
  readonly requestId: string;
  readonly refusal: 'signInFailed' | 'passwordWrong';
};

/** What is done for somebody whose password was right, in the transaction that holds the account as it was verified. */
type Work<T> = (tx: Tx, account: AccountKey & { readonly path: string }) => Promise<T>;

/**
 * Does `work` for the account whose name and password these are. Each try is counted and committed before its password
 * is looked at. An unknown name, a disabled account and a wrong password answer alike and take as long.
 * Refuses `claim.refusal` and `accountLocked`.
 */
export async function withPassword<T>(desk: Desk, claim: Claim, work: Work<T>): Promise<T> {
  const now = desk.clock();
  const found = await beginTry(desk.db, claim.name, now);
  if (found && !found.mayTry && found.lockedUntil) throw lockRefusal(found.lockedUntil, now);
  const isRight = await isPassword(claim.password, found?.passwordHash ?? null);
  if (!found) throw new Refusal(claim.refusal);
  if (!isRight) {
    await noteFailure(desk, claim, found);
    throw new Refusal(claim.refusal);
  }
  return inRemit(desk.db, ownRemit(found.path), async (tx) => {
    if (!(await endTry(tx, found))) throw new Refusal(claim.refusal);
    return work(tx, found);
  });
}

/** At most as many entries as tries are allowed before the lock, so that guessing cannot flood the audit. */
async function noteFailure(desk: Desk, { name, requestId }: Claim, found: Try): Promise<void> {
  const { cityCode, path, id, lockedUntil } = found;
  const author = { accountId: '', name, cityCode, requestId };
  const note = { act: 'organisation.fail-sign-in', path, entityId: id, before: null, after: { lockedUntil } };
  await inRemit(desk.db, ownRemit(path), (tx) => audit(tx, author, { ...note, at: desk.clock() }));
}
