import { rm } from 'node:fs/promises';
import type { ImportPreview, ImportResult } from '#kernel/import-answer.ts';
import type { Language } from '#kernel/terms.ts';
import { type Upload, uploadPlace } from '../uploads.ts';
import { type ImportedFile, type ImportFile, type ImportWish, previewOf, resultOf } from './import-file.ts';

/** How a room takes in a file. */
export type TakeFile = (asked: {
  readonly file: ImportFile;
  readonly wish: ImportWish;
}) => Promise<ImportedFile<unknown>>;

/** Says what an uploaded file would change, in the caller's language; the upload waits for its commit. */
export async function previewUpload(
  { upload, language }: { readonly upload: Upload; readonly language: Language },
  take: TakeFile,
): Promise<ImportPreview> {
  const { id, place, fileName } = upload;
  const wish = { dryRun: true, language, keepRecords: false };
  try {
    return previewOf(id, await take({ file: { place, name: fileName }, wish }));
  } catch (refused) {
    await rm(place, { force: true });
    throw refused;
  }
}

/** Takes in a file that was previewed. Refuses `uploadGone`. */
export async function commitUpload(
  incomingFolder: string,
  {
    uploadId,
    fileName,
    language,
  }: { readonly uploadId: string; readonly fileName: string; readonly language: Language },
  take: TakeFile,
): Promise<ImportResult> {
  const place = await uploadPlace(incomingFolder, uploadId);
  const wish = { dryRun: false, language, keepRecords: false };
  const outcome = await take({ file: { place, name: fileName }, wish });
  await rm(place, { force: true });
  return resultOf(outcome);
}
