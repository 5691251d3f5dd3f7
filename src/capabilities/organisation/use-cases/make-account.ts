import { randomUUID } from 'node:crypto';
import { Refusal } from '#kernel/refusal.ts';
import type { Role } from '#kernel/right.ts';
import { type Author, audit } from '#platform/audit.ts';
import type { Tx } from '#platform/database.ts';
import { checkPost } from '../rules/account.ts';
import { checkPassword } from '../rules/password.ts';
import { claimName } from '../store/queries.ts';
import { cityRegions } from '../store/regions.ts';
import { hashedPassword } from '../store/secrets.ts';
import { giveLink, insertAccount } from '../store/writes.ts';

/** An account to make. */
export type AccountToMake = {
  readonly name: string;
  readonly displayName: string;
  readonly role: Role;
  /** Region of the author's city at which the account works. */
  readonly regionCode: string;
  readonly ownerCode?: string | null;
  /** Given by the command line and the demo; without it the person sets one through the link. */
  readonly password?: string;
  readonly now: Date;
};

/** A new account; `token` is that of its one-time link, `null` where a password was given. */
export type MadeAccount = { readonly id: string; readonly token: string | null };

/**
 * Makes an account in the author's city. The remit of the transaction must hold its region.
 * Refuses `regionUnknown`, `nameTaken`, what `checkPost` and, for a given password, what `checkPassword` refuses.
 */
export async function makeAccount(tx: Tx, author: Author, wish: AccountToMake): Promise<MadeAccount> {
  const { name, displayName, role, regionCode, ownerCode = null, password, now } = wish;
  const { cityCode } = author;
  const region = (await cityRegions(tx, cityCode)).find(({ code }) => code === regionCode);
  if (!region) throw new Refusal('regionUnknown', { code: regionCode });
  checkPost({ role, kind: region.kind, ownerCode });
  if (password !== undefined) checkPassword(password, name);
  if (!(await claimName(tx, name))) throw new Refusal('nameTaken', { name });
  const key = { cityCode, id: randomUUID() };
  const passwordHash = password === undefined ? null : await hashedPassword(password);
  const { path } = region;
  await insertAccount(tx, { ...key, name, displayName, role, path, ownerCode, passwordHash, createdAt: now });
  const token = passwordHash === null ? await giveLink(tx, key, now) : null;
  await audit(tx, author, {
    act: 'organisation.make-account',
    path,
    entityId: key.id,
    before: null,
    after: { name, displayName, role, regionCode, ownerCode },
    at: now,
  });
  return { id: key.id, token };
}
