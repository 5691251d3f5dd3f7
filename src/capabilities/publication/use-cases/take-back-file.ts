import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import type { Desk } from '#platform/desk.ts';
import { type ReadDocx, readDocx } from '#platform/docx/read-docx.ts';
import type { Upload } from '#platform/uploads.ts';
import { identityProperties } from '../documents/paper-identity.ts';
import { documentFault, type PaperDocument, paperDocument } from '../rules/document.ts';
import { documentFromDocx } from '../rules/document-from-docx.ts';
import type { Paper } from '../shapes.ts';
import type { StoredPaper } from '../store/queries.ts';
import { documentOf } from './read-paper.ts';
import { changedDraft } from './save-paper.ts';

/**
 * Takes a DOCX of a paper that was edited in another program as the next version of its draft; figures are checked anew.
 * A draft of a correction may take the file of the paper that it corrects. Refuses `notFound`, `alreadyIssued`,
 * `actNotNow`, `tryAgain`, `paperUnreadable`, `zipBomb`, and `otherPaper` for the file of another paper.
 */
export async function takeBackFile(
  desk: Desk,
  caller: Caller,
  { id, upload }: { readonly id: string; readonly upload: Pick<Upload, 'place' | 'fileName'> },
): Promise<Paper> {
  const file = await docxOf(upload);
  const next = (draft: StoredPaper) => ({ document: takenBack(file, draft, upload.fileName), source: null });
  return changedDraft(desk, caller, { id, act: 'take-back-file', next });
}

async function docxOf({ place, fileName }: Pick<Upload, 'place' | 'fileName'>): Promise<ReadDocx> {
  try {
    const read = await readDocx(place);
    if (read !== null) return read;
  } catch (trouble) {
    if (trouble instanceof Refusal && trouble.code === 'zipBomb') throw trouble;
  }
  throw new Refusal('paperUnreadable', { file: fileName });
}

function takenBack({ blocks, properties }: ReadDocx, draft: StoredPaper, file: string): PaperDocument {
  const named = properties.get(identityProperties.paper);
  if (named !== undefined && named !== draft.id && named !== draft.corrects) throw new Refusal('otherPaper');
  const document = documentFromDocx(blocks, documentOf(draft));
  if (documentFault(document) !== null) throw new Refusal('paperUnreadable', { file });
  return paperDocument.parse(document);
}
