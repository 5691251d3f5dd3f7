import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import { jsonRows } from '#platform/json-rows.ts';
import type { PaperVersion, TakenStep } from '../contract-editing.ts';
import type { PaperDocument } from '../rules/document.ts';
import type { PaperState } from '../rules/paper-state.ts';
import type { LastSnapshot } from '../rules/snapshot-due.ts';
import type { StepJson } from '../rules/steps.ts';
import type { NoteOn } from './life.ts';

/** A paper of a city. */
export type PaperKey = { readonly city: string; readonly paper: string };

/** Steps above `since` up to and with `upTo`, at most `limit`, in their order. */
export function stepsAfter(
  tx: Tx,
  { city, paper }: PaperKey,
  { since, upTo, limit }: { readonly since: number; readonly upTo: number; readonly limit: number },
): Promise<TakenStep[]> {
  return tx
    .selectFrom('publication.paper_step')
    .select(['step', 'client'])
    .where('city_code', '=', city)
    .where('paper', '=', paper)
    .where('version', '>', since)
    .where('version', '<=', upTo)
    .orderBy('version')
    .limit(limit)
    .execute();
}

/** Appends steps of a window; the first is that of the version after `since`. */
export async function insertSteps(
  tx: Tx,
  { city, paper, path, byAccount, byName, at }: NoteOn,
  { since, steps, client }: { readonly since: number; readonly steps: readonly StepJson[]; readonly client: string },
): Promise<void> {
  const rows = steps.map((step, index) => ({ version: since + index + 1, step }));
  await sql`
    insert into publication.paper_step (city_code, paper, version, path, step, client, by_account, by_name, at)
    select ${city}, ${paper}::uuid, version, ${path}, step, ${client}, ${byAccount}::uuid, ${byName}, ${at}::timestamptz
    from json_to_recordset(${jsonRows(rows)}::json) as given (version int, step jsonb)`.execute(tx);
}

/** The newest version that was kept as a whole; undefined where none was. */
export function lastSnapshot(tx: Tx, { city, paper }: PaperKey): Promise<LastSnapshot | undefined> {
  return tx
    .selectFrom('publication.paper_snapshot')
    .select(['version', 'at'])
    .where('city_code', '=', city)
    .where('paper', '=', paper)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The newest kept document at or before a version. */
export function snapshotUpTo(
  tx: Tx,
  { city, paper }: PaperKey,
  version: number,
): Promise<{ readonly version: number; readonly doc: PaperDocument } | undefined> {
  return tx
    .selectFrom('publication.paper_snapshot')
    .select(['version', 'doc'])
    .where('city_code', '=', city)
    .where('paper', '=', paper)
    .where('version', '<=', version)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Kept versions, newest first, from below `before` on; at most `limit`. */
export function keptVersions(
  tx: Tx,
  { city, paper }: PaperKey,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<PaperVersion[]> {
  let select = tx
    .selectFrom('publication.paper_snapshot')
    .select(['version', 'kind', 'name', 'by_name as by', 'at'])
    .where('city_code', '=', city)
    .where('paper', '=', paper)
    .orderBy('version', 'desc')
    .limit(limit);
  if (before !== null) select = select.where('version', '<', before);
  return select.execute();
}

/** Where a paper stands: its version, its state, and the region whose remit it is. */
export type PaperStand = { readonly version: number; readonly state: PaperState; readonly path: string };

/** Version, state and path of a paper. */
export function standOf(tx: Tx, { city, paper }: PaperKey): Promise<PaperStand | undefined> {
  return tx
    .selectFrom('publication.paper')
    .select(['doc_version as version', 'state', 'path'])
    .where('city_code', '=', city)
    .where('id', '=', paper)
    .executeTakeFirst();
}

/** What a paper's document is after a change. */
export type DocumentToWrite = {
  readonly document: PaperDocument;
  readonly version: number;
  readonly titles: readonly string[];
};

/** Writes the document of a paper; what was checked stays as it is, with the version that it belongs to. */
export async function writeDocument(
  tx: Tx,
  { city, paper, at, byName }: NoteOn,
  { document, version, titles }: DocumentToWrite,
): Promise<void> {
  await tx
    .updateTable('publication.paper')
    .set({
      ...{ doc: JSON.stringify(document), doc_version: version, source: null, recorded_at: at, recorded_by: byName },
      ...{ title: titles[0] ?? '', titles: [...titles] },
    })
    .where('city_code', '=', city)
    .where('id', '=', paper)
    .execute();
}
