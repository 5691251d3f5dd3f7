import type { Reply } from '#kernel/endpoint.ts';
import { type Language, sentence } from '#kernel/terms.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit, readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { listMessages as contract } from '../contract-notices.ts';
import type { DigestItem } from '../rules/digest.ts';
import { mailAddressOf, markRead, messagesOf, writeMailAddress } from '../store/messages.ts';
import { terms } from '../terms.ts';

/** Reminders of the caller with how many were not read. */
export function listMessages(desk: Desk, caller: Caller, language: Language): Promise<Reply<typeof contract>> {
  return readInRemit(desk.db, caller, async (tx) => {
    const messages = await messagesOf(tx, caller.cityCode, caller.name);
    const rows = messages.map(({ items, ...one }) => ({ ...one, lines: items.map((item) => lineOf(item, language)) }));
    const mailAddress = await mailAddressOf(tx, caller.cityCode, caller.name);
    return { rows, unread: rows.filter(({ readAt }) => readAt === null).length, mailAddress };
  });
}

/** A line of a reminder in words, and the page that it leads to. */
export function lineOf(item: DigestItem, language: Language): { kind: string; text: string; link: string } {
  const facts = { receiver: '', ...item };
  return { kind: item.kind, text: sentence(terms, `digest.${item.kind}`, language, facts), link: linkOf(item) };
}

function linkOf(item: DigestItem): string {
  if ('taskId' in item) return `/coordination?task=${item.taskId}`;
  return 'paperId' in item ? `/briefings/${item.paperId}` : `/?month=${item.month}`;
}

/** Marks the caller's reminders as read. */
export function readMessages(desk: Desk, caller: Caller): Promise<{ read: number }> {
  const at = desk.clock().toISOString();
  return inRemit(desk.db, caller, async (tx) => ({
    read: await markRead(tx, caller.cityCode, { name: caller.name, at }),
  }));
}

/** Keeps where the caller's reminders go by mail; null for nowhere. */
export function setMailAddress(
  desk: Desk,
  caller: Caller,
  mailAddress: string | null,
): Promise<{ mailAddress: string | null }> {
  const now = desk.clock();
  const { cityCode, name, remit, ownerCode } = caller;
  return inRemit(desk.db, caller, async (tx) => {
    const before = await mailAddressOf(tx, cityCode, name);
    await writeMailAddress(tx, cityCode, { name, remit, ownerCode, mailAddress, at: now.toISOString() });
    const about = { act: 'coordination.set-mail-address', path: remit, entityId: name };
    await audit(tx, caller, { ...about, before: { mailAddress: before }, after: { mailAddress }, at: now });
    return { mailAddress };
  });
}
