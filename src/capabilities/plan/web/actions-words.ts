import type { Terms } from '#kernel/terms.ts';

/** Words of the six actions on the cockpit. */
export const actionsWords = {
  behind: { zh: '滞后 {points}', en: '{points} behind' },
  ahead: { zh: '超前 {points}', en: '{points} ahead' },
  inStep: { zh: '持平', en: 'in step' },
  actionsPanel: { zh: '六大行动', en: 'Six actions' },
  actionsPanelNote: { zh: '完成率，竖线为时间进度 {elapsed}%', en: 'Share done; mark: {elapsed}% of the year' },
  toPlan: { zh: '计划', en: 'Plan' },
  openAction: {
    zh: '{action}：{projects} 个项目，计划 {planned} 万元，完成 {done} 万元，打开年度计划',
    en: '{action}: {projects} projects, planned {planned}, done {done} 万元; open them',
  },
  restoration: { zh: '生态修复', en: 'Restoration' },
  air: { zh: '大气整治', en: 'Air' },
  capacity: { zh: '环保能力建设', en: 'Capacity' },
  solidWaste: { zh: '固废处置', en: 'Solid waste' },
  enterprise: { zh: '企业环保设施提升改造', en: 'Enterprise facilities' },
  soil: { zh: '土壤安全管控和修复利用', en: 'Soil' },
  'short.restoration': { zh: '生态修复', en: 'Restoration' },
  'short.air': { zh: '大气整治', en: 'Air' },
  'short.capacity': { zh: '能力建设', en: 'Capacity' },
  'short.solidWaste': { zh: '固废处置', en: 'Solid waste' },
  'short.enterprise': { zh: '企业设施', en: 'Enterprises' },
  'short.soil': { zh: '土壤管控', en: 'Soil' },
} satisfies Terms;
