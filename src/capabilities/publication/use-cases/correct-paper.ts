import { Refusal } from '#kernel/refusal.ts';
import { sentence } from '#kernel/terms.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit, readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { documentTerms } from '../documents/document-terms.ts';
import { writtenDate } from '../rules/completed-paper.ts';
import { correctingDocument } from '../rules/correcting-document.ts';
import type { Paper } from '../shapes.ts';
import { openCorrection, type StoredPaper } from '../store/queries.ts';
import { draftContent } from './draft-content.ts';
import { keptNewDraft } from './draft-paper.ts';
import { insidePaper } from './inside-paper.ts';
import { paperNumber } from './paper-file-name.ts';
import { documentOf, paperFor } from './read-paper.ts';

/**
 * Begins a correction of an issued paper: the next edition, a draft with the same words and a note that names the old one
 * and says why. Refuses
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
  const note = noteOnOld({ ...stored, number: stored.number, reason });
  const document = correctingDocument(documentOf(stored), note);
  const content = await draftContent(desk, caller, { ...place, document, now });
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

type Old = Pick<StoredPaper, 'kind' | 'series' | 'year' | 'edition' | 'issuedAt' | 'code'> & {
  readonly number: number;
  readonly reason: string;
};

/** What a correction says of the paper that it corrects. */
function noteOnOld({ issuedAt, code, reason, ...old }: Old): string {
  const day = issuedAt === null ? '' : writtenDate(dayOf(new Date(issuedAt)));
  const facts = { day, paper: paperNumber(old), code: code ?? '', reason: reason.replace(/[。.\s]+$/, '') };
  return sentence(documentTerms, 'correctionNote', 'zh', facts);
}
