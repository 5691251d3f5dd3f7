import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit, readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { Paper } from '../shapes.ts';
import { openCorrection } from '../store/queries.ts';
import { draftContent } from './draft-content.ts';
import { keptNewDraft } from './draft-paper.ts';
import { insidePaper } from './inside-paper.ts';
import { documentOf, paperFor } from './read-paper.ts';

/**
 * Begins a correction of an issued paper: the next edition, a draft with the same words, that names the old one. Refuses
 * `notFound`, `notIssued`, and `correctionOpen` where one is under way.
 */
export async function correctPaper(
  desk: Desk,
  caller: Caller,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Paper> {
  const now = desk.clock();
  const { cityCode: city } = caller;
  const { stored, open } = await readInRemit(desk.db, caller, async (tx) => ({
    stored: await insidePaper(tx, caller, { id }),
    open: await openCorrection(tx, city, id),
  }));
  if (stored.state !== 'issued' || stored.number === null) throw new Refusal('notIssued');
  if (open) throw new Refusal('correctionOpen');
  const place = { ...stored, id: null, askedNumber: stored.number, source: null };
  const content = await draftContent(desk, caller, { ...place, document: documentOf(stored), now });
  const { path, kind, series, year, title } = stored;
  const draft = {
    path,
    kind,
    series,
    year,
    title,
    askedNumber: stored.number,
    content,
    now,
    edition: stored.edition + 1,
  };
  const made = await keptNewDraft(desk, caller, { ...draft, corrects: id, reason });
  return inRemit(desk.db, caller, (tx) => paperFor(tx, caller, made));
}
