import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { Download } from '#platform/http.ts';
import { renderPages } from '../documents/render-briefing.ts';
import { writtenDocument } from '../rules/written-document.ts';
import { insidePaper } from './inside-paper.ts';
import { documentOf } from './read-paper.ts';

/** The PDF of a paper as it stands, made anew. Refuses `notFound` and `characterNotShown`. */
export async function previewPaper(desk: Desk, caller: Caller, id: string): Promise<Download> {
  const stored = await readInRemit(desk.db, caller, (tx) => insidePaper(tx, caller, { id }));
  const { paper } = writtenDocument(documentOf(stored));
  const pdf = await renderPages(paper, { fontDirectory: desk.fontFolder, madeOn: dayOf(desk.clock()) });
  return { fileName: `${id}.pdf`, content: Buffer.from(pdf) };
}
