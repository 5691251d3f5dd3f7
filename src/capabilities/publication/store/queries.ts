import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import type { PreviousIssue } from '../rules/checks/check-issue.ts';
import type { PaperDocument } from '../rules/document.ts';
import type { FigureBinding } from '../rules/figure.ts';
import type { Finding } from '../rules/finding.ts';
import type { PaperKind, PaperState } from '../rules/paper-state.ts';
import type { PaperRow } from '../shapes-row.ts';

/** A paper as it is stored, and the region whose remit it is. */
export type StoredPaper = Omit<PaperRow, 'shownNumber'> & {
  readonly path: string;
  readonly source: string | null;
  readonly text: string;
  readonly document: PaperDocument | null;
  readonly version: number;
  readonly checkedVersion: number;
  readonly datedOn: string | null;
  readonly asOf: string | null;
  readonly findings: Finding[];
  readonly bindings: FigureBinding[];
  readonly docx: string | null;
  readonly pdf: string | null;
  readonly appendix: string | null;
  readonly code: string | null;
  readonly draftedBy: string | null;
  readonly recordedBy: string;
  readonly signedBy: string | null;
  readonly signedAt: string | null;
  readonly issuedBy: string | null;
};

/** The number that a paper has, or before it goes out the one that its author asked for. */
const shownNumber = sql<number | null>`coalesce(p.number, p.asked_number)`;

/** Whether paper `p` was sent to the unit of the caller, which has not confirmed it. */
const toConfirm = sql`exists (select from publication.recipient r where r.city_code = p.city_code and r.paper = p.id
  and (publication.is_own(r.unit_path) or publication.receives(r.receiver))
  and r.sent_at is not null and r.received_at is null)`;

/** What was done to paper `p` last. */
const lastAct = sql`(select e.act from publication.paper_event e where e.city_code = p.city_code and e.paper = p.id
  order by e.sequence desc limit 1)`;

const rowColumns = sql`p.id, regexp_replace(p.path, '^.*/', '') as issuer, publication.is_own(p.path) as "isOwn", p.kind, p.series, p.year, p.number, p.asked_number as "askedNumber", p.edition, p.corrects,
  p.state, p.title, p.titles, p.issued_at as "issuedAt", p.recorded_at as "recordedAt",
  ${toConfirm} as "toConfirm",
  (select c.id from publication.paper c where c.city_code = p.city_code and c.corrects = p.id and c.state = 'issued'
    order by c.edition desc limit 1) as "correctedBy"`;

const wholeColumns = sql`${rowColumns}, p.path, p.source, p.text, p.doc as document, p.doc_version as version,
  p.checked_version as "checkedVersion", p.dated_on as "datedOn", p.as_of as "asOf", p.findings, p.bindings, p.docx,
  p.pdf, (select a.appendix from publication.archive a where a.city_code = p.city_code and a.paper = p.id) as appendix,
  p.code, p.drafted_by_account as "draftedBy", p.recorded_by as "recordedBy", p.signed_by as "signedBy",
  p.signed_at as "signedAt", p.issued_by as "issuedBy"`;

/** What somebody may do next; what they drafted themselves they review only where `maySignOwn`. */
export type WaitingFor = {
  readonly accountId: string;
  readonly maySignOwn: boolean;
  readonly reviews: boolean;
  readonly signs: boolean;
  readonly issues: boolean;
  readonly confirms: boolean;
};

/** Which papers are wanted. */
export type PapersAsked = {
  /** Part of a title, or a number with what is written around it. */
  readonly q?: string | undefined;
  readonly kind?: PaperKind | undefined;
  readonly state?: PaperState | undefined;
  readonly year?: number | undefined;
  /** Papers of the own unit, or of others. */
  readonly from?: 'own' | 'others' | undefined;
  /** Only those that wait for somebody who may do this; all unless given. */
  readonly waitingFor?: WaitingFor | undefined;
  readonly limit: number;
  /** Sort place of the last row of the page before, and its id. */
  readonly before: { readonly place: number; readonly id: string } | null;
};

/** Sorts papers of a year by number; those that have none come first. */
const place = sql<number>`(p.year * 1000 + coalesce(p.number, p.asked_number, 999))`;

/** Newest papers first; at most `limit`. */
export async function recentPapers(
  tx: Tx,
  city: string,
  asked: PapersAsked,
): Promise<(PaperRow & { place: number })[]> {
  const { q, kind, state, year, from, waitingFor, limit, before } = asked;
  const all: RawBuilder<unknown>[] = [sql`p.city_code = ${city}`];
  if (q) all.push(called(q));
  if (kind) all.push(sql`p.kind = ${kind}`);
  all.push(state ? sql`p.state = ${state}` : sql`p.state <> 'withdrawn'`);
  if (year) all.push(sql`p.year = ${year}::int`);
  if (from) all.push(sql`publication.is_own(p.path) = ${from === 'own'}`);
  if (waitingFor) {
    all.push(waiting(waitingFor));
  }
  if (before) all.push(sql`(${place}, p.id) < (${before.place}::int, ${before.id}::uuid)`);
  const { rows } = await sql<PaperRow & { place: number }>`
    select ${rowColumns}, ${shownNumber} as "shownNumber", ${place} as place from publication.paper p
    where ${sql.join(all, sql` and `)} order by ${place} desc, p.id desc limit ${limit}`.execute(tx);
  return rows;
}

/** Papers whose title, or one of whose articles, holds a text, and those of a number where it is one: 4, 第4期, 4号. */
function called(q: string): RawBuilder<unknown> {
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  const number = /^第?(\d{1,3})[期号]?$/.exec(q.normalize('NFKC'))?.[1] ?? null;
  return sql`(p.title ilike ${pattern} or ${shownNumber} = ${number}::int
    or exists (select from unnest(p.titles) t where t ilike ${pattern}))`;
}

/** What somebody does next: review, sign or issue papers of the own unit, put right what came back, confirm others. */
function waiting({ accountId, maySignOwn, reviews, signs, issues, confirms }: WaitingFor): RawBuilder<unknown> {
  const mine = sql`p.drafted_by_account = nullif(${accountId}, '')::uuid`;
  return sql`((${reviews} and p.state = 'submitted' and (${maySignOwn} or (${mine}) is not true)
      or ${signs} and p.state = 'reviewed' and (${maySignOwn} or (${mine}) is not true)
      or ${issues} and (p.state = 'signed' or p.state = 'draft' and ${mine} and ${lastAct} = 'return'))
      and publication.is_own(p.path) or ${confirms} and ${toConfirm})`;
}

/** After which paper a list of received ones goes on, and whether that one was to be confirmed when it was shown. */
export type ReceivedAfter = { readonly toConfirm: boolean; readonly id: string };

/**
 * Papers that the caller sees as a recipient: those to be confirmed first, then the newest. One that is confirmed between
 * two pages moves back, so it is shown once more rather than never.
 */
export async function receivedPapers(
  tx: Tx,
  city: string,
  { limit, after }: { readonly limit: number; readonly after: ReceivedAfter | null },
): Promise<PaperRow[]> {
  const rest =
    after === null
      ? sql`true`
      : sql`(${toConfirm}, p.issued_at, p.id) < (${after.toConfirm}::boolean, (select l.issued_at from publication.paper l
          where l.city_code = ${city} and l.id = ${after.id}::uuid), ${after.id}::uuid)`;
  const { rows } = await sql<PaperRow>`
    select ${rowColumns}, ${shownNumber} as "shownNumber" from publication.paper p
    where p.city_code = ${city} and p.state = 'issued' and exists (select from publication.recipient r
      where r.city_code = p.city_code and r.paper = p.id and publication.receives(r.receiver)) and ${rest}
    order by ${toConfirm} desc, p.issued_at desc, p.id desc limit ${limit}`.execute(tx);
  return rows;
}

/** One paper with its text; locked until the transaction ends where `isLocked`. */
export async function paperById(
  tx: Tx,
  city: string,
  { id, isLocked = false }: { readonly id: string; readonly isLocked?: boolean },
): Promise<StoredPaper | undefined> {
  const { rows } = await sql<StoredPaper>`
    select ${wholeColumns} from publication.paper p where p.city_code = ${city} and p.id = ${id}::uuid
    ${isLocked ? sql`for update` : sql``}`.execute(tx);
  return rows[0];
}

/** Issued papers of the own unit with their documents, the newest first; corrected ones are left out. */
export async function issuedPapers(tx: Tx, city: string, limit: number): Promise<StoredPaper[]> {
  const { rows } = await sql<StoredPaper>`
    select ${wholeColumns} from publication.paper p
    where p.city_code = ${city} and p.state = 'issued' and publication.is_own(p.path) and not exists (select from publication.paper c
      where c.city_code = p.city_code and c.corrects = p.id and c.state = 'issued')
    order by p.issued_at desc, p.id limit ${limit}`.execute(tx);
  return rows;
}

/** A number of a series of a unit, as an author asks for it. */
export type NumberAsked = {
  readonly city: string;
  /** Of the unit that issues. */
  readonly path: string;
  readonly series: string;
  readonly year: number;
  readonly number: number;
};

/** True if a first edition of the series has the number, or its author asks for it. */
export async function isNumberTaken(tx: Tx, { city, path, series, year, number }: NumberAsked): Promise<boolean> {
  const { rows } = await sql`
    select from publication.paper p where p.city_code = ${city} and p.path = ${path} and p.series = ${series}
      and p.year = ${year}::int and p.state <> 'withdrawn' and p.edition = 1 and ${shownNumber} = ${number}::int limit 1`.execute(
    tx,
  );
  return rows.length > 0;
}

/** The issued paper of a unit’s series that stands last up to a year, besides `id` itself; it may have a higher number. */
export async function previousIssue(
  tx: Tx,
  city: string,
  {
    id,
    path,
    series,
    year,
  }: { readonly id: string | null; readonly path: string; readonly series: string; readonly year: number },
): Promise<(PreviousIssue & { readonly text: string }) | null> {
  const { rows } = await sql<PreviousIssue & { readonly text: string }>`
    select p.year, p.number, p.dated_on as date, p.text from publication.paper p
    where p.city_code = ${city} and p.path = ${path} and p.series = ${series} and p.state = 'issued'
      and p.year <= ${year}::int and p.edition = 1 and (${id}::uuid is null or p.id <> ${id}::uuid)
    order by p.year desc, p.number desc limit 1`.execute(tx);
  return rows[0] ?? null;
}

/** The issued paper of a code; undefined where the caller sees none. */
export async function paperByCode(tx: Tx, city: string, code: string): Promise<{ id: string } | undefined> {
  const { rows } = await sql<{ id: string }>`
    select p.id from publication.paper p
    where p.city_code = ${city} and p.code = ${code} and p.state = 'issued'`.execute(tx);
  return rows[0];
}

/** The issued paper one of whose files has the digest; undefined where the caller sees none. */
export async function paperByFile(tx: Tx, city: string, sha256: string): Promise<{ id: string } | undefined> {
  const { rows } = await sql<{ id: string }>`
    select p.id from publication.paper p where p.city_code = ${city} and p.state = 'issued' and (p.docx = ${sha256}
      or p.pdf = ${sha256} or exists (select from publication.archive a
        where a.city_code = p.city_code and a.paper = p.id and a.appendix = ${sha256}))
    order by p.edition desc limit 1`.execute(tx);
  return rows[0];
}

/** A correction of a paper that has neither gone out nor been given up. */
export async function openCorrection(tx: Tx, city: string, id: string): Promise<boolean> {
  const { rows } = await sql`select from publication.paper p where p.city_code = ${city} and p.corrects = ${id}::uuid
    and p.state not in ('issued', 'withdrawn') limit 1`.execute(tx);
  return rows.length > 0;
}
