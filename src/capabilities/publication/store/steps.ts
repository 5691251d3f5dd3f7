import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import { jsonRows } from '#platform/json-rows.ts';
import type { PaperVersion, TakenStep } from '../contract-editing.ts';
import type { PaperDocument } from '../rules/document.ts';
import type { LastSnapshot } from '../rules/snapshot-due.ts';
import type { StepJson } from '../rules/steps.ts';

/** A paper of a city. */
export type PaperKey = { readonly city: string; readonly paper: string };

/** Whose steps, in which window, and when. */
export type StepAuthor = {
  readonly path: string;
  readonly client: string;
  readonly accountId: string;
  readonly name: string;
  readonly at: string;
};

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

/** Appends steps; the first is that of the version after `since`. */
export async function insertSteps(
  tx: Tx,
  { city, paper }: PaperKey,
  {
    since,
    steps,
    author,
  }: { readonly since: number; readonly steps: readonly StepJson[]; readonly author: StepAuthor },
): Promise<void> {
  const rows = steps.map((step, index) => ({ version: since + index + 1, step }));
  await sql`
    insert into publication.paper_step (city_code, paper, version, path, step, client, by_account, by_name, at)
    select ${city}, ${paper}::uuid, version, ${author.path}, step, ${author.client}, ${author.accountId}::uuid,
      ${author.name}, ${author.at}::timestamptz
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

/** A document to keep as a whole. */
export type SnapshotToWrite = {
  readonly version: number;
  readonly kind: PaperVersion['kind'];
  readonly name: string | null;
  readonly doc: PaperDocument;
  readonly path: string;
  readonly accountId: string;
  readonly by: string;
  readonly at: string;
};

/** Keeps a document; one that was kept at that version already takes the new kind and name. */
export async function writeSnapshot(tx: Tx, { city, paper }: PaperKey, snapshot: SnapshotToWrite): Promise<void> {
  const { version, kind, name, doc, path, accountId, by, at } = snapshot;
  await tx
    .insertInto('publication.paper_snapshot')
    .values({
      ...{ city_code: city, paper, version, path, kind, name, at },
      ...{ doc: JSON.stringify(doc), by_account: accountId, by_name: by },
    })
    .onConflict((on) => on.columns(['city_code', 'paper', 'version']).doUpdateSet({ kind, name }))
    .execute();
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
