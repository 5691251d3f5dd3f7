import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import type { EntryRules } from '../contract-entry.ts';

const columns: RawBuilder<unknown> = sql`
  id, version, region_code as "regionCode", project_type as "projectType", band_from_yuan as "bandFromYuan",
  band_below_yuan as "bandBelowYuan", valid_from as "validFrom", valid_to as "validTo", materials,
  window_from_day as "windowFromDay", window_to_day as "windowToDay", notes, source, is_example as "isExample",
  is_withdrawn as "isWithdrawn", recorded_at as "recordedAt", recorded_by as "recordedBy"`;

/** Rule sets that the caller may see, each in its latest version, at most 200. */
export async function currentRules(tx: Tx, city: string): Promise<EntryRules[]> {
  const { rows } = await sql<EntryRules>`
    select * from (
      select distinct on (id) ${columns} from project_library.entry_rule_set where city_code = ${city}
      order by id, version desc
    ) latest
    order by "regionCode" collate "C", "projectType", "bandFromYuan", "validFrom" desc, id limit 200`.execute(tx);
  return rows;
}

/** Versions of a rule set, newest first, at most 200. */
export async function versionsOfRules(tx: Tx, city: string, id: string): Promise<EntryRules[]> {
  const { rows } = await sql<EntryRules>`
    select ${columns} from project_library.entry_rule_set where city_code = ${city} and id = ${id}::uuid
    order by version desc limit 200`.execute(tx);
  return rows;
}

/** Appends a version. */
export async function appendRules(tx: Tx, set: EntryRules & { readonly cityCode: string; readonly path: string }) {
  await sql`
    insert into project_library.entry_rule_set (city_code, id, version, path, region_code, project_type, band_from_yuan,
      band_below_yuan, valid_from, valid_to, materials, window_from_day, window_to_day, notes, source, is_example,
      is_withdrawn, recorded_at, recorded_by)
    values (${set.cityCode}, ${set.id}::uuid, ${set.version}, ${set.path}, ${set.regionCode}, ${set.projectType},
      ${set.bandFromYuan}, ${set.bandBelowYuan}, ${set.validFrom}::date, ${set.validTo}::date,
      ${JSON.stringify(set.materials)}::jsonb, ${set.windowFromDay}, ${set.windowToDay}, ${set.notes}, ${set.source},
      ${set.isExample}, ${set.isWithdrawn}, ${set.recordedAt}::timestamptz, ${set.recordedBy})`.execute(tx);
}
