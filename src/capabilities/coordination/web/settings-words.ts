import type { Terms } from '#kernel/terms.ts';

/** Words of the settings of lags and reminders. */
export const settingsWords = {
  open: { zh: '滞后标准和提醒', en: 'Lags and reminders' },
  title: { zh: '滞后标准、提醒和提级（全市）', en: 'Lags, reminders and escalation (whole city)' },
  lags: { zh: '滞后标准', en: 'Lags' },
  yellowPoints: { zh: '黄色：落后（百分点）', en: 'Yellow: points behind' },
  redPoints: { zh: '红色：落后（百分点）', en: 'Red: points behind' },
  yellowDays: { zh: '黄色：逾期未开工（天）', en: 'Yellow: start late by (days)' },
  redDays: { zh: '红色：逾期未开工（天）', en: 'Red: start late by (days)' },
  reminders: { zh: '提醒和提级', en: 'Reminders and escalation' },
  beforeDays: { zh: '到期前几天提醒', en: 'Remind, days before' },
  countyDays: { zh: '超期几天提到县级', en: 'To the county after (days)' },
  cityDays: { zh: '超期几天提到市级', en: 'To the city after (days)' },
  leaderDays: { zh: '超期几天提到分管领导', en: 'To the leader after (days)' },
  help: {
    zh: '每人每天至多一条提醒；超期的提级只改变谁能收到提醒，不产生排名。',
    en: 'One reminder a person and day at most. Bringing up changes who is told, and ranks nobody.',
  },
  save: { zh: '保存', en: 'Save' },
} satisfies Terms;
