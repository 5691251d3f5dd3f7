import type { Terms } from '#kernel/terms.ts';

/** Names of the fields of the monthly form that other rooms know. */
export const fieldTerms = {
  projectName: { zh: '项目名称', en: 'Project' },
  projectCode: { zh: '项目代码', en: 'Code' },
  unit: { zh: '所在县（市、区）', en: 'County' },
  ownerName: { zh: '建设单位', en: 'Owner' },
  departmentName: { zh: '牵头处室', en: 'Department' },
  responsiblePerson: { zh: '具体负责人', en: 'Responsible' },
  isEcoLed: { zh: '是否生态环保牵头', en: 'Led by ecology' },
  industryCode: { zh: '行业代码', en: 'Industry' },
  action: { zh: '所属行动', en: 'Action' },
  enteredIn: { zh: '入库月份', en: 'Entered in' },
  nature: { zh: '建设性质', en: 'Nature' },
  content: { zh: '建设内容', en: 'Content' },
  plannedStart: { zh: '计划开工', en: 'Planned start' },
  plannedFinish: { zh: '计划完工', en: 'Planned finish' },
  plannedTotalYuan: { zh: '计划总投资', en: 'Planned total' },
  stage: { zh: '建设状态', en: 'Stage' },
  yearPlanYuan: { zh: '本年计划投资', en: 'Planned this year' },
  fundPlannedYuan: { zh: '计划补助资金', en: 'Funds planned' },
  fundArrivedYuan: { zh: '到位资金', en: 'Funds arrived' },
  fundPaidYuan: { zh: '拨付资金', en: 'Funds paid' },
  planDonePercent: { zh: '年度计划完成率', en: 'Done of the year’s plan' },
  lagPoints: { zh: '滞后百分点', en: 'Points behind' },
  evidenceCount: { zh: '佐证材料份数', en: 'Pieces of evidence' },
} satisfies Terms;
