import type { Terms } from '#kernel/terms.ts';
import { words } from './dispatch-words.ts';

/** Words of the freezes of a round. */
export const freezeWords = {
  ...words,
  freezeOpen: { zh: '新增冻结', en: 'Freeze' },
  freezeTitle: { zh: '冻结月报', en: 'Freeze reports' },
  freezeNow: { zh: '冻结', en: 'Freeze' },
  freezeHelp: {
    zh: '冻结期间任何单位不能修改这些月报；各条件同时满足才冻结，不选即不限。填报单位会在单元格上看到理由、期限和谁可以解除。',
    en: 'Nobody changes these reports meanwhile. All conditions must hold; what is left empty limits nothing. At the cell stand the reason, the last day and who can lift it.',
  },
  freezeMonths: { zh: '月份', en: 'Months' },
  freezeOne: { zh: '只冻结 {month}', en: '{month} only' },
  freezeAll: { zh: '各月都冻结', en: 'All months' },
  anyUnit: { zh: '不限县（市、区）', en: 'Any unit' },
  anyAction: { zh: '不限行动', en: 'Any action' },
  anyProject: { zh: '不限项目；输入名称或代码查找', en: 'Any project; type part of a name or code' },
  action: { zh: '行动', en: 'Action' },
  projects: { zh: '项目', en: 'Projects' },
  freezeUntil: { zh: '冻结到（当日 24 时）', en: 'Until the end of' },
  untilShort: { zh: '冻结到', en: 'Until' },
  freezeUntilHelp: { zh: '到期自动解除；不填则须由市级调度岗解除。', en: 'Ends by itself; empty: until it is lifted.' },
  freezeReach: { zh: '将冻结 {count} 个项目的月报', en: 'It would freeze the reports of {count} projects' },
  freezesOf: { zh: '{month} 的冻结', en: 'Freezes of {month}' },
  freezeWhat: { zh: '冻结范围', en: 'What' },
  allMonths: { zh: '各月', en: 'All months' },
  moreProjects: { zh: '{names}等 {count} 个项目', en: '{names} and others, {count} projects' },
  noEnd: { zh: '解除前', en: 'until lifted' },
  frozenBy: { zh: '冻结人', en: 'By' },
  frozenAt: { zh: '冻结时间', en: 'Since' },
  holds: { zh: '生效中', en: 'Holds' },
  over: { zh: '已到期', en: 'Over' },
  liftedBy: { zh: '{by}解除：{reason}', en: 'lifted by {by}: {reason}' },
} satisfies Terms;
