import type { Indicator } from './indicator.ts';

const amountForms = ['万元', '亿元', '元', '万元数'] as const;
const percentForms = ['%', '个百分点', '增长%', '百分数'] as const;
const rollUp = {
  zh: '口径内项目月度上报（滚动汇总）',
  en: 'monthly reports of projects in caliber, rolled up by month',
} as const;
const growth = { source: { room: 'growth', what: rollUp }, period: 'yearToDate', looksBack: true } as const;

/** Investment of projects in caliber, and how it grows. */
export const growthIndicators = {
  investedYuan: {
    ...growth,
    name: { zh: '累计完成投资', en: 'Cumulative investment' },
    definition: {
      zh: '统计口径内项目本年1月至当月的累计完成投资之和',
      en: 'sum of what projects in caliber completed from January to the month',
    },
    numerator: { zh: '口径内各项目本年累计完成投资', en: 'year to date of each project in caliber' },
    denominator: null,
    kind: 'amount',
    forms: amountForms,
  },
  baseYuan: {
    ...growth,
    name: { zh: '上年同期累计完成投资', en: 'Same months of last year' },
    definition: {
      zh: '统计口径内项目上年1月至同月的累计完成投资之和',
      en: 'sum of what projects in caliber completed in the same months of last year',
    },
    numerator: { zh: '口径内各项目上年同期累计完成投资', en: 'the same months of last year of each project' },
    denominator: null,
    kind: 'amount',
    forms: amountForms,
  },
  growthPercent: {
    ...growth,
    name: { zh: '同比增速', en: 'Growth on last year' },
    definition: {
      zh: '（累计完成投资 − 上年同期）÷ 上年同期，保留一位小数；上年同期为零时无值',
      en: '(invested − base) ÷ base, one decimal; none where the base is zero',
    },
    numerator: { zh: '累计完成投资减上年同期', en: 'invested less base' },
    denominator: { zh: '上年同期累计完成投资', en: 'the same months of last year' },
    kind: 'percent',
    forms: percentForms,
    keepsZeros: true,
  },
  projects: {
    ...growth,
    name: { zh: '有完成投资上报的口径内项目', en: 'Projects that reported' },
    definition: {
      zh: '本年1月至当月有上报的统计口径内项目数',
      en: 'projects in caliber that reported in the year up to the month',
    },
    numerator: { zh: '口径内有上报的项目', en: 'projects in caliber with a report' },
    denominator: null,
    kind: 'count',
    forms: ['个', '项', '余个', '个数'],
  },
  rank: {
    ...growth,
    name: { zh: '增速排名', en: 'Rank by growth' },
    definition: {
      zh: '县（市、区）和集聚区按同比增速由高到低的名次，并列同名次',
      en: 'place of the county or zone by growth, ties share a place',
    },
    numerator: { zh: '按增速由高到低的次序', en: 'order by growth' },
    denominator: null,
    kind: 'rank',
    forms: ['名', '名次'],
  },
  gapYuan: {
    ...growth,
    name: { zh: '距目标差额', en: 'Distance from the goal' },
    definition: {
      zh: '上年同期 ×（1 + 增长目标）− 累计完成投资；只反映进度，不作填报依据',
      en: 'base × (1 + goal) − invested; shows progress only and is no basis for reports',
    },
    numerator: { zh: '目标对应的投资额减累计完成投资', en: 'amount at the goal less invested' },
    denominator: null,
    kind: 'amount',
    forms: amountForms,
  },
  ecoLedInvestedYuan: {
    ...growth,
    name: { zh: '生态环境系统主导项目完成投资', en: 'Invested by projects led by the system' },
    definition: {
      zh: '统计口径内、生态环境系统主导的项目本年1月至当月累计完成投资之和',
      en: 'what projects in caliber that are led by the system completed from January to the month',
    },
    numerator: { zh: '主导项目本年累计完成投资', en: 'year to date of projects led by the system' },
    denominator: null,
    kind: 'amount',
    forms: amountForms,
  },
  ecoLedInvestedPercent: {
    ...growth,
    name: { zh: '生态环境系统主导项目投资占比', en: 'Share of the investment led by the system' },
    definition: {
      zh: '生态环境系统主导项目完成投资占口径内项目累计完成投资的比例，保留一位小数',
      en: 'invested by projects led by the system of what projects in caliber invested, one decimal',
    },
    numerator: { zh: '主导项目本年累计完成投资', en: 'year to date of projects led by the system' },
    denominator: { zh: '口径内各项目本年累计完成投资', en: 'year to date of each project in caliber' },
    kind: 'percent',
    forms: ['%', '百分数'],
  },
  targetPercent: {
    ...growth,
    name: { zh: '年度增长目标', en: 'Goal of the year' },
    definition: {
      zh: '市、县（市、区）或集聚区的年度增长目标',
      en: 'growth goal of the year of the city, a county or a zone',
    },
    numerator: { zh: '下达的目标', en: 'the goal that was set' },
    denominator: null,
    period: 'year',
    kind: 'percent',
    forms: ['%', '个百分点'],
  },
} as const satisfies Record<string, Indicator>;
