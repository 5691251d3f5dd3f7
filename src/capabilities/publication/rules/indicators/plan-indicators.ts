import { actionScopes } from './action-scopes.ts';
import type { Indicator } from './indicator.ts';

const plan = {
  source: { room: 'plan', what: { zh: '年度投资计划和项目月报', en: 'amounts of the year and monthly reports' } },
  denominator: null,
  looksBack: true,
} as const;
const byAction = { scopes: actionScopes } as const;
const amount = { ...plan, kind: 'amount', forms: ['万元', '亿元', '元', '万元数'] } as const;
const count = { ...plan, kind: 'count', forms: ['个', '项', '件', '余个', '个数'] } as const;
const planned = { zh: '各项目当年计划投资', en: 'planned amounts of the year' } as const;
const done = { zh: '列入年度计划的项目本年累计完成投资', en: 'done this year by projects planned for it' } as const;
const due = {
  zh: '列入年度计划、应在当月前开工的项目',
  en: 'planned projects that were to start by the month',
} as const;

/**
 * Projects with an amount planned for the year, what was done of it and how their starts stand; how far the year is.
 * Source: domain catalogue 4.3 (head paragraph of a notice), 4.2 (时间进度).
 */
export const planIndicators = {
  plannedYearYuan: {
    ...amount,
    ...byAction,
    name: { zh: '年度计划投资', en: 'Planned for the year' },
    definition: { zh: '各项目当年计划投资之和', en: 'sum of what is planned for projects in the year' },
    numerator: planned,
    period: 'year',
  },
  plannedYearProjects: {
    ...count,
    ...byAction,
    name: { zh: '列入年度计划的项目', en: 'Projects planned for the year' },
    definition: { zh: '当年有计划投资的项目数', en: 'projects with an amount planned for the year' },
    numerator: { zh: '有当年计划投资的项目', en: 'projects with an amount' },
    period: 'year',
  },
  plannedYearTotalYuan: {
    ...amount,
    ...byAction,
    name: { zh: '年度计划项目总投资', en: 'Total of the projects planned for the year' },
    definition: {
      zh: '列入年度计划的项目计划总投资之和',
      en: 'sum of the planned totals of projects with an amount planned for the year',
    },
    numerator: { zh: '列入年度计划的项目计划总投资', en: 'planned totals' },
    period: 'year',
  },
  plannedYearDoneYuan: {
    ...amount,
    ...byAction,
    name: { zh: '年度计划项目完成投资', en: 'Done by the projects planned for the year' },
    definition: {
      zh: '列入年度计划的项目本年1月至当月累计完成投资之和，取各项目本年最近一次月报',
      en: 'sum of what projects planned for the year reported since January, the last report of each',
    },
    numerator: done,
    period: 'yearToDate',
  },
  plannedYearDonePercent: {
    ...plan,
    ...byAction,
    name: { zh: '年度计划完成率', en: 'Share of the plan done' },
    definition: {
      zh: '列入年度计划的项目本年累计完成投资占年度计划投资的比例，保留一位小数',
      en: 'done of what is planned for the year, one decimal',
    },
    numerator: done,
    denominator: planned,
    kind: 'percent',
    period: 'yearToDate',
    forms: ['%', '百分数'],
    keepsZeros: true,
  },
  planAheadPoints: {
    ...plan,
    name: { zh: '年度计划完成率与时间进度之差', en: 'Share of the plan done less time gone by' },
    definition: {
      zh: '年度计划完成率减时间进度，百分点；正数快于、负数慢于时间进度',
      en: 'share of the plan done less the share of the year gone by, percentage points; negative is behind',
    },
    numerator: { zh: '年度计划完成率减时间进度', en: 'share done less time gone by' },
    denominator: { zh: '年度计划投资', en: 'planned for the year' },
    kind: 'percent',
    period: 'yearToDate',
    forms: ['快慢百分点', '个百分点', '百分数'],
    keepsZeros: true,
  },
  yearElapsedPercent: {
    ...plan,
    name: { zh: '时间进度', en: 'Time gone by' },
    definition: { zh: '当月末已过月数占全年12个月的比例，保留一位小数', en: 'months gone by of twelve, one decimal' },
    numerator: { zh: '已过月数', en: 'months gone by' },
    denominator: { zh: '12个月', en: 'twelve months' },
    source: { room: 'plan', what: { zh: '日历', en: 'the calendar' } },
    kind: 'percent',
    period: 'yearToDate',
    forms: ['%', '百分数'],
  },
  startsPlanned: {
    ...count,
    ...byAction,
    name: { zh: '计划开工项目', en: 'Starts planned' },
    definition: {
      zh: '列入年度计划、计划开工月在本年1月至当月的项目数，不含停缓建和终止',
      en: 'projects planned for the year that were to start from January to the month, without stopped ones',
    },
    numerator: due,
    period: 'yearToDate',
  },
  startsMade: {
    ...count,
    ...byAction,
    name: { zh: '按计划已开工项目', en: 'Starts made' },
    definition: {
      zh: '计划开工项目中当月末前已开工的项目数',
      en: 'of the starts planned, projects that have started by the end of the month',
    },
    numerator: { zh: '其中已开工的项目', en: 'those that have started' },
    period: 'yearToDate',
  },
  startsOverdue: {
    ...count,
    ...byAction,
    name: { zh: '逾期未开工项目', en: 'Starts overdue' },
    definition: {
      zh: '计划开工项目中当月末尚未开工的项目数',
      en: 'of the starts planned, projects that have not started by the end of the month',
    },
    numerator: { zh: '其中尚未开工的项目', en: 'those that have not' },
    period: 'yearToDate',
  },
} as const satisfies Record<string, Indicator>;
