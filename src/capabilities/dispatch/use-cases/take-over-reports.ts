import { sql } from 'kysely';
import { yearOf } from '#kernel/period.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Author } from '#platform/audit.ts';
import type { Tx } from '#platform/database.ts';
import type { Merger } from '../../project-library/public.ts';
import { reportsChanged } from '../public.ts';
import { copyReports, sharedMonths } from '../store/mergers.ts';
import { cumulateReports } from '../store/writes.ts';

/**
 * The kept project takes over the months that only the merged one reported, as first versions with who merged and when;
 * the merged one keeps its own for reading. So each month counts once. Refuses `bothReported` where both reported a month
 * and nobody said that the kept one's report stands.
 */
export async function takeOverReports(tx: Tx, author: Author, { from, into, months, now }: Merger): Promise<void> {
  const { cityCode } = author;
  // One merger after the other, and none while a file with the same months is taken in.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`dispatch.${cityCode}`}, 0))`.execute(tx);
  const shared = await sharedMonths(tx, cityCode, { from, into });
  if (shared.length > 0 && months === 'refuse') throw new Refusal('bothReported', { months: shared.join('、') });
  const moved = await copyReports(tx, author, { from, into, now });
  if (moved.length === 0) return;
  const changed = { projectIds: [into], years: [...new Set(moved.map(yearOf))] };
  await cumulateReports(tx, cityCode, changed);
  await reportsChanged(tx, cityCode, changed);
}
