import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import type { SchemeLevel } from '../rules/sources.ts';
import { type SchemeContent, schemeContent } from '../shapes.ts';

/** A scheme as it is stored. */
export type StoredScheme = {
  readonly id: string;
  readonly path: string;
  readonly level: SchemeLevel;
  readonly isExample: boolean;
  readonly name: string;
  readonly latest: number | null;
  readonly draftEdit: number | null;
  readonly madeAt: string;
  readonly madeBy: string;
};

const columns = sql`s.id, s.path, s.level, s.is_example as "isExample", s.name, s.latest, d.edit as "draftEdit",
  s.made_at as "madeAt", s.made_by as "madeBy"`;

const withDraft = sql`assessment.scheme s
  left join assessment.scheme_draft d on d.city_code = s.city_code and d.scheme_id = s.id`;

/** Schemes that the caller may see, those published last first, at most 200. */
export async function schemesOf(tx: Tx, city: string): Promise<StoredScheme[]> {
  const { rows } = await sql<StoredScheme>`
    select ${columns} from ${withDraft} where s.city_code = ${city} order by s.path, s.made_at desc, s.id limit 200`.execute(
    tx,
  );
  return rows;
}

/** One scheme; undefined where the caller may not see it. */
export async function schemeById(tx: Tx, city: string, id: string): Promise<StoredScheme | undefined> {
  const { rows } = await sql<StoredScheme>`
    select ${columns} from ${withDraft} where s.city_code = ${city} and s.id = ${id}`.execute(tx);
  return rows[0];
}

/** A published version without its content. */
export type VersionHead = {
  readonly version: number;
  readonly reason: string;
  readonly publishedAt: string;
  readonly publishedBy: string;
};

/** Published versions of a scheme, newest first, at most 100. */
export async function versionsOf(tx: Tx, city: string, id: string): Promise<VersionHead[]> {
  const { rows } = await sql<VersionHead>`
    select version, reason, published_at as "publishedAt", published_by as "publishedBy"
    from assessment.scheme_version where city_code = ${city} and scheme_id = ${id}
    order by version desc limit 100`.execute(tx);
  return rows;
}

/** What a published version says; undefined where there is none. */
export async function versionContent(
  tx: Tx,
  city: string,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<SchemeContent | undefined> {
  const { rows } = await sql<{ content: unknown }>`
    select content from assessment.scheme_version
    where city_code = ${city} and scheme_id = ${id} and version = ${version}`.execute(tx);
  return rows[0] && schemeContent.parse(rows[0].content);
}

/** A draft as it was saved last; undefined where there is none or the caller did not write it. */
export async function draftOf(
  tx: Tx,
  city: string,
  id: string,
): Promise<{ readonly edit: number; readonly content: SchemeContent; readonly recordedBy: string } | undefined> {
  const { rows } = await sql<{ edit: number; content: unknown; recordedBy: string }>`
    select edit, content, recorded_by as "recordedBy" from assessment.scheme_draft
    where city_code = ${city} and scheme_id = ${id}`.execute(tx);
  const [draft] = rows;
  return draft && { ...draft, content: schemeContent.parse(draft.content) };
}

/** A scheme to write for the first time. */
export type SchemeToWrite = Omit<StoredScheme, 'latest' | 'draftEdit'>;

/** Writes a scheme without any version; false where the identifier is taken, also by somebody whom the caller cannot see. */
export async function writeScheme(tx: Tx, city: string, scheme: SchemeToWrite): Promise<boolean> {
  const { id, path, level, isExample, name, madeAt, madeBy } = scheme;
  const { numAffectedRows } = await sql`
    insert into assessment.scheme (city_code, id, path, level, is_example, name, made_at, made_by)
    values (${city}, ${id}, ${path}, ${level}, ${isExample}, ${name}, ${madeAt}::timestamptz, ${madeBy})
    on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

/** A draft to write over the one with this edit. */
export type DraftToWrite = {
  readonly schemeId: string;
  readonly path: string;
  readonly edit: number;
  readonly content: SchemeContent;
  readonly recordedAt: string;
  readonly recordedBy: string;
};

/** Writes a draft as the next edit; false where another edit stands already. */
export async function writeDraft(tx: Tx, city: string, draft: DraftToWrite): Promise<boolean> {
  const { schemeId, path, edit, content, recordedAt, recordedBy } = draft;
  const { numAffectedRows } = await sql`
    insert into assessment.scheme_draft as d
      (city_code, scheme_id, path, edit, content, recorded_at, recorded_by)
    values (${city}, ${schemeId}, ${path}, ${edit}::int, ${JSON.stringify(content)}::jsonb, ${recordedAt}::timestamptz,
      ${recordedBy})
    on conflict (city_code, scheme_id) do update set edit = excluded.edit, content = excluded.content,
      recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by where d.edit = excluded.edit - 1`.execute(
    tx,
  );
  return numAffectedRows === 1n;
}

/** Renames a scheme. */
export async function renameScheme(
  tx: Tx,
  city: string,
  { id, name }: Pick<StoredScheme, 'id' | 'name'>,
): Promise<void> {
  await sql`update assessment.scheme set name = ${name} where city_code = ${city} and id = ${id}`.execute(tx);
}

/** A version to append in the place of its draft. */
export type VersionToWrite = VersionHead & {
  readonly schemeId: string;
  readonly path: string;
  readonly content: SchemeContent;
};

/** Appends a version, makes it the latest and takes the draft away. */
export async function appendVersion(tx: Tx, city: string, given: VersionToWrite): Promise<void> {
  const { schemeId, path, version, content, reason, publishedAt, publishedBy } = given;
  await sql`
    insert into assessment.scheme_version
      (city_code, scheme_id, version, path, content, reason, published_at, published_by)
    values (${city}, ${schemeId}, ${version}::int, ${path}, ${JSON.stringify(content)}::jsonb, ${reason},
      ${publishedAt}::timestamptz, ${publishedBy})`.execute(tx);
  await sql`update assessment.scheme set latest = ${version}::int
    where city_code = ${city} and id = ${schemeId}`.execute(tx);
  await sql`delete from assessment.scheme_draft where city_code = ${city} and scheme_id = ${schemeId}`.execute(tx);
}
