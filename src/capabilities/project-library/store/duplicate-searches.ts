import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';

/** Lets the searches of a city go one after another: two at once would compare the same projects. */
export async function oneSearchAfterAnother(tx: Tx, city: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`project-library.duplicates.${city}`}, 0))`.execute(tx);
}

/** Notes who searched what when. */
export async function noteSearch(
  tx: Tx,
  search: { readonly cityCode: string; readonly remit: string; readonly at: Date; readonly by: string },
): Promise<void> {
  const { cityCode, remit, at, by } = search;
  await sql`
    insert into project_library.duplicate_search (city_code, remit, searched_at, searched_by)
    values (${cityCode}, ${remit}, ${at}::timestamptz, ${by})
    on conflict (city_code, remit)
    do update set searched_at = excluded.searched_at, searched_by = excluded.searched_by`.execute(tx);
}

/** Where the question of duplicates stands in the remit of who asks. */
export type DuplicateStanding = {
  /** Pairs that nobody has decided about, at most 1000. */
  readonly open: number;
  /** Those of them that the last search found. */
  readonly fresh: number;
  /** Null where nobody has searched yet. */
  readonly searchedAt: string | null;
  readonly searchedBy: string | null;
};

/** Counts open pairs, and tells of the last search of the remit or of one above it. */
export async function duplicateStanding(
  tx: Tx,
  { cityCode: city, remit }: { readonly cityCode: string; readonly remit: string },
): Promise<DuplicateStanding> {
  const { rows } = await sql<DuplicateStanding>`
    with last as (
      select searched_at, searched_by from project_library.duplicate_search
      where city_code = ${city} and (remit = ${remit} or starts_with(${remit}, remit || '/'))
      order by searched_at desc limit 1
    ), pair as (
      select d.found_at from project_library.duplicate_pair d
      join project_library.project a on a.city_code = d.city_code and a.id = d.one_id and a.merged_into is null
      join project_library.project b on b.city_code = d.city_code and b.id = d.other_id and b.merged_into is null
      where d.city_code = ${city} and d.state = 'open' limit 1000
    )
    select count(found_at)::int as open, count(found_at) filter (where found_at >= searched_at)::int as fresh,
      (select searched_at from last) as "searchedAt", (select searched_by from last) as "searchedBy"
    from pair full join last on true`.execute(tx);
  const [row] = rows;
  if (!row) return { open: 0, fresh: 0, searchedAt: null, searchedBy: null };
  return { ...row, searchedAt: row.searchedAt && new Date(row.searchedAt).toISOString() };
}
