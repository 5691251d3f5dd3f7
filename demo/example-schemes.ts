import type { Indicator, SchemeContent } from '../src/capabilities/assessment/shapes.ts';

const more = { direction: 'more', missing: 'mean', evidence: null, definition: '' } as const;
const whole = { kind: 'share', of: 'whole' } as const;

const cityIndicators: readonly Indicator[] = [
  {
    ...{ ...more, key: 'growth', name: '投资增速', source: 'publishedGrowth', fullMarks: 25, weight: 25 },
    ...{ rule: { kind: 'mean', floorPercent: 0, capPercent: 120 }, definition: '统计部门公布的全年同比增速。' },
  },
  {
    ...{ ...more, key: 'ecoLedProjects', name: '主导项目数比例', source: 'ecoLedProjects', fullMarks: 15, weight: 15 },
    rule: { kind: 'share', of: 'largest' },
  },
  {
    ...{ ...more, key: 'ecoLedInvestment', name: '主导投资额比例', source: 'ecoLedInvestment' },
    ...{ fullMarks: 15, weight: 15, rule: { kind: 'linear', zeroAt: 20, fullAt: 80, capPercent: 100 } },
  },
  {
    ...{ ...more, key: 'timely', name: '调度及时', source: 'dispatchTimeliness', fullMarks: 10, weight: 10 },
    rule: whole,
  },
  {
    ...{ ...more, key: 'complete', name: '调度完整', source: 'dispatchCompleteness', fullMarks: 10, weight: 10 },
    rule: {
      kind: 'step',
      steps: [
        { at: 60, marks: 4 },
        { at: 75, marks: 6 },
        { at: 85, marks: 8 },
        { at: 95, marks: 10 },
      ],
    },
  },
  {
    ...{ ...more, key: 'funds', name: '资金执行', source: 'fundExecution', fullMarks: 15, weight: 15 },
    ...{ rule: { kind: 'linear', zeroAt: 20, fullAt: 90, capPercent: 100 }, evidence: '资金支付凭证清单' },
  },
  {
    ...{ ...more, key: 'rectified', name: '问题整改', source: 'items', direction: 'less', fullMarks: 10, weight: 10 },
    ...{ rule: { kind: 'perItem', act: 'deduct', marksEach: 2 }, evidence: '整改材料' },
    definition: '省、市通报或督察指出、到期未整改的问题，每件扣 2 分。',
  },
  {
    ...{ ...more, key: 'praised', name: '表扬加分', source: 'items', fullMarks: 3, weight: 3 },
    ...{ rule: { kind: 'perItem', act: 'add', marksEach: 1 }, definition: '省级以上发文表扬，每件加 1 分。' },
  },
];

/** A city’s scheme for its counties. It is an example: the real points of the city are not public. */
export const cityScheme: SchemeContent = {
  total: 100,
  note: '示例方案，指标和分值为演示而设，不是台州市的考核办法。增速只取统计部门公布数；其余取自本系统的调度、项目和资金数据。',
  indicators: [...cityIndicators],
  vetoes: [
    { key: 'falsified', name: '统计违法', basis: '《统计法》第七条；经统计机构查实并有处理文件' },
    { key: 'audited', name: '审计严重问题', basis: '审计机关查实挤占、挪用生态环境资金' },
  ],
  tieBreak: ['growth', 'timely'],
};

/** A county’s scheme for its townships: project work alone. */
export const townshipScheme: SchemeContent = {
  total: 100,
  note: '示例方案，只考核乡镇街道的项目工作，不涉及统计口径的数据。',
  indicators: [
    {
      ...{ ...more, key: 'timely', name: '调度及时', source: 'dispatchTimeliness', fullMarks: 25, weight: 25 },
      rule: whole,
    },
    {
      ...{ ...more, key: 'complete', name: '调度完整', source: 'dispatchCompleteness', fullMarks: 25, weight: 25 },
      rule: whole,
    },
    {
      ...{ ...more, key: 'evidence', name: '佐证齐全', source: 'evidenceCompleteness', fullMarks: 20, weight: 20 },
      ...{ rule: whole, evidence: '项目佐证清单' },
    },
    {
      ...{ ...more, key: 'lagging', name: '项目滞后', source: 'laggingProjects', direction: 'less' },
      ...{ fullMarks: 15, weight: 15, rule: { kind: 'linear', zeroAt: 50, fullAt: 0, capPercent: 100 } },
    },
    {
      ...{ ...more, key: 'funds', name: '资金拨付', source: 'fundExecution', fullMarks: 15, weight: 15 },
      rule: { kind: 'linear', zeroAt: 20, fullAt: 90, capPercent: 100 },
    },
  ],
  vetoes: [{ key: 'falsified', name: '弄虚作假', basis: '县级以上部门查实项目材料造假' }],
  tieBreak: ['timely'],
};
