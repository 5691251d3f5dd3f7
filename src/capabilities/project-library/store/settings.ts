import { citySetting } from '#platform/city-setting.ts';
import type { Tx } from '#platform/database.ts';
import type { LifeCycleSettings } from '../contract-life-cycle.ts';
import { type EvidenceLimits, evidenceLimits } from '../rules/evidence-doubts.ts';
import { type ValidationSettings, validationSettings } from '../rules/validation-settings.ts';

/** What holds until the city says otherwise. Source: domain catalogue 4.2 [D]; photos: none that gives numbers. */
export const suggestedSettings: LifeCycleSettings = {
  slipNoteDays: 30,
  slipWarnDays: 60,
  leadWorkDays: 10,
  photoFarMetres: evidenceLimits.siteMetres,
  photoLeadDays: evidenceLimits.photoLeadDays,
  levellingIsNoStart: Number(validationSettings.levellingIsNoStart),
  wantsWholeWan: Number(validationSettings.wantsWholeWan),
};

/** When steps and leads are late, photos and starts doubted in a city. */
export const lifeCycleSetting = citySetting('project_library.life_cycle_setting', suggestedSettings);

/** How a project is looked at in the city. */
export async function validationSettingsOf(tx: Tx, city: string): Promise<ValidationSettings> {
  const { levellingIsNoStart, wantsWholeWan } = await lifeCycleSetting.valuesOf(tx, city);
  return { ...validationSettings, levellingIsNoStart: levellingIsNoStart === 1, wantsWholeWan: wantsWholeWan === 1 };
}

/** From when on photos are doubted in the city. */
export async function evidenceLimitsOf(tx: Tx, city: string): Promise<EvidenceLimits> {
  const { photoFarMetres, photoLeadDays } = await lifeCycleSetting.valuesOf(tx, city);
  return { siteMetres: photoFarMetres, photoLeadDays };
}
