import type { Parsed, Reply } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit, type Remit, readInRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { keptFile } from '#platform/files.ts';
import type { Download } from '#platform/http.ts';
import { pageMark, pageOf } from '#platform/paging.ts';
import type { listReceivedPapers as listContract } from '../contract-received.ts';
import type { Paper } from '../shapes.ts';
import { paperById, receivedPapers, type StoredPaper } from '../store/queries.ts';
import { markReceivedBy } from '../store/recipients.ts';
import { paperFileName } from './paper-file-name.ts';
import { paperFor } from './read-paper.ts';

/** Papers that were sent to the caller's department, those to be confirmed first, then the newest. Refuses `pageUnclear`. */
export async function listReceived(
  desk: Desk,
  caller: Caller,
  { limit, after }: Parsed<typeof listContract>['query'],
): Promise<Reply<typeof listContract>> {
  const mark = pageMark(after);
  const last = mark && { toConfirm: mark[0] === 1, id: mark[1] };
  const found = await readInRemit(desk.db, asContact(caller), (tx) =>
    receivedPapers(tx, caller.cityCode, { limit: limit + 1, after: last }),
  );
  return pageOf(found, limit, ({ id, toConfirm }) => [Number(toConfirm), id]);
}

/** One of them as it went out. Refuses `notFound`. */
export function readReceived(desk: Desk, caller: Caller, id: string): Promise<Paper> {
  return readInRemit(desk.db, asContact(caller), (tx) => paperFor(tx, caller, id));
}

/** Its PDF, the bytes that were kept. Refuses `notFound`. */
export async function receivedPdf(desk: Desk, caller: Caller, id: string): Promise<Download> {
  const stored = await readInRemit(desk.db, asContact(caller), (tx) => sentPaper(tx, caller, id));
  const { pdf } = stored;
  const file =
    pdf === null ? undefined : await readInRemit(desk.db, caller, (tx) => keptFile(tx, caller.cityCode, pdf));
  if (!file) throw new Refusal('notFound');
  const named = { ...stored, shownNumber: stored.number };
  return { fileName: paperFileName(named, { form: 'pdf' }), content: file.content };
}

/** Confirms it for the department. Refuses `notFound` and `notSentHere`. */
export function confirmReceived(desk: Desk, caller: Caller, id: string): Promise<Paper> {
  const now = desk.clock();
  return inRemit(desk.db, asContact(caller), async (tx) => {
    await sentPaper(tx, caller, id);
    const { cityCode: city, name } = caller;
    if (!(await markReceivedBy(tx, { city, paper: id, receiver: name, at: now.toISOString() })))
      throw new Refusal('notSentHere');
    await audit(tx, caller, {
      ...{ act: 'publication.confirm-receipt', path: caller.remit, entityId: id, before: null },
      ...{ after: { received: true, receiver: name }, at: now },
    });
    return paperFor(tx, caller, id);
  });
}

/** A contact of a department sees what was sent to the department, and no county: `publication.receives`. */
function asContact({ remit, name }: Caller): Remit {
  return { remit, ownerCode: `contact:${name}` };
}

async function sentPaper(tx: Tx, { cityCode }: Caller, id: string): Promise<StoredPaper> {
  const stored = await paperById(tx, cityCode, { id });
  if (!stored) throw new Refusal('notFound');
  return stored;
}
