import { sql } from 'kysely';
import type { Caller } from '#platform/caller.ts';
import type { Tx } from '#platform/database.ts';
import type { LifeCycleSettings } from '../contract-life-cycle.ts';
import { type EvidenceLimits, evidenceLimits } from '../rules/evidence-doubts.ts';

/** What holds until the city says otherwise. Source: domain catalogue 4.2 [D]; photos: none that gives numbers. */
export const suggestedSettings: LifeCycleSettings = {
  slipNoteDays: 30,
  slipWarnDays: 60,
  leadWorkDays: 10,
  photoFarMetres: evidenceLimits.siteMetres,
  photoLeadDays: evidenceLimits.photoLeadDays,
};

/** The settings of the city as they are now. */
export async function settingsOf(tx: Tx, city: string): Promise<LifeCycleSettings> {
  const { rows } = await sql<LifeCycleSettings>`
    select slip_note_days as "slipNoteDays", slip_warn_days as "slipWarnDays", lead_work_days as "leadWorkDays",
      photo_far_metres as "photoFarMetres", photo_lead_days as "photoLeadDays"
    from project_library.life_cycle_setting where city_code = ${city} order by version desc limit 1`.execute(tx);
  return rows[0] ?? suggestedSettings;
}

/** From when on photos are doubted in the city. */
export async function evidenceLimitsOf(tx: Tx, city: string): Promise<EvidenceLimits> {
  const { photoFarMetres, photoLeadDays } = await settingsOf(tx, city);
  return { siteMetres: photoFarMetres, photoLeadDays };
}

/** Appends a version of the settings. */
export async function writeSettings(
  tx: Tx,
  caller: Pick<Caller, 'cityCode' | 'name'>,
  next: LifeCycleSettings & { readonly now: Date },
): Promise<void> {
  const { slipNoteDays, slipWarnDays, leadWorkDays, photoFarMetres, photoLeadDays, now } = next;
  await sql`
    insert into project_library.life_cycle_setting (city_code, version, path, slip_note_days, slip_warn_days,
      lead_work_days, photo_far_metres, photo_lead_days, recorded_at, recorded_by)
    select ${caller.cityCode}, coalesce(max(version), 0) + 1, ${caller.cityCode}, ${slipNoteDays}::int, ${slipWarnDays}::int,
      ${leadWorkDays}::int, ${photoFarMetres}::int, ${photoLeadDays}::int, ${now}::timestamptz, ${caller.name}
    from project_library.life_cycle_setting where city_code = ${caller.cityCode}`.execute(tx);
}
