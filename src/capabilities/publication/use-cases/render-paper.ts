import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit, readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { keptFile } from '#platform/files.ts';
import type { Download } from '#platform/http.ts';
import { workbookOf } from '../documents/appendix.ts';
import { renderBriefing } from '../documents/render-briefing.ts';
import { tableSheets } from '../documents/table-sheets.ts';
import { headedPaper } from '../rules/issued-document.ts';
import type { Paper } from '../rules/paper.ts';
import { paperAuthor } from '../rules/paper-author.ts';
import { publicDocument } from '../rules/public-document.ts';
import { writtenDocument } from '../rules/written-document.ts';
import { paperById, type StoredPaper } from '../store/queries.ts';
import { placedPaper } from './checked-paper.ts';
import { paperFileName, paperNumber } from './paper-file-name.ts';
import { documentOf } from './read-paper.ts';

type Wish = { readonly id: string; readonly form: 'docx' | 'pdf'; readonly copy: 'own' | 'public' };

/**
 * The file of a paper: of an issued one the bytes that were kept, of a draft its document as it was saved last, made
 * anew. A copy for the public is made anew too, with personal data masked and without the code. Refuses `notFound`.
 */
export async function renderPaper(desk: Desk, caller: Caller, { id, form, copy }: Wish): Promise<Download> {
  const stored = await inRemit(desk.db, caller, (tx) => paperById(tx, caller.cityCode, { id }));
  if (!stored) throw new Refusal('notFound');
  const named = { ...stored, shownNumber: stored.number ?? stored.askedNumber };
  const fileName = paperFileName(named, { form, mark: copy === 'public' ? 'publicCopy' : null });
  const sha256 = stored[form];
  if (sha256 === null || copy === 'public')
    return { fileName, content: await madeAnew(desk, caller, { stored, form, copy }) };
  const file = await inRemit(desk.db, caller, (tx) => keptFile(tx, caller.cityCode, sha256));
  if (!file) throw new Refusal('notFound');
  return { fileName, content: file.content };
}

async function madeAnew(
  desk: Desk,
  caller: Caller,
  { stored, form, copy }: Pick<Wish, 'form' | 'copy'> & { readonly stored: StoredPaper },
): Promise<Buffer> {
  const paper = await paperToPrint(desk, caller, { stored, copy });
  const files = await renderBriefing(paper, { fontDirectory: desk.fontFolder, madeOn: dayOf(desk.clock()) });
  return Buffer.from(files[form]);
}

/** The paper as it is typeset, its masthead complete. */
async function paperToPrint(
  desk: Desk,
  caller: Caller,
  { stored, copy }: Pick<Wish, 'copy'> & { readonly stored: StoredPaper },
): Promise<Paper> {
  const document = copy === 'public' ? publicDocument(documentOf(stored)) : documentOf(stored);
  const read = writtenDocument(document).paper;
  const now = stored.issuedAt ? new Date(stored.issuedAt) : desk.clock();
  const { paper } = await placedPaper(desk, caller, { ...stored, read, now });
  const { number } = stored;
  return number === null ? paper : headedPaper(paper, paperNumber({ ...stored, number }));
}

/**
 * The tables and charts of a paper as a workbook, a sheet each, in the form in which authorities exchange tables.
 * Refuses `notFound` and `noTablesHere`.
 */
export async function tablesFile(desk: Desk, caller: Caller, id: string): Promise<Download> {
  const stored = await readInRemit(desk.db, caller, (tx) => paperById(tx, caller.cityCode, { id }));
  if (!stored) throw new Refusal('notFound');
  const paper = await paperToPrint(desk, caller, { stored, copy: 'own' });
  const title = paper.articles[0]?.title.text || stored.title;
  const sheets = tableSheets(paper, { author: paperAuthor(paper), title });
  if (sheets.length === 0) throw new Refusal('noTablesHere');
  const named = { ...stored, shownNumber: stored.number ?? stored.askedNumber };
  return { fileName: paperFileName(named, { form: 'xlsx', mark: 'tables' }), content: await workbookOf(sheets) };
}

/** The data appendix of an issued paper, for those who see the data. Refuses `notFound`. */
export async function appendixFile(desk: Desk, caller: Caller, id: string): Promise<Download> {
  return inRemit(desk.db, caller, async (tx) => {
    const stored = await paperById(tx, caller.cityCode, { id });
    const sha256 = stored?.appendix ?? null;
    if (!stored || sha256 === null || !stored.isOwn) throw new Refusal('notFound');
    const file = await keptFile(tx, caller.cityCode, sha256);
    if (!file) throw new Refusal('notFound');
    const named = { ...stored, shownNumber: stored.number };
    return { fileName: paperFileName(named, { form: 'xlsx', mark: 'appendix' }), content: file.content };
  });
}
