import type { Terms } from '#kernel/terms.ts';

/** Words of growth. */
export const terms = {
  room: { zh: '增速', en: 'Growth' },
  projects: { zh: '项目数', en: 'Projects' },
  investedYuan: { zh: '累计完成投资', en: 'Invested since January' },
  baseYuan: { zh: '上年同期', en: 'Same months of last year' },
  growthPercent: { zh: '同比增速', en: 'Growth' },
  targetPercent: { zh: '目标', en: 'Goal' },
  gapYuan: { zh: '距目标', en: 'To the goal' },
  rank: { zh: '位次', en: 'Rank' },
  topThreeSharePercent: { zh: '前三项目占比', en: 'Share of the top three' },
  asOfAhead: { zh: '截止时点 {asOf} 晚于现在。', en: 'The instant {asOf} lies ahead.' },
  targetBelowCounty: {
    zh: '目标只能下到县（市、区）和集聚区，不得分解到乡镇或企业。',
    en: 'A goal stops at counties and zones: it must not be broken down to townships or enterprises.',
  },
  notYetPublished: { zh: '公布日期 {day} 晚于今天。', en: 'The date of publication {day} is after today.' },
  rateUnclear: {
    zh: '增速应为 −100 至 10000 之间、至多一位小数的百分数。',
    en: 'A rate is a percentage from −100 to 10,000 with one decimal at most.',
  },
  amountUnclear: { zh: '金额应为不小于 0 的整数（元）。', en: 'An amount is a whole number of yuan, 0 or more.' },
} satisfies Terms;
export type Term = keyof typeof terms;
