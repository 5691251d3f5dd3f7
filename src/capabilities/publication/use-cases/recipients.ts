import type { Parsed, Reply } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { regionsOf } from '../../organisation/public.ts';
import type { listRecipients as contract, setRecipients as setContract } from '../contract-life.ts';
import { deskNamed, unitsBelow } from '../rules/recipients.ts';
import { insertEvent } from '../store/life.ts';
import { paperById, type StoredPaper } from '../store/queries.ts';
import {
  deleteUnsent,
  insertRecipients,
  markReceived,
  markSent,
  receiversOf,
  recipientsOf,
} from '../store/recipients.ts';
import { insidePaper, noteOn } from './inside-paper.ts';
import { documentOf } from './read-paper.ts';

type Recipients = Reply<typeof contract>;

/** To whom a paper goes; a county sees its own line alone. Refuses `notFound`. */
export function listRecipients(desk: Desk, caller: Caller, id: string): Promise<Recipients> {
  return inRemit(desk.db, caller, async (tx) => shownFor(tx, caller, await visiblePaper(tx, caller, id)));
}

/**
 * Sets whom it still goes to; whoever was sent it stays. A desk is that of a unit directly below, chosen or named; a
 * department confirms by the account of its contact. Refuses `notFound`, `notIssued` and `receiverUnknown`.
 */
export function setRecipients(
  desk: Desk,
  caller: Caller,
  { id, rows }: Parsed<typeof setContract>['params'] & Parsed<typeof setContract>['body'],
): Promise<Recipients> {
  return changed(desk, caller, { id, act: 'publication.set-recipients' }, async (tx, stored) => {
    const { cityCode: city } = caller;
    await deleteUnsent(tx, { city, paper: id });
    const kept = new Set((await recipientsOf(tx, city, id)).map(({ name }) => name));
    const units = unitsBelow(await regionsOf(tx, city), stored.path);
    const paths = new Set(units.map(({ path }) => path));
    const contacts = new Set((await receiversOf(tx, city)).map(({ name }) => name));
    const placed = rows.map((row) => {
      const { receiver, name } = row;
      if (receiver !== null && !contacts.has(receiver)) throw new Refusal('receiverUnknown', { name: receiver });
      if (receiver !== null) return { ...row, unitPath: null };
      const isBelow = row.unitPath !== null && paths.has(row.unitPath);
      return isBelow ? row : { ...row, unitPath: deskNamed(name, units) };
    });
    await insertRecipients(
      tx,
      { city, paper: id, path: stored.path },
      placed.filter(({ name }) => !kept.has(name)),
    );
    return { recipients: rows.length };
  });
}

/** Notes that the paper was sent. Refuses `notFound`, `notIssued`, `nobodyToSend`. */
export function sendPaper(desk: Desk, caller: Caller, id: string): Promise<Recipients> {
  return changed(desk, caller, { id, act: 'publication.send-paper' }, async (tx, stored) => {
    const on = noteOn(caller, stored, desk.clock());
    const sent = await markSent(tx, on);
    if (sent === 0) throw new Refusal('nobodyToSend');
    await insertEvent(tx, on, { act: 'send', reason: null, version: stored.version });
    return { sent };
  });
}

/** Confirms the own line. Refuses `notFound` and `notSentHere`. */
export function confirmReceipt(desk: Desk, caller: Caller, id: string): Promise<Recipients> {
  const now = desk.clock();
  return inRemit(desk.db, caller, async (tx) => {
    const stored = await visiblePaper(tx, caller, id);
    const { cityCode: city, name: by, remit: unitPath } = caller;
    const isReceived = await markReceived(tx, { city, paper: id, unitPath, by, at: now.toISOString() });
    if (!isReceived) throw new Refusal('notSentHere');
    await audit(tx, caller, {
      ...{ act: 'publication.confirm-receipt', path: unitPath, entityId: id, before: null, after: { received: true } },
      at: now,
    });
    return shownFor(tx, caller, stored);
  });
}

function changed(
  desk: Desk,
  caller: Caller,
  { id, act }: { readonly id: string; readonly act: string },
  work: (tx: Tx, stored: StoredPaper) => Promise<object>,
): Promise<Recipients> {
  const now = desk.clock();
  return inRemit(desk.db, caller, async (tx) => {
    const stored = await insidePaper(tx, caller, { id });
    if (stored.state !== 'issued') throw new Refusal('notIssued');
    const after = await work(tx, stored);
    await audit(tx, caller, { act, path: stored.path, entityId: id, before: null, after, at: now });
    return shownFor(tx, caller, stored);
  });
}

async function visiblePaper(tx: Tx, caller: Caller, id: string): Promise<StoredPaper> {
  const stored = await paperById(tx, caller.cityCode, { id });
  if (!stored) throw new Refusal('notFound');
  return stored;
}

async function shownFor(tx: Tx, caller: Caller, stored: StoredPaper): Promise<Recipients> {
  const rows = await recipientsOf(tx, caller.cityCode, stored.id);
  const tail = documentOf(stored).content.find((node) => node.type === 'tail');
  const mayConfirm = caller.rights.includes('publication.receive');
  return {
    printed: tail?.attrs.copies ?? null,
    rows: rows.map((row) => ({
      ...row,
      isMine: mayConfirm && row.unitPath === caller.remit && row.sentAt !== null && row.receivedAt === null,
    })),
  };
}
