import type { Terms } from '#kernel/terms.ts';

/** Words of the plan. */
export const terms = {
  room: { zh: '计划', en: 'Plan' },
  plannedYuan: { zh: '年度计划投资', en: 'Planned for the year' },
  cityWritesPlan: {
    zh: '工作方案和规划由市级编制；县级可以填写本县项目的年度计划投资。',
    en: 'The city desk writes the plans; a county desk fills in the yearly amounts of its own projects.',
  },
  planChanged: {
    zh: '内容已由 {by} 更新（第 {version} 版），请重新读取后再改。',
    en: '{by} has saved version {version} meanwhile: read it again before you change it.',
  },
  planTargetBelowCounty: {
    zh: '工作目标只能定到市、县（市、区）和集聚区，不得分解到乡镇、街道或企业。',
    en: 'Targets stop at the city, counties and zones: never a township or an enterprise.',
  },
  targetTwice: {
    zh: '同一行动、同一地区的同一类目标只能有一个。',
    en: 'An action has one target of a kind for a region.',
  },
  planActionTwice: { zh: '每个专项行动在方案中只能出现一次。', en: 'An action stands in the plan once.' },
  adoptedStays: {
    zh: '已印发的不能退回草案；需要调整的，直接修改并写明原因。',
    en: 'What was adopted does not become a draft again: change it, and say why.',
  },
  reasonMissing: { zh: '请写明理由。', en: 'Give the reason.' },
  planIncomplete: {
    zh: '还不能印发：{what}没有填写。',
    en: 'It cannot be adopted yet: {what} is missing.',
  },
  goal: { zh: '总体要求和全年目标', en: 'Goal of the year' },
  safeguards: { zh: '保障措施', en: 'Safeguards' },
  present: { zh: '现状与形势', en: 'Present state' },
  goals: { zh: '主要目标', en: 'Goals' },
  tasks: { zh: '主要任务', en: 'Tasks' },
  restoration: { zh: '生态修复', en: 'Ecological restoration' },
  air: { zh: '大气整治', en: 'Air' },
  capacity: { zh: '环保能力建设', en: 'Capacity building' },
  solidWaste: { zh: '固废处置', en: 'Solid waste' },
  enterprise: { zh: '企业环保设施提升改造', en: 'Enterprise facilities' },
  soil: { zh: '土壤安全管控和修复利用', en: 'Soil' },
  memberChanged: {
    zh: '该项目的列入情况已由 {by} 更新，请刷新后再改。',
    en: '{by} has changed the membership of this project: reload before you change it.',
  },
  actionMissing: { zh: '列入工作方案时请选择所属行动。', en: 'Choose the action under which the project stands.' },
  amountChanged: {
    zh: '该项目这一年的计划已由 {by} 更新，请刷新后再填。',
    en: '{by} has changed the amount of this year: reload before you fill it in.',
  },
  monthOfOtherYear: {
    zh: '{month} 不在 {year} 年内，请重新选择月份。',
    en: '{month} is not a month of {year}: choose another.',
  },
  tooManyRows: {
    zh: '超过 {limit} 个项目，请按地区或行动筛选后分别导出。',
    en: 'More than {limit} projects: narrow the list by region or action and export it in parts.',
  },
  periodUnclear: {
    zh: '结束年份不能早于开始年份，且不超过 15 年。',
    en: 'The last year must not be before the first, and a period has 15 years at most.',
  },
  periodTooShort: {
    zh: '清单中有 {items} 个项目的建设年限超出 {from}—{to} 年，请先调整项目。',
    en: '{items} items of the list lie outside of {from}–{to}: change them first.',
  },
  outsidePeriod: {
    zh: '建设年限应与规划期 {from}—{to} 年有重合。',
    en: 'The years of an item must meet the period {from}–{to} of the plan.',
  },
  keyProjectBelowCounty: {
    zh: '重点项目的所在地填到县（市、区）或集聚区；全市性项目选市。',
    en: 'An item is placed at a county or zone; what is everywhere at the city.',
  },
  projectsElsewhere: {
    zh: '所选的库内项目不在 {unit}，或已不存在，请重新选择。',
    en: 'A chosen project of the library is not in {unit}, or is gone: choose again.',
  },
  listFull: { zh: '清单最多 {limit} 个项目。', en: 'A list has {limit} items at most.' },
} satisfies Terms;
export type Term = keyof typeof terms;
