import { sql } from 'kysely';
import { cityOf } from '#kernel/region.ts';
import type { Tx } from '#platform/database.ts';
import type { MastheadSetting } from '../contract-settings.ts';

/** The masthead that a unit set last; null until it sets one. */
export async function latestMasthead(tx: Tx, path: string): Promise<MastheadSetting | null> {
  const { rows } = await sql<MastheadSetting>`
    select holders, names, office, author, symbols, version, recorded_at as "recordedAt", recorded_by as "recordedBy"
    from publication.masthead_setting where city_code = ${cityOf(path)} and path = ${path} order by version desc limit 1`.execute(
    tx,
  );
  return rows[0] ?? null;
}

/** Appends a version of the masthead of a unit. */
export async function insertMasthead(tx: Tx, path: string, setting: MastheadSetting): Promise<void> {
  const { holders, names, office, author, symbols, version, recordedAt, recordedBy } = setting;
  await sql`
    insert into publication.masthead_setting
      (city_code, version, path, holders, names, office, author, symbols, recorded_at, recorded_by)
    values (${cityOf(path)}, ${version}::int, ${path}, ${holders}::text[], ${names}::text[], ${office}, ${author},
      ${JSON.stringify(symbols)}::jsonb,
      ${recordedAt}::timestamptz, ${recordedBy})`.execute(tx);
}
