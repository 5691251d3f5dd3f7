import { sql } from 'kysely';
import { Refusal } from '#kernel/refusal.ts';
import type { Role } from '#kernel/right.ts';
import { timeZone } from '#platform/clock.ts';
import type { Tx } from '#platform/database.ts';
import { pageMark, pageOf } from '#platform/paging.ts';
import { type AccountState, accountState } from '../rules/account.ts';

/** An account as its administrator sees it. */
export type Account = {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  readonly role: Role;
  readonly regionCode: string;
  readonly regionName: string;
  readonly ownerCode: string | null;
  readonly state: AccountState;
  readonly createdAt: string;
};

/** An account with the facts behind its state. */
export type StoredAccount = Omit<Account, 'state'> & {
  readonly path: string;
  readonly isActive: boolean;
  readonly hasPassword: boolean;
  readonly failedTries: number;
  readonly lockedUntil: string | null;
};

const storedAccount = sql`
  select a.id, a.name, a.display_name as "displayName", a.role, r.code as "regionCode", r.name as "regionName", a.path,
    a.owner_code as "ownerCode", a.is_active as "isActive", a.has_password as "hasPassword",
    a.failed_tries as "failedTries", a.locked_until as "lockedUntil", a.created_at as "createdAt"
  from organisation.account a join organisation.public_region r on r.path = a.path`;

/** Which accounts to list. */
export type AccountsAsked = {
  readonly limit: number;
  readonly after?: string | undefined;
  readonly q?: string | undefined;
};

/** Accounts of a city by sign-in name, page by page. Refuses `pageUnclear`. */
export async function accountsOf(
  tx: Tx,
  { cityCode, now }: { readonly cityCode: string; readonly now: Date },
  { limit, after, q = '' }: AccountsAsked,
): Promise<{ rows: Account[]; next: string | null }> {
  const mark = pageMark(after)?.[1] ?? '';
  const { rows } = await sql<StoredAccount>`${storedAccount}
    where a.city_code = ${cityCode} and a.name > ${mark}
      and (strpos(a.name, lower(${q})) > 0 or strpos(a.display_name, ${q}) > 0)
    order by a.name limit ${limit + 1}`.execute(tx);
  const page = pageOf(rows, limit, ({ name }) => [null, name]);
  return { ...page, rows: page.rows.map((row) => seen(row, now)) };
}

function seen(stored: StoredAccount, now: Date): Account {
  const { path: _, isActive, hasPassword, failedTries: __, lockedUntil, ...account } = stored;
  return { ...account, state: accountState({ isActive, hasPassword, lockedUntil }, now) };
}

/** Names behind sign-in names that the caller may meet, at most 5000. */
export async function personNames(tx: Tx): Promise<{ name: string; displayName: string }[]> {
  const { rows } = await sql<{ name: string; displayName: string }>`
    select name, display_name as "displayName" from organisation.person_names()`.execute(tx);
  return rows;
}

/** One account by its whole key; `null` outside the remit. */
export async function accountById(
  tx: Tx,
  { cityCode, id }: { readonly cityCode: string; readonly id: string },
): Promise<StoredAccount | null> {
  const { rows } = await sql<StoredAccount>`${storedAccount}
    where a.city_code = ${cityCode} and a.id = ${id}::uuid`.execute(tx);
  return rows[0] ?? null;
}

/** One account by its id or its name, locked against concurrent decisions; `null` outside the remit. */
export async function accountForDecision(
  tx: Tx,
  cityCode: string,
  by: { readonly id: string } | { readonly name: string },
): Promise<StoredAccount | null> {
  const which = 'id' in by ? sql`a.id = ${by.id}::uuid` : sql`a.name = ${by.name}`;
  const { rows } = await sql<StoredAccount>`${storedAccount}
    where a.city_code = ${cityCode} and ${which} for update of a`.execute(tx);
  return rows[0] ?? null;
}

/** Ids of the administrators who can sign in, locked so that two of them cannot disable each other at once. */
export async function administratorsOf(tx: Tx, cityCode: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('organisation.account')
    .select('id')
    .where('city_code', '=', cityCode)
    .where('role', '=', 'administrator')
    .where('is_active', '=', true)
    .where('has_password', '=', true)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(({ id }) => id);
}

/** Whether no city uses the name; nobody else can take it before the transaction ends. */
export async function claimName(tx: Tx, name: string): Promise<boolean> {
  const { rows } = await sql<{ isFree: boolean }>`select organisation.claim_name(${name}) as "isFree"`.execute(tx);
  return rows[0]?.isFree ?? false;
}

/** Who is responsible now: the units of the remit and those above it, by code. */
export async function responsibilitiesOf(tx: Tx, cityCode: string) {
  return tx
    .selectFrom('organisation.public_responsibility as p')
    .innerJoin('organisation.public_region as r', 'r.code', 'p.unit_code')
    .select(['p.unit_code as unitCode', 'r.name as unitName', 'p.leader', 'p.office', 'p.contact', 'p.telephone'])
    .select(['p.version', 'p.recorded_at as recordedAt', 'p.recorded_by as recordedBy'])
    .where('p.city_code', '=', cityCode)
    .orderBy('p.unit_code')
    .execute();
}

/** Which audit entries to list; days are inclusive. */
export type AuditAsked = {
  readonly limit: number;
  readonly after?: string | undefined;
  readonly act?: string | undefined;
  readonly entityId?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

/** An entry of the audit chain. */
export type AuditRow = {
  readonly sequence: number;
  readonly at: string;
  readonly accountName: string;
  readonly act: string;
  readonly entityId: string;
  readonly path: string;
  readonly requestId: string;
  readonly before: unknown;
  readonly after: unknown;
};

/** Audit entries of the remit, newest first, page by page. Refuses `pageUnclear`. */
export async function auditOf(
  tx: Tx,
  cityCode: string,
  asked: AuditAsked,
): Promise<{ rows: AuditRow[]; next: string | null }> {
  const { limit, after, act = null, entityId = null, from = null, to = null } = asked;
  const before = pageMark(after)?.[1] ?? null;
  if (before !== null && !/^\d{1,15}$/.test(before)) throw new Refusal('pageUnclear');
  const { rows } = await sql<AuditRow>`
    select sequence, at, account_name as "accountName", act, entity_id as "entityId", path, request_id as "requestId",
      before, after
    from platform.audit_entry
    where city_code = ${cityCode}
      and (${before}::text is null or sequence < ${before}::bigint)
      and (${act}::text is null or act = ${act})
      and (${entityId}::text is null or entity_id = ${entityId})
      and (${from}::date is null or at >= ${from}::date::timestamp at time zone ${timeZone})
      and (${to}::date is null or at < (${to}::date + 1)::timestamp at time zone ${timeZone})
    order by sequence desc limit ${limit + 1}`.execute(tx);
  return pageOf(rows, limit, ({ sequence }) => [null, String(sequence)]);
}
