import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { Download } from '#platform/http.ts';
import { renderPages } from '../documents/render-briefing.ts';
import { writtenDocument } from '../rules/written-document.ts';
import { documentOf } from '../store/documents.ts';
import { withDocument } from './draft-to-edit.ts';

/** The PDF of a paper as it stands, made anew. Refuses `notFound` and `characterNotShown`. */
export async function previewPaper(desk: Desk, caller: Caller, id: string): Promise<Download> {
  const key = { city: caller.cityCode, paper: id };
  const stored = await readInRemit(desk.db, caller, (tx) => documentOf(tx, key));
  if (!stored) throw new Refusal('notFound');
  const { paper } = writtenDocument(withDocument(stored).doc);
  const pdf = await renderPages(paper, { fontDirectory: desk.fontFolder, madeOn: dayOf(desk.clock()) });
  return { fileName: `${id}.pdf`, content: Buffer.from(pdf) };
}
