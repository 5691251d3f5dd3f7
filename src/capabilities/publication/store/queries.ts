import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import type { Issue, IssueRow } from '../contract.ts';
import type { PreviousIssue } from '../rules/checks/check-issue.ts';

/** An issue as it is stored, and the region whose remit it is. */
export type StoredIssue = Issue & { readonly path: string };

/** The number that a paper has, or before it goes out the one that its author asked for. */
const shownNumber = sql<number>`coalesce(number, asked_number, 1)`;

const rowColumns = ['id', 'year', 'titles', 'issued_at as issuedAt', 'recorded_at as recordedAt'] as const;
const issueState = sql<Issue['state']>`case when state = 'issued' then 'issued' else 'draft' end`;

/** Newest issues first, from below `before` on; at most `limit`. */
export function recentIssues(
  tx: Tx,
  city: string,
  { limit, before }: { readonly limit: number; readonly before: Pick<IssueRow, 'year' | 'number'> | null },
): Promise<IssueRow[]> {
  let select = tx
    .selectFrom('publication.paper')
    .select([...rowColumns, shownNumber.as('number'), issueState.as('state')])
    .where('city_code', '=', city)
    .where('series', '=', 'briefing')
    .orderBy('year', 'desc')
    .orderBy(shownNumber, 'desc')
    .limit(limit);
  if (before)
    select = select.where(sql<boolean>`(year, ${shownNumber}) < (${before.year}::int, ${before.number}::int)`);
  return select.execute();
}

/** One issue with its text. */
export function issueById(tx: Tx, city: string, id: string): Promise<StoredIssue | undefined> {
  return tx
    .selectFrom('publication.paper')
    .select([
      ...rowColumns,
      shownNumber.as('number'),
      issueState.as('state'),
      'path',
      sql<string>`coalesce(source, text)`.as('source'),
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

/** True if a paper of the series has the number, or its author asks for it. */
export async function isNumberTaken(
  tx: Tx,
  { city, year, number }: { readonly city: string; readonly year: number; readonly number: number },
): Promise<boolean> {
  const found = await tx
    .selectFrom('publication.paper')
    .select('id')
    .where('city_code', '=', city)
    .where('series', '=', 'briefing')
    .where('year', '=', year)
    .where(shownNumber, '=', number)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** The issued issue that stands last up to a year, besides `id` itself; it may have a higher number than `id`. */
export async function previousIssue(
  tx: Tx,
  city: string,
  { id, year }: { readonly id: string | null; readonly year: number },
): Promise<PreviousIssue | null> {
  let select = tx
    .selectFrom('publication.paper')
    .select(['year', sql<number>`number`.as('number'), 'dated_on as date'])
    .where('city_code', '=', city)
    .where('series', '=', 'briefing')
    .where('state', '=', 'issued')
    .where('year', '<=', year)
    .orderBy('year', 'desc')
    .orderBy('number', 'desc')
    .limit(1);
  if (id !== null) select = select.where('id', '<>', id);
  return (await select.executeTakeFirst()) ?? null;
}
