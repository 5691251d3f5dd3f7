import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import type { Issue, IssueRow } from '../contract.ts';
import type { PreviousIssue } from '../rules/checks/check-issue.ts';

/** An issue as it is stored, and the region whose remit it is. */
export type StoredIssue = Issue & { readonly path: string };

const rowColumns = [
  'id',
  'year',
  'number',
  'state',
  'titles',
  'issued_at as issuedAt',
  'recorded_at as recordedAt',
] as const;

/** Newest issues first, from below `before` on; at most `limit`. */
export function recentIssues(
  tx: Tx,
  city: string,
  { limit, before }: { readonly limit: number; readonly before: Pick<IssueRow, 'year' | 'number'> | null },
): Promise<IssueRow[]> {
  let select = tx
    .selectFrom('publication.issue')
    .select(rowColumns)
    .where('city_code', '=', city)
    .orderBy('year', 'desc')
    .orderBy('number', 'desc')
    .limit(limit);
  if (before) select = select.where(sql<boolean>`(year, number) < (${before.year}::int, ${before.number}::int)`);
  return select.execute();
}

/** One issue with its text. */
export function issueById(tx: Tx, city: string, id: string): Promise<StoredIssue | undefined> {
  return tx
    .selectFrom('publication.issue')
    .select([
      ...rowColumns,
      'path',
      'source',
      'text',
      'as_of as asOf',
      'findings',
      'bindings',
      'docx',
      'pdf',
      'issued_by as issuedBy',
    ])
    .where('city_code', '=', city)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The issued issue that stands last up to a year, besides `id` itself; it may have a higher number than `id`. */
export async function previousIssue(
  tx: Tx,
  city: string,
  { id, year }: { readonly id: string | null; readonly year: number },
): Promise<PreviousIssue | null> {
  let select = tx
    .selectFrom('publication.issue')
    .select(['year', 'number', 'dated_on as date'])
    .where('city_code', '=', city)
    .where('state', '=', 'issued')
    .where('year', '<=', year)
    .orderBy('year', 'desc')
    .orderBy('number', 'desc')
    .limit(1);
  if (id !== null) select = select.where('id', '<>', id);
  return (await select.executeTakeFirst()) ?? null;
}
