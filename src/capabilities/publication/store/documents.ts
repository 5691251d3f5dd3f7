import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import type { PaperDocument } from '../rules/document.ts';
import type { FigureBinding } from '../rules/figure.ts';
import type { PaperKind, PaperState } from '../rules/paper-state.ts';
import type { PaperKey } from './steps.ts';

/** A paper's document and what decides who may change it. */
export type StoredDocument = {
  readonly path: string;
  readonly state: PaperState;
  readonly version: number;
  /** Null where nobody has edited an older text yet. */
  readonly doc: PaperDocument | null;
  readonly text: string;
  readonly bindings: readonly FigureBinding[];
  readonly asOf: string | null;
};

const columns = ['path', 'state', 'doc_version as version', 'doc', 'text', 'bindings', 'as_of as asOf'] as const;

/** The document of a paper. */
export function documentOf(tx: Tx, { city, paper }: PaperKey): Promise<StoredDocument | undefined> {
  return tx
    .selectFrom('publication.paper')
    .select(columns)
    .where('city_code', '=', city)
    .where('id', '=', paper)
    .executeTakeFirst();
}

/** What a paper is called. */
export type PaperName = {
  readonly kind: PaperKind;
  readonly year: number;
  readonly number: number | null;
  readonly title: string;
};

/** Kind, number and title of a paper; before it goes out the number that its author asks for. */
export function nameOf(tx: Tx, { city, paper }: PaperKey): Promise<PaperName | undefined> {
  return tx
    .selectFrom('publication.paper')
    .select(['kind', 'year', 'title', sql<number | null>`coalesce(number, asked_number)`.as('number')])
    .where('city_code', '=', city)
    .where('id', '=', paper)
    .executeTakeFirst();
}

/** The document of a paper, locked until the transaction ends; an issued paper is locked to nobody. */
export function lockedDocument(tx: Tx, { city, paper }: PaperKey): Promise<StoredDocument | undefined> {
  return tx
    .selectFrom('publication.paper')
    .select(columns)
    .where('city_code', '=', city)
    .where('id', '=', paper)
    .forUpdate()
    .executeTakeFirst();
}

/** Version and state of a paper. */
export function standOf(
  tx: Tx,
  { city, paper }: PaperKey,
): Promise<Pick<StoredDocument, 'version' | 'state'> | undefined> {
  return tx
    .selectFrom('publication.paper')
    .select(['doc_version as version', 'state'])
    .where('city_code', '=', city)
    .where('id', '=', paper)
    .executeTakeFirst();
}

/** What a paper's document is after a change. */
export type DocumentToWrite = {
  readonly doc: PaperDocument;
  readonly version: number;
  readonly titles: readonly string[];
  readonly at: string;
  readonly by: string;
};

/** Writes the document of a paper. */
export async function writeDocument(
  tx: Tx,
  { city, paper }: PaperKey,
  { doc, version, titles, at, by }: DocumentToWrite,
): Promise<void> {
  await tx
    .updateTable('publication.paper')
    .set({
      ...{ doc: JSON.stringify(doc), doc_version: version, source: null, recorded_at: at, recorded_by: by },
      ...{ title: titles[0] ?? '', titles: [...titles] },
    })
    .where('city_code', '=', city)
    .where('id', '=', paper)
    .execute();
}
