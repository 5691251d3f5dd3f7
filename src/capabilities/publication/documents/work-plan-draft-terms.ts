import type { Terms } from '#kernel/terms.ts';

/** The sentences of a drafted work plan. */
export const workPlanDraftTerms = {
  workPlanTitle: {
    zh: '{year}年{city} 生态保护和环境治理业投资稳增长工作方案',
    en: 'Work plan {year} of {city} for steady growth of ecological investment',
  },
  workPlanOpening: {
    zh: '为做好{year}年全市生态保护和环境治理业投资工作，特制定本方案。',
    en: 'This is the plan for the work on ecological investment in {year}.',
  },
  workPlanGoal: { zh: '**一、总体要求和全年目标。**', en: '**1. Goal of the year.**' },
  workPlanTasks: { zh: '**二、重点任务。**', en: '**2. Tasks.**' },
  workPlanSafeguards: { zh: '**三、保障措施。**', en: '**3. Safeguards.**' },
  workPlanLawful: {
    zh: '目标任务只作为推进工作的依据，不作为填报统计数据的依据；投资数据由项目单位依据真实完成的工作如实上报。',
    en: 'Targets guide the work and are no basis for statistical reports; figures are reported for work really done.',
  },
  workAction: { zh: '（{number}）{name}。', en: '({number}) {name}.' },
  workGoal: { zh: '工作目标：', en: 'Goal: ' },
  workTargets: { zh: '目标任务：', en: 'Targets: ' },
  workMeasures: { zh: '主要措施：', en: 'Measures: ' },
  workUnits: { zh: '责任单位：', en: 'Responsible: ' },
  workDue: { zh: '完成时限：', en: 'Due: ' },
  workBefore: { zh: '{day}前。', en: 'before {day}.' },
  workProjects: { zh: '实施项目{amount}个', en: '{amount} projects' },
  workStarted: { zh: '新开工{amount}个', en: '{amount} to be started' },
  workFinished: { zh: '完工{amount}个', en: '{amount} to be finished' },
  workInvestment: { zh: '年度计划投资{amount}', en: '{amount} planned' },
  comma: { zh: '，', en: ', ' },
  fullStop: { zh: '。', en: '.' },
  yearPlanCaption: { zh: '{year}年各地年度投资计划表', en: 'Plan of {year} by unit' },
  tableYearPlan: { zh: '年度计划投资（万元）', en: 'Planned for the year (10,000 yuan)' },
} as const satisfies Terms;
