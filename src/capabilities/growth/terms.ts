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
  wholeCityOnly: {
    zh: '位次只对看得到全市的账号提供。',
    en: 'Ranks are for accounts that see the whole city.',
  },
  targetBelowCounty: {
    zh: '目标只能下到县（市、区）和集聚区，不得分解到乡镇或企业。',
    en: 'A goal stops at counties and zones: it must not be broken down to townships or enterprises.',
  },
  notYetPublished: {
    zh: '公布日期 {day} 距今超过 62 天，请核对。',
    en: 'The date of publication {day} lies more than 62 days ahead: check it.',
  },
  cellTooSmall: {
    zh: '项目少于 3 个，或最大的项目占比超过 80%，可以推算出单个项目的资料，不予登记。',
    en: 'Fewer than 3 projects, or one of more than 80 %: a single respondent could be worked out, so it is not kept.',
  },
  rateUnclear: {
    zh: '增速应为 −100 至 10000 之间、至多一位小数的百分数。',
    en: 'A rate is a percentage from −100 to 10,000 with one decimal at most.',
  },
  amountUnclear: { zh: '金额应为不小于 0 的整数（元）。', en: 'An amount is a whole number of yuan, 0 or more.' },
} satisfies Terms;
export type Term = keyof typeof terms;
