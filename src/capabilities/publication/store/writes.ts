import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import type { PaperDocument } from '../rules/document.ts';
import type { FigureBinding } from '../rules/figure.ts';
import type { Finding } from '../rules/finding.ts';
import type { PaperKind, PaperState } from '../rules/paper-state.ts';

/** What is written of a paper's content: the document, and what was made of it. */
export type ContentToWrite = {
  readonly document: PaperDocument;
  /** The text with tokens from which it was made; null where somebody edited the document itself. */
  readonly source: string | null;
  readonly text: string;
  readonly titles: readonly string[];
  readonly datedOn: string | null;
  readonly asOf: string | null;
  readonly findings: readonly Finding[];
  readonly bindings: readonly FigureBinding[];
};

/** Who writes, and when. */
export type Recorded = { readonly recordedAt: string; readonly recordedBy: string };

/** Key of a paper. */
export type PaperKey = { readonly city: string; readonly id: string };

/** A new draft. */
export type DraftToWrite = PaperKey &
  ContentToWrite &
  Recorded & {
    readonly path: string;
    readonly kind: PaperKind;
    readonly series: string;
    readonly title: string;
    readonly year: number;
    readonly askedNumber: number | null;
    readonly edition: number;
    readonly corrects: string | null;
    readonly draftedBy: string;
  };

/** Writes a draft. */
export async function insertDraft(tx: Tx, draft: DraftToWrite): Promise<void> {
  const { city, id, path, kind, series, title, year, askedNumber, edition, corrects, draftedBy } = draft;
  await tx
    .insertInto('publication.paper')
    .values({
      city_code: city,
      ...{ id, path, kind, series, year, edition, corrects },
      asked_number: askedNumber,
      number: null,
      state: 'draft',
      ...columnsOf(draft),
      title: title === '' ? (draft.titles[0] ?? '') : title,
      doc_version: 0,
      checked_version: 0,
      drafted_by_account: draftedBy === '' ? null : draftedBy,
      ...{ docx: null, pdf: null, issued_at: null, issued_by: null, signed_at: null, signed_by: null, code: null },
      recorded_at: draft.recordedAt,
      recorded_by: draft.recordedBy,
    })
    .execute();
}

/** Writes what a draft says at a version of its document. */
export async function updateContent(
  tx: Tx,
  { city, id }: PaperKey,
  content: ContentToWrite & Recorded & { readonly version: number },
): Promise<void> {
  await tx
    .updateTable('publication.paper')
    .set({
      ...columnsOf(content),
      doc_version: content.version,
      checked_version: content.version,
      recorded_at: content.recordedAt,
      recorded_by: content.recordedBy,
    })
    .where('city_code', '=', city)
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .execute();
}

/** Writes findings of a check without touching the document, unless a later version was checked already. */
export async function updateFindings(
  tx: Tx,
  { city, id }: PaperKey,
  checked: Pick<ContentToWrite, 'text' | 'findings' | 'bindings' | 'datedOn' | 'asOf' | 'titles'> & {
    readonly version: number;
  },
): Promise<void> {
  await tx
    .updateTable('publication.paper')
    .set({
      text: checked.text,
      titles: [...checked.titles],
      dated_on: checked.datedOn,
      as_of: checked.asOf,
      findings: JSON.stringify(checked.findings),
      bindings: JSON.stringify(checked.bindings),
      checked_version: checked.version,
    })
    .where('city_code', '=', city)
    .where('id', '=', id)
    .where('state', '<>', 'issued')
    .where('checked_version', '<=', checked.version)
    .execute();
}

/** Moves a paper to another state; `signed` names who signed it and when, and is null where it was taken back. */
export async function updateState(
  tx: Tx,
  { city, id }: PaperKey,
  {
    state,
    signed,
  }: { readonly state: PaperState; readonly signed: { readonly by: string; readonly at: string } | null },
): Promise<void> {
  await tx
    .updateTable('publication.paper')
    .set({ state, signed_by: signed?.by ?? null, signed_at: signed?.at ?? null })
    .where('city_code', '=', city)
    .where('id', '=', id)
    .execute();
}

/** What a paper is given when it goes out. */
export type IssuedPaper = {
  readonly document: PaperDocument;
  readonly text: string;
  readonly number: number;
  readonly code: string;
  readonly docx: string;
  readonly pdf: string;
  readonly datedOn: string | null;
  readonly by: string;
  readonly at: string;
};

/** Freezes a paper as issued. */
export async function updateIssued(tx: Tx, { city, id }: PaperKey, issued: IssuedPaper): Promise<void> {
  const { document, text, number, code, docx, pdf, datedOn, by, at } = issued;
  await tx
    .updateTable('publication.paper')
    .set({
      ...{ state: 'issued', doc: JSON.stringify(document), text, number, code, docx, pdf },
      ...{ dated_on: datedOn, issued_at: at, issued_by: by },
    })
    .where('city_code', '=', city)
    .where('id', '=', id)
    .where('state', '=', 'signed')
    .execute();
}

/** A year of a unit’s series. */
type SeriesYear = { readonly city: string; readonly path: string; readonly series: string; readonly year: number };

/**
 * The last number of a unit’s series in a year, 0 for none, locked until the transaction ends: numbers are given one after the
 * other without a gap.
 */
export async function lockedLastNumber(tx: Tx, { city, series, year, path }: SeriesYear): Promise<number> {
  await sql`insert into publication.series_year (city_code, series, year, path, last_number)
    values (${city}, ${series}, ${year}::int, ${path}, 0) on conflict do nothing`.execute(tx);
  const { rows } = await sql<{ last: number }>`select last_number as last from publication.series_year
    where city_code = ${city} and path = ${path} and series = ${series} and year = ${year}::int for update`.execute(tx);
  return rows[0]?.last ?? 0;
}

/** Notes the number that was given; the row is locked. */
export async function setLastNumber(
  tx: Tx,
  { city, path, series, year, number }: SeriesYear & { readonly number: number },
): Promise<void> {
  await sql`update publication.series_year set last_number = ${number}::int
    where city_code = ${city} and path = ${path} and series = ${series} and year = ${year}::int`.execute(tx);
}

function columnsOf({ document, source, text, titles, datedOn, asOf, findings, bindings }: ContentToWrite) {
  return {
    ...{ source, text },
    doc: JSON.stringify(document),
    titles: [...titles],
    dated_on: datedOn,
    as_of: asOf,
    findings: JSON.stringify(findings),
    bindings: JSON.stringify(bindings),
  };
}
