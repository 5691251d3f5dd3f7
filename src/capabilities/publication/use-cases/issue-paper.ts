import { createHash } from 'node:crypto';
import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { keepFile } from '#platform/files.ts';
import { regionsOf } from '../../organisation/public.ts';
import { downloadAppendix, downloadDocx, downloadPdf } from '../contract.ts';
import type { FrozenFigure } from '../documents/appendix.ts';
import { numberedPaper } from '../rules/completed-paper.ts';
import type { PaperDocument } from '../rules/document.ts';
import { figuresOfDocument } from '../rules/figure-states.ts';
import { headedPaper, issuedDocument } from '../rules/issued-document.ts';
import { nextNumber, stateAfter } from '../rules/life.ts';
import { proposedRecipients, recipientLinesOf, unitsBelow } from '../rules/recipients.ts';
import { verificationCode } from '../rules/verification.ts';
import { numberOf, writtenDocument } from '../rules/written-document.ts';
import type { Paper } from '../shapes.ts';
import { insertArchive } from '../store/archive.ts';
import { paperById, type StoredPaper } from '../store/queries.ts';
import { insertRecipients, lastReceivers, type RecipientsOf } from '../store/recipients.ts';
import { lockedLastNumber, setLastNumber, updateIssued } from '../store/writes.ts';
import { archivedFiles } from './archived-files.ts';
import { digestOfRows } from './indicator-rows.ts';
import { actorOf, type Judged, judgedPaper, keptFindings, noteAct, unchangedPaper } from './live-paper.ts';
import { paperFileName, paperNumber } from './paper-file-name.ts';
import { paperFor } from './read-paper.ts';

/**
 * Issues a signed paper: it gets the next number of its series and year and a verification code, DOCX, PDF/A and data
 * appendix are made and kept, and nothing of it changes any more. Whoever issues next waits for the number. Refuses
 * `notFound`, `tryAgain`, `numberNotNext`, `characterNotShown`, and as `stateAfter`.
 */
export async function issuePaper(desk: Desk, caller: Caller, id: string): Promise<Paper> {
  const now = desk.clock();
  const judged = await judgedPaper(desk, caller, { id, now });
  await keptFindings(desk, caller, judged);
  stateAfter('issue', judged.living, { accountId: caller.accountId, maySignOwn: true });
  const figures = await frozenFigures(desk, caller, judged.content.document);
  return inRemit(desk.db, caller, async (tx) => {
    const number = await givenNumber(tx, caller, judged);
    const stored = await unchangedPaper(tx, caller, judged.stored);
    stateAfter('issue', judged.living, await actorOf(tx, caller));
    const issued = issuedContent({ stored, judged, number, figures, now });
    await keptIssue(tx, caller, { ...issued, desk, stored, judged, number, figures, now });
    return paperFor(tx, caller, id);
  });
}

/** The number of the paper: the next of its series, or that of the paper which it corrects. */
async function givenNumber(tx: Tx, caller: Caller, { stored, content }: Judged): Promise<number> {
  const { cityCode: city } = caller;
  if (stored.corrects !== null) {
    const corrected = await paperById(tx, city, { id: stored.corrects });
    if (corrected?.number == null) throw new Refusal('notFound');
    return corrected.number;
  }
  const { series, year, path } = stored;
  const last = await lockedLastNumber(tx, { city, series, year, path });
  const masthead = content.document.content.find((node) => node.type === 'masthead');
  const isThisYear = masthead?.attrs.year === year || masthead?.attrs.year === null;
  const written = masthead !== undefined && isThisYear ? masthead.attrs.number : null;
  const number = nextNumber({ last, asked: stored.askedNumber, written });
  await setLastNumber(tx, { city, path, series, year, number });
  return number;
}

type ToIssue = {
  readonly stored: StoredPaper;
  readonly judged: Judged;
  readonly number: number;
  readonly figures: readonly FrozenFigure[];
  readonly now: Date;
};

/** The document with its number, the paper that is typeset, and the code that the files bear. */
function issuedContent({ stored, judged, number, figures, now }: ToIssue) {
  const { date } = judged.content.paper.masthead;
  const { year, signedAt } = stored;
  const signedOn = signedAt === null ? null : dayOf(new Date(signedAt));
  const document = issuedDocument(judged.content.document, { year, number, date, signedOn });
  const written = writtenDocument(document);
  const numberedOne = numberedPaper(written.paper, judged.content.paper.masthead, { year, number });
  const paper = headedPaper(numberedOne, paperNumber({ ...stored, number }));
  const numberText = numberOf(stored.year, number) ?? '';
  const digest = createHash('sha256').update(JSON.stringify([stored.id, stored.edition, number, document, figures]));
  const content = { paper, madeOn: dayOf(now), edition: stored.edition, title: stored.title, numberText };
  return {
    document,
    text: written.text,
    datedOn: paper.masthead.date ?? signedOn,
    content,
    code: verificationCode(digest.digest()),
  };
}

type IssuedContent = ReturnType<typeof issuedContent>['content'];
type ToKeep = ToIssue & ReturnType<typeof issuedContent> & { readonly desk: Desk };

async function keptIssue(tx: Tx, caller: Caller, issue: ToKeep): Promise<void> {
  const { desk, stored, judged, number, figures, now, document, text, datedOn, content, code } = issue;
  const { id, path } = stored;
  const { cityCode: city, name: by } = caller;
  const at = now.toISOString();
  const made = await archivedFiles({ id, code, figures, content }, desk.fontFolder);
  const named = { ...stored, shownNumber: number, state: 'issued' as const };
  const keep = (bytes: Uint8Array, form: 'docx' | 'pdf' | 'xlsx', contentType: string) =>
    keepFile(tx, Buffer.from(bytes), {
      ...{ cityCode: city, path, audience: form === 'xlsx' ? 'remit' : 'below', recordedAt: now, contentType },
      name: paperFileName(named, { form, mark: form === 'xlsx' ? 'appendix' : null }),
    });
  const docx = await keep(made.docx, 'docx', downloadDocx.download);
  const pdf = await keep(made.pdf, 'pdf', downloadPdf.download);
  const appendix = await keep(made.appendix, 'xlsx', downloadAppendix.download);
  await updateIssued(tx, { city, id }, { document, text, number, code, docx, pdf, datedOn, by, at });
  await insertArchive(tx, { city, id, path, at }, { document, figures, content, docx, pdf, appendix, code });
  await noteAct(tx, caller, {
    ...{ stored, judged, act: 'issue', state: 'issued', reason: null, now },
    after: { year: stored.year, number, edition: stored.edition, code, docx, pdf, appendix, asOf: judged.content.asOf },
  });
  await proposeRecipients(tx, { city, paper: id, path }, content.paper);
}

/** Whom the paper names; a department whose contact confirmed the last one confirms this one too. */
async function proposeRecipients(tx: Tx, on: RecipientsOf, paper: IssuedContent['paper']): Promise<void> {
  const units = unitsBelow(await regionsOf(tx, on.city), on.path);
  const proposed = proposedRecipients(recipientLinesOf(paper), units);
  const others = proposed.filter(({ unitPath }) => unitPath === null).map(({ name }) => name);
  const receivers = await lastReceivers(tx, on, others);
  const placed = proposed.map((one) =>
    one.unitPath === null ? { ...one, receiver: receivers.get(one.name) ?? null } : one,
  );
  await insertRecipients(tx, on, placed);
}

/** Every figure with a digest over the rows behind it; rows that several figures share are read once. */
async function frozenFigures(desk: Desk, caller: Caller, document: PaperDocument): Promise<FrozenFigure[]> {
  const regions = await inRemit(desk.db, caller, (tx) => regionsOf(tx, caller.cityCode));
  const nameOf = new Map(regions.map(({ code, name }) => [code, name]));
  const read = new Map<string, Promise<FrozenFigure['behind']>>();
  const frozen: FrozenFigure[] = [];
  for (const attributes of figuresOfDocument(document)) {
    const { indicator, unit, month, scope, origin } = attributes;
    const isBound = indicator !== null && unit !== null && month !== null && origin !== 'typed';
    const key = JSON.stringify([indicator, unit, month, scope]);
    const behind = isBound
      ? (read.get(key) ?? digestOfRows(desk, caller, { indicator, unit, month, scope, asOf: undefined }))
      : Promise.resolve(null);
    read.set(key, behind);
    frozen.push({ attributes, unitName: unit === null ? '' : (nameOf.get(unit) ?? unit), behind: await behind });
  }
  return frozen;
}
