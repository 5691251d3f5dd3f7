import type { Terms } from '#kernel/terms.ts';

/** Words of the data appendix, a Chinese sheet. */
export const appendixTerms = {
  sheet: { zh: '数据附件', en: 'Data appendix' },
  code: { zh: '核验码：', en: 'Verification code: ' },
  note: {
    zh: '签发日期 {date}。每个数字按文中先后列出；“精确值”未经修约，金额单位为元。',
    en: 'Issued on {date}. Figures in the order of the text; exact values are not rounded, amounts in yuan.',
  },
  foot: {
    zh: '“依据摘要”为该数字所依据各行在取数时点的 SHA-256。',
    en: 'The digest is the SHA-256 over the rows behind a figure at its instant.',
  },
  order: { zh: '序号', en: 'No.' },
  figure: { zh: '标识', en: 'Id' },
  indicator: { zh: '指标', en: 'Indicator' },
  unit: { zh: '地区', en: 'Unit' },
  month: { zh: '月份', en: 'Month' },
  scope: { zh: '范围', en: 'Scope' },
  shown: { zh: '文中写法', en: 'As printed' },
  value: { zh: '精确值', en: 'Exact value' },
  asOf: { zh: '取数时点', en: 'As of' },
  origin: { zh: '来源', en: 'Origin' },
  definition: { zh: '指标定义', en: 'Definition' },
  source: { zh: '数据出处', en: 'Source' },
  rows: { zh: '依据行数', en: 'Rows' },
  digest: { zh: '依据摘要', en: 'Digest' },
  bound: { zh: '取自数据', en: 'from the data' },
  typed: { zh: '人工填报', en: 'typed by hand' },
  kept: { zh: '保留旧值', en: 'kept' },
} as const satisfies Terms;
