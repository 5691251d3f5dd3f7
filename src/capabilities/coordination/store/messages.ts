import { sql } from 'kysely';
import type { Role } from '#kernel/right.ts';
import type { Tx } from '#platform/database.ts';
import { jsonRows } from '#platform/json-rows.ts';
import type { DigestItem, PaperNews } from '../rules/digest.ts';

/** Somebody who may be reminded, with the address for mail; null where none was given. */
export type StoredRecipient = {
  readonly name: string;
  readonly role: Role;
  readonly remit: string;
  readonly ownerCode: string | null;
  readonly mailAddress: string | null;
};

/** Everybody of the city who may be reminded. */
export async function recipientsOf(tx: Tx, city: string): Promise<StoredRecipient[]> {
  const { rows } = await sql<StoredRecipient>`
    select a.name, a.role, a.path as remit, a.owner_code as "ownerCode", r.mail_address as "mailAddress"
    from organisation.public_account a
    left join coordination.recipient r on r.city_code = a.city_code and r.account_name = a.name
    where a.city_code = ${city} and a.is_active
      and a.role in ('city-desk', 'county-desk', 'township-clerk', 'project-owner', 'leader')
    order by a.name`.execute(tx);
  return rows;
}

/** A reminder to write. */
export type MessageToWrite = {
  readonly to: StoredRecipient;
  readonly items: readonly DigestItem[];
  readonly day: string;
  readonly at: string;
  readonly hasMail: boolean;
};

/**
 * Writes the reminders of the night, which join what somebody was told at once on that day; whoever has one of that day
 * already keeps that one. Returns how many are new.
 */
export async function writeMessages(tx: Tx, city: string, messages: readonly MessageToWrite[]): Promise<number> {
  const rows = messages.map(({ to, items, day, at, hasMail }) => ({
    ...{ city_code: city, account_name: to.name, on_day: day, path: to.remit, owner_code: to.ownerCode, items },
    ...{ made_at: at, mail_state: hasMail && to.mailAddress !== null ? 'queued' : 'none' },
  }));
  const { numAffectedRows } = await sql`
    insert into coordination.message
    select * from json_populate_recordset(null::coordination.message, ${jsonRows(rows)}::json)
    on conflict (city_code, account_name, on_day) do update
      set items = message.items || excluded.items, read_at = null, mail_state = excluded.mail_state
      where not exists (select from jsonb_array_elements(message.items) i where not starts_with(i->>'kind', 'paper'))`.execute(
    tx,
  );
  return Number(numAffectedRows ?? 0n);
}

/** Somebody who is told something at once; their accounts lie within the remit of the caller. */
export type ToldAtOnce = { readonly name: string; readonly path: string };

/** Adds a line to the message of the day of each, which is unread again; what they were told today already stands there once. */
export async function addToMessages(
  tx: Tx,
  city: string,
  {
    to,
    item,
    day,
    at,
  }: { readonly to: readonly ToldAtOnce[]; readonly item: PaperNews; readonly day: string; readonly at: string },
): Promise<void> {
  if (to.length === 0) return;
  const rows = to.map(({ name, path }) => ({
    ...{ city_code: city, account_name: name, on_day: day, path, items: [item], made_at: at, mail_state: 'none' },
  }));
  await sql`
    insert into coordination.message
    select * from json_populate_recordset(null::coordination.message, ${jsonRows(rows)}::json)
    on conflict (city_code, account_name, on_day) do update
      set items = coalesce((select jsonb_agg(i) from jsonb_array_elements(message.items) i where i <> ${JSON.stringify(item)}::jsonb), '[]')
          || excluded.items,
        made_at = excluded.made_at, read_at = null`.execute(tx);
}

/** A mail that was taken to be sent; nobody else takes it again. */
export type MailTaken = {
  readonly name: string;
  readonly day: string;
  readonly mailAddress: string;
  readonly items: readonly DigestItem[];
};

/** Takes the mails of a day that wait: a mail is taken once, whatever becomes of it. */
export async function takeMails(tx: Tx, city: string, day: string): Promise<MailTaken[]> {
  const { rows } = await sql<MailTaken>`
    update coordination.message m set mail_state = 'sending'
    from coordination.recipient r
    where m.city_code = ${city} and m.on_day = ${day}::date and m.mail_state = 'queued'
      and r.city_code = ${city} and r.account_name = m.account_name and r.mail_address is not null
    returning m.account_name as name, m.on_day as day, r.mail_address as "mailAddress", m.items`.execute(tx);
  return rows;
}

/** Notes what became of a mail. */
export async function noteMail(
  tx: Tx,
  city: string,
  { name, day, state }: Pick<MailTaken, 'name' | 'day'> & { readonly state: 'sent' | 'failed' },
): Promise<void> {
  await sql`update coordination.message set mail_state = ${state}
    where city_code = ${city} and account_name = ${name} and on_day = ${day}::date`.execute(tx);
}

/** A reminder as it is stored. */
export type StoredMessage = {
  readonly day: string;
  readonly items: readonly DigestItem[];
  readonly madeAt: string;
  readonly readAt: string | null;
};

/** Somebody's reminders, newest first, at most 60. */
export async function messagesOf(tx: Tx, city: string, name: string): Promise<StoredMessage[]> {
  const { rows } = await sql<StoredMessage>`
    select on_day as day, items, made_at as "madeAt", read_at as "readAt" from coordination.message
    where city_code = ${city} and account_name = ${name} order by on_day desc limit 60`.execute(tx);
  return rows;
}

/** Marks somebody's reminders as read. Returns how many were not. */
export async function markRead(
  tx: Tx,
  city: string,
  { name, at }: { readonly name: string; readonly at: string },
): Promise<number> {
  const { numAffectedRows } = await sql`update coordination.message set read_at = ${at}::timestamptz
    where city_code = ${city} and account_name = ${name} and read_at is null`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}

/** The address to which somebody wants mail; null for none. */
export async function mailAddressOf(tx: Tx, city: string, name: string): Promise<string | null> {
  const { rows } = await sql<{ mailAddress: string | null }>`
    select mail_address as "mailAddress" from coordination.recipient
    where city_code = ${city} and account_name = ${name}`.execute(tx);
  return rows[0]?.mailAddress ?? null;
}

/** Keeps the address to which somebody wants mail. */
export async function writeMailAddress(
  tx: Tx,
  city: string,
  to: Omit<StoredRecipient, 'role'> & { readonly at: string },
): Promise<void> {
  await sql`insert into coordination.recipient values (${city}, ${to.name}, ${to.remit}, ${to.ownerCode},
      ${to.mailAddress}, ${to.at}::timestamptz)
    on conflict (city_code, account_name) do update set path = excluded.path, owner_code = excluded.owner_code,
      mail_address = excluded.mail_address, recorded_at = excluded.recorded_at`.execute(tx);
}
