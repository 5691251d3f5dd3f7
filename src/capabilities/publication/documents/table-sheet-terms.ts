import type { Terms } from '#kernel/terms.ts';

/** Words of the sheets that hold the tables of a paper. */
export const tableSheetTerms = {
  table: { zh: '表', en: 'Table ' },
  chart: { zh: '图', en: 'Chart ' },
  author: { zh: '编制单位：', en: 'Made by: ' },
  from: { zh: '取自', en: 'From ' },
  totals: { zh: '全市、合计、总计', en: 'City, sum, total' },
  month: { zh: '月份', en: 'Month' },
  unit: { zh: '地区', en: 'Unit' },
  value: { zh: '数值', en: 'Value' },
  amount: { zh: '单位：元', en: 'Unit: yuan' },
  percent: { zh: '单位：%', en: 'Unit: %' },
  count: { zh: '', en: '' },
} as const satisfies Terms;
