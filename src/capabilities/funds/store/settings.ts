import { citySetting } from '#platform/city-setting.ts';
import { usualThresholds } from '../rules/stalls.ts';

/** From when on money is taken to stand still in a city. */
export const stallSetting = citySetting('funds.stall_setting', usualThresholds);
