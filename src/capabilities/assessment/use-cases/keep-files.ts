import { rm, stat } from 'node:fs/promises';
import type { Reply } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit, readInRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { evidenceTypeOf, evidenceTypes } from '#platform/evidence/evidence-type.ts';
import { keepFile, keptFile } from '#platform/files.ts';
import type { Download } from '#platform/http.ts';
import type { Upload } from '#platform/uploads.ts';
import { type addFile as contract, maxFiles } from '../contract-units.ts';
import { checkLive, checkMaySpeak } from '../rules/run.ts';
import { resultsOf } from '../store/results.ts';
import { filesOf, writeFile } from '../store/words-of-units.ts';
import { isOfAssessor, runToChange, runWithContent } from './shown-run.ts';

type Asked = { readonly id: string; readonly unitCode: string };

/**
 * Keeps a file of evidence about a unit: the unit’s own while it may speak, or of who assesses. Refuses `notFound`,
 * `notOwnUnit`, `filesFull`, what `checkLive`, `checkMaySpeak` and `evidenceTypeOf` refuse.
 */
export async function addFile(
  desk: Desk,
  caller: Caller,
  { id, unitCode, upload }: Asked & { readonly upload: Upload },
): Promise<Reply<typeof contract>> {
  const now = desk.clock();
  const city = caller.cityCode;
  try {
    const contentType = evidenceTypes[await evidenceTypeOf(upload.place)];
    return await inRemit(desk.db, caller, async (tx) => {
      const path = await placeToWrite(tx, caller, { id, unitCode, today: dayOf(now) });
      const there = await filesOf(tx, city, { runId: id, unitCode });
      if (there.length >= maxFiles) throw new Refusal('filesFull', { limit: maxFiles });
      const kept = { cityCode: city, path, audience: 'remit' as const, name: upload.fileName, contentType };
      const sha256 = await keepFile(tx, upload.place, { ...kept, recordedAt: now });
      const { size: bytes } = await stat(upload.place);
      const stamp = { recordedAt: now.toISOString(), recordedBy: caller.name };
      const file = { sha256, name: upload.fileName, bytes, ...stamp };
      await writeFile(tx, city, { runId: id, unitCode, path, file });
      const about = { act: 'assessment.add-file', path, entityId: id };
      await audit(tx, caller, { ...about, before: null, after: { name: upload.fileName, sha256, bytes }, at: now });
      return file;
    });
  } finally {
    await rm(upload.place, { force: true });
  }
}

/** Place of a unit about which the caller may add files. */
async function placeToWrite(
  tx: Tx,
  caller: Caller,
  { id, unitCode, today }: Asked & { readonly today: string },
): Promise<string> {
  const { run } = await runToChange(tx, caller, id);
  const unit = (await resultsOf(tx, caller.cityCode, id)).find(({ code }) => code === unitCode);
  if (!unit) throw new Refusal('notFound');
  if (isOfAssessor(run.path, caller) && caller.rights.includes('assessment.write')) {
    checkLive(run);
    return unit.path;
  }
  if (unit.path !== caller.remit || !caller.rights.includes('assessment.answer')) throw new Refusal('notOwnUnit');
  checkMaySpeak(run, today);
  return unit.path;
}

/** The content of a file, for who assesses and for the unit itself. Refuses `notFound`. */
export function downloadFile(
  desk: Desk,
  caller: Caller,
  asked: Asked & { readonly sha256: string },
): Promise<Download> {
  const { id, unitCode, sha256 } = asked;
  return readInRemit(desk.db, caller, async (tx) => {
    await runWithContent(tx, caller, id);
    const listed = (await filesOf(tx, caller.cityCode, { runId: id, unitCode })).find((one) => one.sha256 === sha256);
    const file = listed && (await keptFile(tx, caller.cityCode, sha256));
    if (!file) throw new Refusal('notFound');
    return { fileName: listed.name, content: file.content };
  });
}

/** Whether files were added to the unit before. Refuses `fileUnknown`. */
export async function checkFiles(
  tx: Tx,
  { cityCode }: Caller,
  { runId, unitCode, files }: { readonly runId: string; readonly unitCode: string; readonly files: readonly string[] },
): Promise<void> {
  if (files.length === 0) return;
  const known = new Set((await filesOf(tx, cityCode, { runId, unitCode })).map(({ sha256 }) => sha256));
  if (files.some((one) => !known.has(one))) throw new Refusal('fileUnknown');
}
