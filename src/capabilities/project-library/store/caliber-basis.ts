import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';

/** By which rules the kept verdicts of a city were worked out; null where nobody noted it yet. */
export async function caliberBasis(tx: Tx, city: string): Promise<string | null> {
  const { rows } = await sql<{ basis: string }>`
    select basis from project_library.caliber_basis where city_code = ${city}`.execute(tx);
  return rows[0]?.basis ?? null;
}

/** Notes by which rules they stand now. */
export async function noteCaliberBasis(
  tx: Tx,
  city: string,
  { basis, now }: { readonly basis: string; readonly now: Date },
): Promise<void> {
  await sql`
    insert into project_library.caliber_basis (city_code, path, basis, recorded_at)
    values (${city}, ${city}, ${basis}, ${now}::timestamptz)
    on conflict (city_code) do update set basis = excluded.basis, recorded_at = excluded.recorded_at`.execute(tx);
}

/** Ids of projects of a city, each after the one before. */
export async function projectIdsAfter(
  tx: Tx,
  city: string,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from project_library.project
    where city_code = ${city} and id > ${after}::uuid order by id limit ${limit}`.execute(tx);
  return rows.map(({ id }) => id);
}
