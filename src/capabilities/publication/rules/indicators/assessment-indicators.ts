import type { Indicator } from './indicator.ts';

const published = {
  source: { room: 'assessment', what: { zh: '已公布的考核结果', en: 'results of the published assessment' } },
  period: 'year',
  looksBack: false,
  denominator: null,
} as const;

/** Results of the yearly assessments that were published, of counties and zones or below a county; the city is not assessed. */
export const assessmentIndicators = {
  assessmentScore: {
    ...published,
    name: { zh: '考核得分', en: 'Points of the assessment' },
    definition: {
      zh: '当年最近公布的考核中该单位的得分：县（市、区）和集聚区由市考核，乡镇街道和部门由所在县考核',
      en: 'points of the unit in the assessment of the year that was published last, by the city or below a county by it',
    },
    numerator: { zh: '各指标得分之和', en: 'sum of the points of all indicators' },
    kind: 'score',
    forms: ['分', '得分'],
  },
  assessmentRank: {
    ...published,
    name: { zh: '考核名次', en: 'Place in the assessment' },
    definition: { zh: '按考核得分由高到低的名次，并列同名次', en: 'place by points, ties share a place' },
    numerator: { zh: '按得分由高到低的次序', en: 'order by points' },
    kind: 'rank',
    forms: ['名', '名次'],
  },
} as const satisfies Record<string, Indicator>;
