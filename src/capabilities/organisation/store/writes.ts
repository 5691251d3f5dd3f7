import { sql } from 'kysely';
import type { Role } from '#kernel/right.ts';
import type { Tx } from '#platform/database.ts';
import { hoursAfter, linkHours, sessionHours } from '../rules/session.ts';
import { newToken, tokenHash } from './secrets.ts';

/** An account by its whole key. */
export type AccountKey = { readonly cityCode: string; readonly id: string };

/** An account to write. */
export type AccountToWrite = AccountKey & {
  readonly name: string;
  readonly displayName: string;
  readonly role: Role;
  readonly path: string;
  readonly ownerCode: string | null;
  /** `null` where the person sets the password through a link. */
  readonly passwordHash: string | null;
  readonly createdAt: Date;
};

/** Writes a new account. */
export async function insertAccount(tx: Tx, account: AccountToWrite): Promise<void> {
  await tx
    .insertInto('organisation.account')
    .values({
      city_code: account.cityCode,
      id: account.id,
      name: account.name,
      display_name: account.displayName,
      role: account.role,
      path: account.path,
      owner_code: account.ownerCode,
      password_hash: account.passwordHash,
      created_at: account.createdAt,
    })
    .execute();
}

/** Gives an account a fresh one-time link and returns its token; an earlier link no longer works. */
export async function giveLink(tx: Tx, key: AccountKey, now: Date): Promise<string> {
  const token = newToken();
  await changed(tx, key)
    .set({ setup_hash: tokenHash(token), setup_expires_at: hoursAfter(now, linkHours) })
    .execute();
  return token;
}

/** Takes the password away, so that only a new link lets the person in. */
export async function voidPassword(tx: Tx, key: AccountKey): Promise<void> {
  await changed(tx, key).set({ password_hash: null }).execute();
}

/** Puts a new password in place. */
export async function setPassword(tx: Tx, key: AccountKey, passwordHash: string): Promise<void> {
  await changed(tx, key).set({ password_hash: passwordHash }).execute();
}

/** Sets the password if the link still stands, and uses the link up. Returns whether it did. */
export async function usedLink(tx: Tx, key: AccountKey, by: { token: string; passwordHash: string }): Promise<boolean> {
  const { numUpdatedRows } = await changed(tx, key)
    .set({ password_hash: by.passwordHash, setup_hash: null, setup_expires_at: null })
    .where('setup_hash', '=', tokenHash(by.token))
    .where('is_active', '=', true)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Lets an account sign in or not; a pending link goes either way. */
export async function setActive(tx: Tx, key: AccountKey, isActive: boolean): Promise<void> {
  await changed(tx, key).set({ is_active: isActive, setup_hash: null, setup_expires_at: null }).execute();
}

/** Forgets the wrong tries and the lock. */
export async function clearTries(tx: Tx, key: AccountKey): Promise<void> {
  await changed(tx, key).set({ failed_tries: 0, locked_until: null }).execute();
}

function changed(tx: Tx, { cityCode, id }: AccountKey) {
  return tx.updateTable('organisation.account').where('city_code', '=', cityCode).where('id', '=', id);
}

/** Begins a session and returns its token; sessions of the account that have run out are cleared away. */
export async function beginSession(tx: Tx, key: AccountKey & { readonly path: string }, now: Date): Promise<string> {
  const token = newToken();
  await tx
    .deleteFrom('organisation.session')
    .where('city_code', '=', key.cityCode)
    .where('account_id', '=', key.id)
    .where('expires_at', '<=', now)
    .execute();
  await tx
    .insertInto('organisation.session')
    .values({
      city_code: key.cityCode,
      token_hash: tokenHash(token),
      account_id: key.id,
      path: key.path,
      created_at: now,
      expires_at: hoursAfter(now, sessionHours),
      last_seen_at: now,
    })
    .execute();
  return token;
}

/** Ends the session of a token. */
export async function endSession(tx: Tx, cityCode: string, token: string): Promise<void> {
  await tx
    .deleteFrom('organisation.session')
    .where('city_code', '=', cityCode)
    .where('token_hash', '=', tokenHash(token))
    .execute();
}

/** Ends all sessions of an account, but not that of the token `besides`. */
export async function endSessions(tx: Tx, { cityCode, id }: AccountKey, besides: string | null = null): Promise<void> {
  await tx
    .deleteFrom('organisation.session')
    .where('city_code', '=', cityCode)
    .where('account_id', '=', id)
    .where('token_hash', '<>', besides === null ? '' : tokenHash(besides))
    .execute();
}

/** Uses up the city's setup link. Returns whether it still stood and nobody administers the city yet. */
export async function usedSetupLink(tx: Tx, cityCode: string, token: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from organisation.setup_link
    where city_code = ${cityCode} and token_hash = ${tokenHash(token)} and not exists (
      select from organisation.account a
      where a.city_code = ${cityCode} and a.role = 'administrator' and a.is_active and a.has_password)`.execute(tx);
  return numAffectedRows === 1n;
}

/** Who is to be responsible for a unit. */
export type ResponsibilityToWrite = {
  readonly unitCode: string;
  readonly path: string;
  readonly leader: string;
  readonly office: string;
  readonly contact: string;
  readonly telephone: string;
  readonly recordedAt: Date;
  readonly recordedBy: string;
};

/** Writes who is responsible as the next version and returns its number. */
export async function writeResponsibility(tx: Tx, cityCode: string, next: ResponsibilityToWrite): Promise<number> {
  const { unitCode, path, leader, office, contact, telephone, recordedAt, recordedBy } = next;
  const { rows } = await sql<{ version: number }>`
    insert into organisation.responsibility
      (city_code, unit_code, version, path, leader, office, contact, telephone, recorded_at, recorded_by)
    select ${cityCode}, ${unitCode}, coalesce(max(version), 0) + 1, ${path}, ${leader}, ${office}, ${contact},
      ${telephone}, ${recordedAt}::timestamptz, ${recordedBy}
    from organisation.responsibility where city_code = ${cityCode} and unit_code = ${unitCode}
    returning version`.execute(tx);
  return rows[0]?.version ?? 1;
}
