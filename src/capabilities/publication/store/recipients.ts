import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import type { ProposedRecipient, RecipientLine } from '../rules/recipients.ts';

/** Somebody to whom a paper goes, as stored. */
export type StoredRecipient = {
  readonly id: string;
  readonly name: string;
  readonly line: RecipientLine;
  readonly unitPath: string | null;
  /** Sign-in name of the contact of a department that confirms; null for whoever else. */
  readonly receiver: string | null;
  readonly copies: number;
  readonly sentAt: string | null;
  readonly receivedAt: string | null;
  readonly receivedBy: string | null;
};

/** The paper to which recipients belong. */
export type RecipientsOf = { readonly city: string; readonly paper: string; readonly path: string };

/** Recipients of a paper within the remit: 报, 送, 发, and those with a desk by region. */
export async function recipientsOf(tx: Tx, city: string, paper: string): Promise<StoredRecipient[]> {
  const { rows } = await sql<StoredRecipient>`
    select id, name, line, unit_path as "unitPath", receiver, copies, sent_at as "sentAt", received_at as "receivedAt",
      received_by as "receivedBy"
    from publication.recipient where city_code = ${city} and paper = ${paper}::uuid
    order by array_position(array['report', 'send', 'issue'], line), unit_path nulls first, name collate "C", id
    limit 1000`.execute(tx);
  return rows;
}

/** Adds recipients. */
export async function insertRecipients(
  tx: Tx,
  { city, paper, path }: RecipientsOf,
  recipients: readonly ProposedRecipient[],
): Promise<void> {
  for (const { name, line, unitPath, receiver, copies } of recipients)
    await sql`insert into publication.recipient (city_code, id, paper, path, unit_path, receiver, name, line, copies)
      values (${city}, ${randomUUID()}::uuid, ${paper}::uuid, ${path}, ${unitPath}, ${receiver}, ${name}, ${line},
        ${copies}::int)`.execute(tx);
}

/** Takes out whoever has not been sent the paper. */
export async function deleteUnsent(tx: Tx, { city, paper }: Pick<RecipientsOf, 'city' | 'paper'>): Promise<void> {
  await sql`delete from publication.recipient
    where city_code = ${city} and paper = ${paper}::uuid and sent_at is null`.execute(tx);
}

/** Notes that the paper was sent to whoever has not got it; how many they are. */
export async function markSent(
  tx: Tx,
  { city, paper, at }: Pick<RecipientsOf, 'city' | 'paper'> & { readonly at: string },
): Promise<number> {
  const { numAffectedRows } = await sql`update publication.recipient set sent_at = ${at}::timestamptz
    where city_code = ${city} and paper = ${paper}::uuid and sent_at is null`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}

/** Notes that the unit got the paper; false where it was not sent there, or was confirmed before. */
export async function markReceived(
  tx: Tx,
  {
    city,
    paper,
    unitPath,
    by,
    at,
  }: Pick<RecipientsOf, 'city' | 'paper'> & { unitPath: string; by: string; at: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update publication.recipient set received_at = ${at}::timestamptz, received_by = ${by}
    where city_code = ${city} and paper = ${paper}::uuid and unit_path = ${unitPath} and sent_at is not null
      and received_at is null`.execute(tx);
  return (numAffectedRows ?? 0n) > 0n;
}

/** Notes that a department got the paper; false where it was not sent there, or was confirmed before. */
export async function markReceivedBy(
  tx: Tx,
  { city, paper, receiver, at }: Pick<RecipientsOf, 'city' | 'paper'> & { receiver: string; at: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update publication.recipient set received_at = ${at}::timestamptz, received_by = ${receiver}
    where city_code = ${city} and paper = ${paper}::uuid and receiver = ${receiver} and sent_at is not null
      and received_at is null`.execute(tx);
  return (numAffectedRows ?? 0n) > 0n;
}

/** An account of the contact of a department. */
export type Receiver = { readonly name: string; readonly displayName: string };

/** Active contacts of departments within the remit, by sign-in name, at most 500. */
export async function receiversOf(tx: Tx, city: string): Promise<Receiver[]> {
  const { rows } = await sql<Receiver>`
    select name, coalesce(nullif(display_name, ''), name) as "displayName" from organisation.public_account
    where city_code = ${city} and role = 'department-contact' and is_active order by name limit 500`.execute(tx);
  return rows;
}

/** Who confirmed for a department when the unit last sent it a paper, by its name. */
export async function lastReceivers(
  tx: Tx,
  { city, path }: Pick<RecipientsOf, 'city' | 'path'>,
  names: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ name: string; receiver: string }>`
    select distinct on (r.name) r.name, r.receiver from publication.recipient r
    join organisation.public_account a on a.city_code = r.city_code and a.name = r.receiver
    where r.city_code = ${city} and r.path = ${path} and r.name = any(${names}::text[])
      and a.role = 'department-contact' and a.is_active
    order by r.name, r.sent_at desc nulls last`.execute(tx);
  return new Map(rows.map(({ name, receiver }) => [name, receiver]));
}
