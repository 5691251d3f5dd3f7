import { randomUUID } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import type { Reply, Sent } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { regionOf } from '#kernel/region.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit, readInRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { evidenceTypeOf, evidenceTypes } from '#platform/evidence/evidence-type.ts';
import { keepFile, keptFile } from '#platform/files.ts';
import type { Download } from '#platform/http.ts';
import type { Upload } from '#platform/uploads.ts';
import {
  type addTraining as addContract,
  type listTrainings as listContract,
  maxMaterials,
  type Training,
} from '../contract-trainings.ts';
import { checkTexts } from '../rules/lawful-text.ts';
import { type StoredTraining, trainingById, trainingPage, writeMaterial, writeTraining } from '../store/trainings.ts';

/** One page of training sessions. Refuses `pageUnclear`. */
export function listTrainings(
  desk: Desk,
  caller: Caller,
  asked: { readonly limit: number; readonly after?: string | undefined },
): Promise<Reply<typeof listContract>> {
  return readInRemit(desk.db, caller, async (tx) => {
    const page = await trainingPage(tx, caller.cityCode, asked);
    return { rows: page.rows.map((one) => shownTraining(one, caller)), next: page.next };
  });
}

/**
 * Records a training session or changes one, as a new version. `before` is null for a new one. Refuses `notFound` where
 * another unit holds it, `trainingChanged` and what `checkTexts` refuses.
 */
export function saveTraining(
  desk: Desk,
  caller: Caller,
  wish: {
    readonly given: Sent<typeof addContract>['body'];
    readonly before: { readonly id: string; readonly version: number } | null;
  },
): Promise<Training> {
  const now = desk.clock();
  const { given, before } = wish;
  checkTexts({ title: given.title, content: given.content });
  return inRemit(desk.db, caller, async (tx) => {
    const standing = before && (await ownTraining(tx, caller, before.id));
    const stamp = { recordedAt: now.toISOString(), recordedBy: caller.name };
    const id = standing?.id ?? randomUUID();
    const version = (before?.version ?? 0) + 1;
    const training = { ...given, ...stamp, id, version, path: caller.remit, files: standing?.files ?? [] };
    const isWritten = await writeTraining(tx, caller.cityCode, training);
    if (!isWritten) throw new Refusal('trainingChanged', { by: standing?.recordedBy ?? '' });
    const about = { act: 'coordination.save-training', path: caller.remit, entityId: id };
    await audit(tx, caller, { ...about, before: standing ? { ...standing } : null, after: given, at: now });
    return shownTraining(training, caller);
  });
}

/** Adds a file of material. Refuses `notFound`, `tooManyFiles` and what `evidenceTypeOf` refuses. */
export async function addMaterial(
  desk: Desk,
  caller: Caller,
  { id, upload }: { readonly id: string; readonly upload: Upload },
): Promise<Training> {
  const now = desk.clock();
  const city = caller.cityCode;
  try {
    const contentType = evidenceTypes[await evidenceTypeOf(upload.place)];
    return await inRemit(desk.db, caller, async (tx) => {
      const training = await ownTraining(tx, caller, id);
      if (training.files.length >= maxMaterials) throw new Refusal('tooManyFiles', { limit: maxMaterials });
      const place = { cityCode: city, path: training.path, audience: 'below' as const };
      const file = { ...place, name: upload.fileName, contentType, recordedAt: now };
      const sha256 = await keepFile(tx, upload.place, file);
      const { size: bytes } = await stat(upload.place);
      const stamp = { recordedAt: now.toISOString(), recordedBy: caller.name };
      const kept = { trainingId: id, sha256, path: training.path, name: upload.fileName, bytes, ...stamp };
      await writeMaterial(tx, city, kept);
      const after = await ownTraining(tx, caller, id);
      const about = { act: 'coordination.add-material', path: training.path, entityId: id };
      await audit(tx, caller, { ...about, before: null, after: { name: upload.fileName, sha256, bytes }, at: now });
      return shownTraining(after, caller);
    });
  } finally {
    await rm(upload.place, { force: true });
  }
}

/** The content of a file of material. Refuses `notFound`. */
export function downloadMaterial(
  desk: Desk,
  caller: Caller,
  { id, sha256 }: { readonly id: string; readonly sha256: string },
): Promise<Download> {
  return readInRemit(desk.db, caller, async (tx) => {
    const training = await trainingById(tx, caller.cityCode, id);
    const listed = training?.files.find((file) => file.sha256 === sha256);
    const file = listed && (await keptFile(tx, caller.cityCode, sha256));
    if (!file) throw new Refusal('notFound');
    return { fileName: listed.name, content: file.content };
  });
}

async function ownTraining(tx: Tx, caller: Caller, id: string): Promise<StoredTraining> {
  const training = await trainingById(tx, caller.cityCode, id);
  if (training?.path !== caller.remit) throw new Refusal('notFound');
  return training;
}

function shownTraining({ path, ...training }: StoredTraining, caller: Caller): Training {
  const mayEdit = path === caller.remit && caller.rights.includes('coordination.hold');
  return { ...training, unitCode: regionOf(path), mayEdit };
}
