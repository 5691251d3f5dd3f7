import type { Indicator } from './indicator.ts';

const levels = [
  { key: 'national', name: { zh: '中央', en: 'national' } },
  { key: 'provincial', name: { zh: '省级', en: 'provincial' } },
  { key: 'city', name: { zh: '市级', en: 'city' } },
  { key: 'county', name: { zh: '县级', en: 'county' } },
  { key: 'own', name: { zh: '自筹', en: 'own' } },
] as const;

const money = {
  source: { room: 'funds', what: { zh: '资金台账', en: 'the ledger of funds' } },
  denominator: null,
  kind: 'amount',
  forms: ['万元', '亿元', '元'],
  period: 'yearToDate',
  scopes: levels,
  looksBack: true,
} as const;

/** Money of the special funds, by the documents of the year up to the month. */
export const fundsIndicators = {
  fundsIssuedYuan: {
    ...money,
    name: { zh: '下达资金', en: 'Issued' },
    definition: {
      zh: '本年资金文件下达金额之和，扣除上级收回',
      en: 'given by the documents of the year, less recalls',
    },
    numerator: { zh: '下达金额', en: 'issued' },
  },
  fundsArrivedYuan: {
    ...money,
    name: { zh: '到位资金', en: 'Arrived' },
    definition: { zh: '本年资金文件的资金中已到位的金额', en: 'arrived of the money of the year' },
    numerator: { zh: '到位金额', en: 'arrived' },
  },
  fundsAllocatedYuan: {
    ...money,
    name: { zh: '已安排到项目资金', en: 'Allocated' },
    definition: { zh: '本年资金文件的资金中已分配到项目的金额', en: 'given to projects of the money of the year' },
    numerator: { zh: '分配金额', en: 'allocated' },
  },
  fundsPaidYuan: {
    ...money,
    name: { zh: '拨付资金', en: 'Paid' },
    definition: { zh: '本年资金文件的资金中已拨付的金额', en: 'paid out of the money of the year' },
    numerator: { zh: '拨付金额', en: 'paid' },
  },
  fundsPaidPercent: {
    ...money,
    name: { zh: '资金拨付率', en: 'Share paid' },
    definition: { zh: '拨付资金占到位资金的比例，保留一位小数', en: 'paid of what arrived, one decimal' },
    numerator: { zh: '拨付金额', en: 'paid' },
    denominator: { zh: '到位金额', en: 'arrived' },
    kind: 'percent',
    forms: ['%'],
  },
  fundsSources: {
    ...money,
    name: { zh: '资金文件', en: 'Sources' },
    definition: { zh: '本年下达到各单位的资金笔数', en: 'sources of money of the year' },
    numerator: { zh: '资金来源', en: 'sources' },
    kind: 'count',
    forms: ['笔', '项', '个'],
  },
} as const satisfies Record<string, Indicator>;
