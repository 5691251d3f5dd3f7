import { citySetting } from '#platform/city-setting.ts';
import { usualSettings } from '../rules/task.ts';

/** When a city reminds, and when overdue tasks are brought up. */
export const coordinationSetting = citySetting('coordination.settings', usualSettings);
