import { rm } from 'node:fs/promises';
import type { ImportPreview, ImportResult } from '#kernel/import-answer.ts';
import { type Upload, uploadPlace } from '../uploads.ts';
import { type ImportedFile, type ImportFile, type ImportWish, previewOf, resultOf } from './import-file.ts';

/** How a room takes in a file. */
export type TakeFile = (asked: {
  readonly file: ImportFile;
  readonly wish: ImportWish;
}) => Promise<ImportedFile<unknown>>;

/** Says what an uploaded file would change; the upload waits for its commit. */
export async function previewUpload({ id, place, fileName }: Upload, take: TakeFile): Promise<ImportPreview> {
  const wish = { dryRun: true, language: 'zh', keepRecords: false } as const;
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
  { uploadId, fileName }: { readonly uploadId: string; readonly fileName: string },
  take: TakeFile,
): Promise<ImportResult> {
  const place = await uploadPlace(incomingFolder, uploadId);
  const wish = { dryRun: false, language: 'zh', keepRecords: false } as const;
  const outcome = await take({ file: { place, name: fileName }, wish });
  await rm(place, { force: true });
  return resultOf(outcome);
}
