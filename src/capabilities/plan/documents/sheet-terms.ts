import type { Terms } from '#kernel/terms.ts';

/** Words of the workbooks, which are Chinese: the English column is for readers of the code. */
export const sheetTerms = {
  yearFile: { zh: '{year}年度项目计划表', en: 'Projects of {year}' },
  rollingFile: { zh: '{from}—{to}年三年滚动计划表', en: 'Three-year plan {from}–{to}' },
  place: { zh: '填报范围：{place}', en: 'Region: {place}' },
  unit: { zh: '单位：万元', en: '万元' },
  code: { zh: '项目代码', en: 'Project code' },
  name: { zh: '项目名称', en: 'Project' },
  county: { zh: '所在县（市、区）', en: 'County' },
  action: { zh: '六大行动', en: 'Action' },
  restoration: { zh: '生态修复', en: 'Ecological restoration' },
  air: { zh: '大气整治', en: 'Air' },
  capacity: { zh: '环保能力建设', en: 'Capacity building' },
  solidWaste: { zh: '固废处置', en: 'Solid waste' },
  enterprise: { zh: '企业环保设施提升改造', en: 'Enterprise facilities' },
  soil: { zh: '土壤安全管控和修复利用', en: 'Soil' },
  caliber: { zh: '统计口径', en: 'Caliber' },
  in: { zh: '符合口径', en: 'in' },
  out: { zh: '不符合口径', en: 'out' },
  ask: { zh: '待核实', en: 'ask' },
  total: { zh: '计划总投资', en: 'Planned total' },
  since: { zh: '开工以来累计完成投资', en: 'Since the start' },
  planOf: { zh: '{year}年计划投资', en: 'Planned for {year}' },
  done: { zh: '{from}—{to}月完成投资', en: 'Done in the year' },
  share: { zh: '完成率（%）', en: 'Done, %' },
  sum: { zh: '合计', en: 'Sum' },
} as const satisfies Terms;
