import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import type { FrozenFigure } from '../documents/appendix.ts';
import type { PaperDocument } from '../rules/document.ts';
import type { Paper } from '../rules/paper.ts';

/** What the files of an issued paper were made of, besides document and figures. */
export type ArchivedContent = {
  /** The paper as it was typeset, its masthead complete. */
  readonly paper: Paper;
  readonly madeOn: string;
  readonly edition: number;
  readonly title: string;
  readonly numberText: string;
};

/** An issued paper in the archive: the files can be made of it again, byte for byte. */
export type Archived = {
  readonly document: PaperDocument;
  readonly figures: readonly FrozenFigure[];
  readonly content: ArchivedContent;
  readonly docx: string;
  readonly pdf: string;
  readonly appendix: string;
  readonly code: string;
};

/** Puts a paper into the archive. */
export async function insertArchive(
  tx: Tx,
  key: { readonly city: string; readonly id: string; readonly path: string; readonly at: string },
  { document, figures, content, docx, pdf, appendix, code }: Archived,
): Promise<void> {
  await sql`insert into publication.archive (city_code, paper, path, doc, figures, content, docx, pdf, appendix, code, at)
    values (${key.city}, ${key.id}::uuid, ${key.path}, ${JSON.stringify(document)}::jsonb,
      ${JSON.stringify(figures)}::jsonb, ${JSON.stringify(content)}::jsonb, ${docx}, ${pdf}, ${appendix}, ${code},
      ${key.at}::timestamptz)`.execute(tx);
}

/** What the archive holds of a paper; undefined where it holds nothing, or nothing for the caller. */
export async function archivedPaper(tx: Tx, city: string, id: string): Promise<Archived | undefined> {
  const { rows } = await sql<Archived>`
    select doc as document, figures, content, docx, pdf, appendix, code from publication.archive
    where city_code = ${city} and paper = ${id}::uuid`.execute(tx);
  return rows[0];
}
