import { sql } from 'kysely';
import type pg from 'pg';
import type { Db, Tx } from '#platform/database.ts';
import type { RegionRow } from '../rules/region-rows.ts';

/** A region as it was read. */
export type ReadRegion = RegionRow & { readonly aliases: string[] };

/** Regions of a city, itself first, then its units, then townships, each by code. */
export async function cityRegions(db: Db | Tx, cityCode: string): Promise<ReadRegion[]> {
  return db
    .selectFrom('organisation.public_region')
    .select([
      'code',
      'name',
      'short_name as shortName',
      'kind',
      'parent',
      'path',
      'aliases',
      'valid_from as validFrom',
      'valid_to as validTo',
      'tile_row as tileRow',
      'tile_column as tileColumn',
    ])
    .where(sql<boolean>`(path = ${cityCode} or starts_with(path, ${cityCode} || '/'))`)
    .orderBy(sql`array_length(string_to_array(path, '/'), 1)`)
    .orderBy('code')
    .execute();
}

/** Codes of all cities of the list. */
export async function cityCodes(db: Db | Tx): Promise<string[]> {
  const rows = await db
    .selectFrom('organisation.public_region')
    .select('code')
    .where('kind', '=', 'city')
    .orderBy('code')
    .execute();
  return rows.map(({ code }) => code);
}

/** Writes the reference list, as the owner of the tables; a row that is there already is brought up to date. */
export async function writeRegions(client: pg.ClientBase, rows: readonly RegionRow[]): Promise<void> {
  await client.query(
    `insert into organisation.region
      (code, name, short_name, kind, parent, path, aliases, valid_from, valid_to, tile_row, tile_column)
    select code, name, "shortName", kind, parent, path, array(select jsonb_array_elements_text(aliases)),
      "validFrom", "validTo", "tileRow", "tileColumn"
    from jsonb_to_recordset($1::jsonb) as r (code text, name text, "shortName" text, kind text, parent text, path text,
      aliases jsonb, "validFrom" date, "validTo" date, "tileRow" int, "tileColumn" int)
    on conflict (code) do update set name = excluded.name, short_name = excluded.short_name, kind = excluded.kind,
      parent = excluded.parent, path = excluded.path, aliases = excluded.aliases, valid_from = excluded.valid_from,
      valid_to = excluded.valid_to, tile_row = excluded.tile_row, tile_column = excluded.tile_column`,
    [JSON.stringify(rows)],
  );
}
