import { citySetting } from '#platform/city-setting.ts';
import { usualEfforts } from '../rules/effort.ts';

/** What work costs and takes, as the city set it, by versions. */
export const effortSetting = citySetting('forecast.effort_setting', usualEfforts);
