import { citySetting } from '#platform/city-setting.ts';
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

/** When steps and leads are late and photos doubted in a city. */
export const lifeCycleSetting = citySetting('project_library.life_cycle_setting', suggestedSettings);

/** From when on photos are doubted in the city. */
export async function evidenceLimitsOf(tx: Tx, city: string): Promise<EvidenceLimits> {
  const { photoFarMetres, photoLeadDays } = await lifeCycleSetting.valuesOf(tx, city);
  return { siteMetres: photoFarMetres, photoLeadDays };
}
