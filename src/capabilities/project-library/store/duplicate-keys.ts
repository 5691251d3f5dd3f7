import { sql } from 'kysely';
import { selected } from '#platform/columns.ts';
import type { Tx } from '#platform/database.ts';
import { jsonRows } from '#platform/json-rows.ts';

/** A row of `duplicate_key`. */
export type DuplicateKeyTable = {
  city_code: string;
  key: string;
  project_id: string;
  project_version: number;
  path: string;
  owner_code: string | null;
};

/** A row of `duplicate_searched`: the version at which a project was looked at by who answers for `remit`. */
export type DuplicateSearchedTable = {
  city_code: string;
  remit: string;
  project_id: string;
  project_version: number;
  path: string;
};

declare module '#platform/database.ts' {
  interface Tables {
    'project_library.duplicate_searched': DuplicateSearchedTable;
    'project_library.duplicate_key': DuplicateKeyTable;
  }
}

const compared = [
  'id',
  'version',
  'path',
  ...selected(['name', 'code', 'ownerName', 'ownerCode', 'unitCode', 'townshipCode', 'siteCode', 'plannedTotalYuan']),
] as const;

/** Projects whose keys are not those of their present version, at most `limit`. */
export function projectsWithoutKeys(tx: Tx, city: string, limit: number) {
  return tx
    .selectFrom('project_library.project as p')
    .select(compared)
    .where('city_code', '=', city)
    .where('merged_into', 'is', null)
    .where(
      sql<boolean>`not exists (select from project_library.duplicate_key k
        where k.city_code = p.city_code and k.project_id = p.id and k.project_version = p.version)`,
    )
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** Projects that no search of this remit or of one above it has looked at in their present version, at most `limit`. */
export async function projectsToSearch(
  tx: Tx,
  city: string,
  { remit, limit }: { readonly remit: string; readonly limit: number },
): Promise<DuplicateSearchedTable[]> {
  const { rows } = await sql<DuplicateSearchedTable>`
    select p.city_code, ${remit}::text as remit, p.id as project_id, p.version as project_version, p.path
    from project_library.project p
    where p.city_code = ${city} and p.merged_into is null and not exists (
      select from project_library.duplicate_searched s
      where s.city_code = p.city_code and s.project_id = p.id and s.project_version = p.version
        and (s.remit = ${remit} or starts_with(${remit}, s.remit || '/')))
    order by p.id limit ${limit}`.execute(tx);
  return rows;
}

/** Notes that these were looked at. */
export async function noteSearched(tx: Tx, rows: readonly DuplicateSearchedTable[]): Promise<void> {
  await sql`
    insert into project_library.duplicate_searched
    select * from json_populate_recordset(null::project_library.duplicate_searched, ${jsonRows(rows)}::json)
    on conflict (city_code, project_id, remit)
    do update set project_version = excluded.project_version, path = excluded.path`.execute(tx);
}

/** Projects to compare, by id; merged ones are left out. */
export function projectsToCompare(tx: Tx, city: string, ids: readonly string[]) {
  return tx
    .selectFrom('project_library.project')
    .select(compared)
    .where('city_code', '=', city)
    .where('merged_into', 'is', null)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute();
}

/** Puts the keys of these projects in place of those they had. */
export async function replaceKeys(tx: Tx, city: string, rows: readonly DuplicateKeyTable[]): Promise<void> {
  const ids = [...new Set(rows.map(({ project_id }) => project_id))];
  await sql`
    delete from project_library.duplicate_key where city_code = ${city} and project_id = any(${ids}::uuid[])`.execute(
    tx,
  );
  await sql`
    insert into project_library.duplicate_key
    select * from json_populate_recordset(null::project_library.duplicate_key, ${jsonRows(rows)}::json)
    on conflict (city_code, key, project_id) do update set project_version = excluded.project_version`.execute(tx);
}

/** A key that more projects than this share says nothing. */
const telling = 40;

/** Ids of projects that share a telling key with one that is typed in, or have its code; at most 300. */
export async function idsWithKeys(
  tx: Tx,
  city: string,
  { keys, code }: { readonly keys: readonly string[]; readonly code: string | null },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select project_id as id from (
      select key, project_id, count(*) over (partition by key) as n from project_library.duplicate_key
      where city_code = ${city} and key = any(${keys}::text[])
    ) k where n <= ${telling * 5} group by project_id order by count(*) desc limit 300`.execute(tx);
  if (code === null) return rows.map(({ id }) => id);
  const coded = await tx
    .selectFrom('project_library.project')
    .select('id')
    .where('city_code', '=', city)
    .where('code', '=', code)
    .execute();
  return [...new Set([...rows, ...coded].map(({ id }) => id))];
}

/** Pairs of projects that share a telling key, one of them among `ids`; the smaller id first. */
export async function pairsSharing(
  tx: Tx,
  city: string,
  ids: readonly string[],
): Promise<{ one: string; other: string }[]> {
  const { rows } = await sql<{ one: string; other: string }>`
    with own as (
      select key, project_id from project_library.duplicate_key
      where city_code = ${city} and project_id = any(${ids}::uuid[])
    ), bucket as (
      select key from project_library.duplicate_key
      where city_code = ${city} and key in (select key from own) group by key having count(*) between 2 and ${telling}
    )
    select distinct least(o.project_id, k.project_id) as one, greatest(o.project_id, k.project_id) as other
    from own o join bucket using (key)
    join project_library.duplicate_key k on k.city_code = ${city} and k.key = o.key and k.project_id <> o.project_id`.execute(
    tx,
  );
  return rows;
}
