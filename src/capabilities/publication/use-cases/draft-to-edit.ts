import { Refusal } from '#kernel/refusal.ts';
import type { Tx } from '#platform/database.ts';
import type { PaperDocument } from '../rules/document.ts';
import { documentFromPaper } from '../rules/document-from-paper.ts';
import { readArticles } from '../rules/read-articles.ts';
import { lockedDocument, type StoredDocument } from '../store/documents.ts';
import type { PaperKey } from '../store/steps.ts';

/** A paper that has a document. */
export type EditedPaper = StoredDocument & { readonly doc: PaperDocument };

/** A draft, locked until the transaction ends. Refuses `notFound`, and `paperNotDraft` for what was passed on already. */
export async function draftToEdit(tx: Tx, key: PaperKey): Promise<EditedPaper> {
  const found = await lockedDocument(tx, key);
  if (!found) throw new Refusal('notFound');
  if (found.state !== 'draft') throw new Refusal('paperNotDraft', { state: found.state });
  return withDocument(found);
}

/** The paper with its document: that of an older text is made from it, with the figures that were bound in it. */
export function withDocument(stored: StoredDocument): EditedPaper {
  const { doc, text, bindings, asOf } = stored;
  return { ...stored, doc: doc ?? documentFromPaper(readArticles([{ name: '', text }]), { bindings, asOf }) };
}
