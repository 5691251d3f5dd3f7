import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import type { FigureBinding } from '../rules/figure.ts';
import type { Finding } from '../rules/finding.ts';

/** What is written of a text: the source, and what was made of it. */
export type ContentToWrite = {
  readonly source: string;
  readonly text: string;
  readonly titles: readonly string[];
  readonly datedOn: string | null;
  readonly asOf: string | null;
  readonly findings: readonly Finding[];
  readonly bindings: readonly FigureBinding[];
};

/** Who writes, and when. */
export type Recorded = { readonly recordedAt: string; readonly recordedBy: string };

/** Key of an issue. */
export type IssueKey = { readonly city: string; readonly id: string };

/** A new draft. */
export type DraftToWrite = IssueKey & ContentToWrite & Recorded & { readonly year: number; readonly number: number };

/** Files and author of an issue that goes out. */
export type IssuedFiles = { readonly docx: string; readonly pdf: string; readonly by: string; readonly at: string };

/** Writes a draft of the city. */
export async function insertDraft(tx: Tx, draft: DraftToWrite): Promise<void> {
  const { city, id, year, number, recordedAt, recordedBy } = draft;
  await tx
    .insertInto('publication.paper')
    .values({
      city_code: city,
      id,
      path: city,
      kind: 'briefing',
      series: 'briefing',
      year,
      number: null,
      asked_number: number,
      state: 'draft',
      ...columnsOf(draft),
      docx: null,
      pdf: null,
      recorded_at: recordedAt,
      recorded_by: recordedBy,
      issued_at: null,
      issued_by: null,
    })
    .execute();
}

/** The source of a draft, locked until the transaction ends; row-level security shows no issued issue here. */
export function lockedDraft(tx: Tx, { city, id }: IssueKey): Promise<{ source: string } | undefined> {
  return tx
    .selectFrom('publication.paper')
    .select(sql<string>`coalesce(source, text)`.as('source'))
    .where('city_code', '=', city)
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .forUpdate()
    .executeTakeFirst();
}

/** Writes what a draft says now. */
export async function updateDraft(tx: Tx, { city, id }: IssueKey, content: ContentToWrite & Recorded): Promise<void> {
  await tx
    .updateTable('publication.paper')
    .set({ ...columnsOf(content), recorded_at: content.recordedAt, recorded_by: content.recordedBy })
    .where('city_code', '=', city)
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .execute();
}

/** Freezes a draft as issued. */
export async function updateIssued(
  tx: Tx,
  { city, id }: IssueKey,
  { docx, pdf, by, at, ...content }: ContentToWrite & IssuedFiles,
): Promise<void> {
  await tx
    .updateTable('publication.paper')
    .set({ ...columnsOf(content), state: 'issued', number: sql`asked_number`, docx, pdf, issued_at: at, issued_by: by })
    .where('city_code', '=', city)
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .execute();
}

function columnsOf({ source, text, titles, datedOn, asOf, findings, bindings }: ContentToWrite) {
  return {
    source,
    text,
    title: titles[0] ?? '',
    titles: [...titles],
    dated_on: datedOn,
    as_of: asOf,
    findings: JSON.stringify(findings),
    bindings: JSON.stringify(bindings),
  };
}
