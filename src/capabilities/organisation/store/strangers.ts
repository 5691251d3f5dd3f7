import { sql } from 'kysely';
import type { Role } from '#kernel/right.ts';
import type { Db, Tx } from '#platform/database.ts';
import { lockMinutes, triesAllowed } from '../rules/lockout.ts';
import { idleHours } from '../rules/session.ts';
import { tokenHash } from './secrets.ts';

// What is asked before a remit is known, through functions that answer only to someone who holds a name or a token.

/** An account at which somebody tries to sign in. */
export type Try = {
  readonly cityCode: string;
  readonly id: string;
  readonly path: string;
  /** `null` where the account is locked. */
  readonly passwordHash: string | null;
  readonly lockedUntil: string | null;
  /** False: too many tries before this one, nothing may be verified. */
  readonly mayTry: boolean;
};

/** Counts a try and returns the account; `null` for a name that cannot sign in. Committed before it returns. */
export async function beginTry(db: Db, name: string, now: Date): Promise<Try | null> {
  const { rows } = await sql<Try>`
    select city_code as "cityCode", id, path, password_hash as "passwordHash", locked_until as "lockedUntil",
      may_try as "mayTry"
    from organisation.begin_try(${name}, ${now}::timestamptz, ${triesAllowed}, ${lockMinutes})`.execute(db);
  return rows[0] ?? null;
}

/** Forgets the tries if the verified password is still the account's, and keeps it so until the transaction ends. */
export async function endTry(tx: Tx, { cityCode, id, passwordHash }: Try): Promise<boolean> {
  const { rows } = await sql<{ stands: boolean }>`
    select organisation.end_try(${cityCode}, ${id}::uuid, ${passwordHash}) as stands`.execute(tx);
  return rows[0]?.stands ?? false;
}

/** The account behind a session. */
export type KnownCaller = {
  readonly accountId: string;
  readonly name: string;
  readonly role: Role;
  readonly path: string;
  readonly cityCode: string;
  readonly ownerCode: string | null;
};

/** The account behind a session token; `null` where the session has ended or the account is disabled. */
export async function knownCaller(db: Db, token: string, now: Date): Promise<KnownCaller | null> {
  const { rows } = await sql<KnownCaller>`
    select account_id as "accountId", name, role, path, city_code as "cityCode", owner_code as "ownerCode"
    from organisation.caller_of(${tokenHash(token)}, ${now}::timestamptz, ${idleHours})`.execute(db);
  return rows[0] ?? null;
}

/** The city for which a setup link is good, or `null`. */
export async function setupPlace(
  db: Db,
  token: string,
  now: Date,
): Promise<{ readonly cityCode: string; readonly path: string } | null> {
  const { rows } = await sql<{ cityCode: string; path: string }>`
    select city_code as "cityCode", path
    from organisation.setup_place(${tokenHash(token)}, ${now}::timestamptz)`.execute(db);
  return rows[0] ?? null;
}

/** An account that waits for its password. */
export type Invited = {
  readonly cityCode: string;
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly displayName: string;
};

/** The account for which an activation link is good, or `null`. */
export async function invitedAccount(db: Db, token: string, now: Date): Promise<Invited | null> {
  const { rows } = await sql<Invited>`
    select city_code as "cityCode", id, path, name, display_name as "displayName"
    from organisation.account_to_activate(${tokenHash(token)}, ${now}::timestamptz)`.execute(db);
  return rows[0] ?? null;
}
