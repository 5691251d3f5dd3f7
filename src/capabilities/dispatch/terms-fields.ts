import type { Terms } from '#kernel/terms.ts';

/** Names of the fields of the monthly form that other rooms know already. */
export const fieldTerms = {
  projectName: { zh: '项目名称', en: 'Project' },
  projectCode: { zh: '项目代码', en: 'Code' },
  ownerName: { zh: '项目单位', en: 'Owner' },
  departmentName: { zh: '主管部门', en: 'Department in charge' },
  responsiblePerson: { zh: '责任人', en: 'Person in charge' },
  isEcoLed: { zh: '生态环境系统主导', en: 'Led by the ecological-environment system' },
  industryCode: { zh: '行业代码', en: 'Industry' },
  action: { zh: '六大行动', en: 'Action' },
  enteredIn: { zh: '入库月份', en: 'Entered in' },
  nature: { zh: '建设性质', en: 'Nature' },
  content: { zh: '建设内容及规模', en: 'Content' },
  plannedStart: { zh: '计划开工月', en: 'Planned start' },
  plannedFinish: { zh: '计划完工月', en: 'Planned finish' },
  plannedTotalYuan: { zh: '计划总投资', en: 'Planned total' },
  stage: { zh: '建设状态', en: 'Stage' },
  yearPlanYuan: { zh: '年度计划投资', en: 'Planned for the year' },
  fundPlannedYuan: { zh: '资金下达', en: 'Funds issued' },
  fundArrivedYuan: { zh: '资金到位', en: 'Funds arrived' },
  fundPaidYuan: { zh: '资金拨付', en: 'Funds paid' },
  planDonePercent: { zh: '完成年计划 %', en: 'Share of the year’s plan' },
  lagPoints: { zh: '序时进度差', en: 'Points behind schedule' },
  evidenceCount: { zh: '佐证材料', en: 'Evidence' },
} satisfies Terms;
