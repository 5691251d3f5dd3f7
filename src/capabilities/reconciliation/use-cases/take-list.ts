import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { Reply } from '#kernel/endpoint.ts';
import { previewRows } from '#kernel/import-answer.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Language } from '#kernel/terms.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit, readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { keepFile, sha256Of } from '#platform/files.ts';
import { type Upload, uploadPlace } from '#platform/uploads.ts';
import { regionsOf } from '../../organisation/public.ts';
import type { commitList as commitContract, previewList as previewContract } from '../contract.ts';
import { differenceClasses, type ListKind } from '../rules/classes.ts';
import { reasonText } from '../rules/reason-text.ts';
import { extentReason } from '../rules/row-reasons.ts';
import { writeRun } from '../store/runs.ts';
import { type HeldList, heldAgainstLibrary, readListFile } from './hold-against-library.ts';
import { keptMissing, keptRows } from './kept-rows.ts';

const shownRows = 200;

type Asked = { readonly kind: ListKind; readonly month: string; readonly language: Language };

/** Holds an uploaded list against the library and says what was found; the upload waits for its commit. */
export async function previewList(
  desk: Desk,
  caller: Caller,
  { upload, kind, month, language }: Asked & { readonly upload: Upload },
): Promise<Reply<typeof previewContract>> {
  const { id, place, fileName } = upload;
  try {
    notAhead(desk, month);
    const list = await readListFile(desk, caller, { file: { place, name: fileName, kind }, language });
    const held = await readInRemit(desk.db, caller, (tx) => heldAgainstLibrary(tx, caller, { list, month }));
    return { ...previewOf(held, language), looksLike: list.looksLike, uploadId: id, month };
  } catch (refused) {
    await rm(place, { force: true });
    throw refused;
  }
}

function previewOf(held: HeldList, language: Language) {
  const { kind, rows, missing, outside, refused, notices, read } = held;
  return {
    ...{ kind, rows: rows.length, outside, missing: missing.length },
    classes: differenceClasses.map((name) => ({ class: name, rows: rows.filter((row) => row.class === name).length })),
    shown: rows
      .filter((row) => row.class !== 'equal')
      .slice(0, shownRows)
      .map(({ facts, class: name, project, reasons }) => ({
        ...{ sheet: facts.sheet, row: facts.row, name: facts.name, class: name },
        projectName: project?.name ?? null,
        reasons: reasons.map((one) => reasonText(one, language)),
      })),
    refusedCells: refused.length,
    refused: refused.slice(0, previewRows),
    notices: [...notices, ...(read === null ? [] : [reasonText(extentReason(read), language)])],
  };
}

type Commit = Asked & { readonly uploadId: string; readonly fileName: string };

/**
 * Keeps what was found for a previewed list, in one transaction with its audit entry. The file is kept with its hash,
 * but of what the bureau gave only the hash, and no amount of a single project. Source: 统计法 Art. 28.
 */
export async function commitList(
  desk: Desk,
  caller: Caller,
  { uploadId, fileName, kind, month, language }: Commit,
): Promise<Reply<typeof commitContract>> {
  notAhead(desk, month);
  const place = await uploadPlace(desk.incomingFolder, uploadId);
  const list = await readListFile(desk, caller, { file: { place, name: fileName, kind }, language });
  const sha256 = await sha256Of(place);
  const now = desk.clock();
  const { cityCode, remit } = caller;
  const found = await inRemit(desk.db, caller, async (tx) => {
    const held = await heldAgainstLibrary(tx, caller, { list, month });
    const id = randomUUID();
    const regions = await regionsOf(tx, cityCode);
    const rows = keptRows(held, { regions, remit });
    const missing = keptMissing(held);
    await writeRun(tx, cityCode, {
      ...{ id, path: remit, kind, month, fileName, sha256 },
      ...{ recordedAt: now.toISOString(), recordedBy: caller.name, rows, missing },
    });
    if (kind !== 'statistics' && kind !== 'aggregates')
      await keepFile(tx, place, {
        ...{ cityCode, path: remit, audience: 'remit', name: fileName, recordedAt: now },
        contentType: 'application/octet-stream',
      });
    const after = { file: fileName, kind, month, sha256, rows: rows.length, missing: missing.length };
    await audit(tx, caller, { act: 'reconciliation.run', path: remit, entityId: id, before: null, after, at: now });
    return { id, rows: rows.length, missing: missing.length };
  });
  await rm(place, { force: true });
  return found;
}

function notAhead(desk: Desk, month: string): void {
  if (month > dayOf(desk.clock()).slice(0, 7)) throw new Refusal('monthAhead', { month });
}
