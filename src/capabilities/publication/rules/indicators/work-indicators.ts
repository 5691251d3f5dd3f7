import type { Indicator } from './indicator.ts';

const countForms = ['个', '项', '件', '余个'] as const;
const percent = { kind: 'percent', forms: ['%'] } as const;
const counted = { kind: 'count', forms: countForms, denominator: null } as const;
const round = {
  source: { room: 'dispatch', what: { zh: '调度轮次的上报', en: 'reports of a round' } },
  period: 'month',
  looksBack: true,
} as const;
const tasks = {
  ...counted,
  source: { room: 'coordination', what: { zh: '交办事项', en: 'tasks' } },
  looksBack: false,
} as const;

/** Work on the projects: rounds, tasks, comparisons and who is responsible. */
export const workIndicators = {
  reportsExpected: {
    ...round,
    ...counted,
    name: { zh: '应报项目', en: 'Reports expected' },
    definition: {
      zh: '当月应上报的在建口径内项目数',
      en: 'projects in caliber under way that should report the month',
    },
    numerator: { zh: '应报项目', en: 'projects that should report' },
  },
  reportsReceived: {
    ...round,
    ...counted,
    name: { zh: '已报项目', en: 'Reports received' },
    definition: { zh: '应报项目中已上报当月的项目数', en: 'of those expected, projects that reported the month' },
    numerator: { zh: '已报项目', en: 'projects that reported' },
  },
  completenessPercent: {
    ...round,
    ...percent,
    name: { zh: '调度上报率', en: 'Completeness of the round' },
    definition: {
      zh: '已报项目占应报项目的比例，保留一位小数',
      en: 'share of expected reports that came, one decimal',
    },
    numerator: { zh: '已报项目', en: 'projects that reported' },
    denominator: { zh: '应报项目', en: 'projects that should report' },
  },
  problemsReported: {
    ...round,
    ...counted,
    name: { zh: '反映问题的项目', en: 'Projects with problems' },
    definition: { zh: '当月上报中写明存在问题的项目数', en: 'projects whose report of the month names a problem' },
    numerator: { zh: '写明存在问题的项目', en: 'projects that name a problem' },
  },
  laggingProjects: {
    ...round,
    ...counted,
    name: { zh: '滞后项目', en: 'Lagging projects' },
    definition: {
      zh: '在建项目中完成比例落后于时间进度、达到本市滞后标准（黄）的项目数',
      en: 'projects behind their planned time by at least the yellow mark of the city',
    },
    numerator: { zh: '达到滞后标准的项目', en: 'projects beyond the mark' },
  },
  tasksOpen: {
    ...tasks,
    name: { zh: '未销号交办事项', en: 'Open tasks' },
    definition: {
      zh: '各级交办、当月末尚未销号的事项数',
      en: 'tasks set by whatever level that are not closed when the month ends',
    },
    numerator: { zh: '未销号的事项', en: 'tasks not closed' },
    period: 'standing',
  },
  tasksClosed: {
    ...tasks,
    name: { zh: '已销号交办事项', en: 'Closed tasks' },
    definition: {
      zh: '各级本年交办、当月末已经销号的事项数',
      en: 'tasks set in the year that are closed when the month ends',
    },
    numerator: { zh: '已销号的事项', en: 'tasks closed' },
    period: 'yearToDate',
  },
  tasksOverdue: {
    ...tasks,
    name: { zh: '超期交办事项', en: 'Overdue tasks' },
    definition: {
      zh: '当月末已超期、没有申请销号也没有销号的事项数',
      en: 'tasks beyond their day when the month ends, for which closure is neither asked nor given',
    },
    numerator: { zh: '超期未销号的事项', en: 'tasks beyond their day' },
    period: 'standing',
  },
  differences: {
    ...counted,
    name: { zh: '对账差异', en: 'Differences of lists' },
    definition: {
      zh: '当月各名单最近一次对账中与项目库不一致的行数',
      en: 'rows of the last comparison of each list of the month that differ from the library',
    },
    numerator: { zh: '不一致的行', en: 'rows that differ' },
    source: { room: 'reconciliation', what: { zh: '名单对账', en: 'comparisons of lists' } },
    period: 'month',
    looksBack: false,
  },
  unitsResponsible: {
    ...counted,
    name: { zh: '建立责任制度的县（市、区）和集聚区', en: 'Units with a responsible leader' },
    definition: {
      zh: '已明确负责领导和牵头处室的县（市、区）和集聚区数',
      en: 'counties and zones that named a responsible leader and office',
    },
    numerator: { zh: '已明确责任的单位', en: 'units that named one' },
    source: { room: 'organisation', what: { zh: '责任体系', en: 'responsibility' } },
    period: 'standing',
    looksBack: false,
  },
} as const satisfies Record<string, Indicator>;
