import { actionScopes } from './action-scopes.ts';
import type { Indicator } from './indicator.ts';

const countForms = ['个', '项', '余个', '余项', '个数'] as const;
const ofProjects = {
  source: { room: 'project-library', what: { zh: '项目库', en: 'the project library' } },
  denominator: null,
  kind: 'count',
  forms: countForms,
  looksBack: true,
} as const;

const enteredAmount = {
  period: 'yearToDate',
  kind: 'amount',
  forms: ['万元', '亿元', '元', '万元数'],
} as const;
const onYear = {
  period: 'yearToDate',
  kind: 'percent',
  forms: ['%', '个百分点', '增长%', '百分数'],
  keepsZeros: true,
} as const;

/** Counts of the project library. A project counts where the library places it. */
export const projectIndicators = {
  projectsTotal: {
    ...ofProjects,
    name: { zh: '项目总数', en: 'Projects' },
    definition: { zh: '项目库中未取消的项目数', en: 'projects of the library that are not cancelled' },
    numerator: { zh: '未取消的项目', en: 'projects not cancelled' },
    period: 'standing',
  },
  projectsInCaliber: {
    ...ofProjects,
    name: { zh: '统计口径内项目', en: 'Projects in caliber' },
    definition: {
      zh: '符合生态保护和环境治理业投资统计口径的项目数',
      en: 'projects within the caliber of the statistics',
    },
    numerator: { zh: '口径判定为“在内”的项目', en: 'projects whose caliber is in' },
    period: 'standing',
  },
  projectsEntered: {
    ...ofProjects,
    name: { zh: '本年新入库项目', en: 'Entered this year' },
    definition: {
      zh: '入库月份在本年1月至当月的项目数',
      en: 'projects whose month of entry lies in the year up to the month',
    },
    numerator: { zh: '本年入库的项目', en: 'projects entered in the year' },
    period: 'yearToDate',
  },
  enteredTotalYuan: {
    ...ofProjects,
    name: { zh: '本年新入库项目总投资', en: 'Planned total of those entered this year' },
    definition: {
      zh: '入库月份在本年1月至当月的项目计划总投资之和',
      en: 'planned totals of projects whose month of entry lies in the year up to the month',
    },
    numerator: { zh: '本年入库项目的计划总投资', en: 'planned totals of projects entered in the year' },
    ...enteredAmount,
  },
  projectsEnteredBase: {
    ...ofProjects,
    name: { zh: '上年同期新入库项目', en: 'Entered in the same months of last year' },
    definition: {
      zh: '入库月份在上年1月至同月的项目数',
      en: 'projects whose month of entry lies in the same months of last year',
    },
    numerator: { zh: '上年同期入库的项目', en: 'projects entered in the same months of last year' },
    period: 'yearToDate',
  },
  enteredGrowthPercent: {
    ...ofProjects,
    ...onYear,
    name: { zh: '新入库项目数同比', en: 'Projects entered on last year' },
    definition: {
      zh: '（本年新入库项目数 − 上年同期）÷ 上年同期，保留一位小数；上年同期为零时无值',
      en: '(entered − the same months of last year) ÷ those, one decimal; none where those are zero',
    },
    numerator: { zh: '本年新入库项目数减上年同期', en: 'entered less the same months of last year' },
    denominator: { zh: '上年同期新入库项目数', en: 'entered in the same months of last year' },
  },
  enteredTotalBaseYuan: {
    ...ofProjects,
    ...enteredAmount,
    name: { zh: '上年同期新入库项目总投资', en: 'Planned total of those entered in the same months of last year' },
    definition: {
      zh: '入库月份在上年1月至同月的项目计划总投资之和',
      en: 'planned totals of projects whose month of entry lies in the same months of last year',
    },
    numerator: { zh: '上年同期入库项目的计划总投资', en: 'planned totals of those entered then' },
  },
  enteredTotalGrowthPercent: {
    ...ofProjects,
    ...onYear,
    name: { zh: '新入库项目总投资同比', en: 'Planned total of those entered on last year' },
    definition: {
      zh: '（本年新入库项目总投资 − 上年同期）÷ 上年同期，保留一位小数；上年同期为零时无值',
      en: '(planned total entered − the same months of last year) ÷ that, one decimal; none where that is zero',
    },
    numerator: { zh: '本年新入库项目总投资减上年同期', en: 'planned total less that of last year' },
    denominator: { zh: '上年同期新入库项目总投资', en: 'planned total of the same months of last year' },
  },
  projectsAtStage: {
    ...ofProjects,
    name: { zh: '处于某阶段的项目', en: 'Projects at a stage' },
    definition: { zh: '建设状态为该阶段的项目数', en: 'projects whose stage it is' },
    numerator: { zh: '处于该阶段的项目', en: 'projects at the stage' },
    period: 'standing',
    scopes: [
      { key: 'idea', name: { zh: '谋划', en: 'idea' } },
      { key: 'proposal', name: { zh: '项目建议书', en: 'proposal' } },
      { key: 'feasibility', name: { zh: '可行性研究', en: 'feasibility study' } },
      { key: 'design', name: { zh: '初步设计', en: 'design' } },
      { key: 'permits', name: { zh: '前期许可', en: 'permits' } },
      { key: 'tender', name: { zh: '招标', en: 'tender' } },
      { key: 'building', name: { zh: '在建', en: 'under construction' } },
      { key: 'finished', name: { zh: '完工', en: 'finished' } },
      { key: 'accepted', name: { zh: '验收', en: 'accepted' } },
      { key: 'suspended', name: { zh: '停缓建', en: 'suspended' } },
    ],
  },
  projectsOfAction: {
    ...ofProjects,
    name: { zh: '某行动的项目', en: 'Projects of an action' },
    definition: { zh: '列入六大行动之一的项目数', en: 'projects of one of the six actions' },
    numerator: { zh: '列入该行动的项目', en: 'projects of the action' },
    period: 'standing',
    scopes: actionScopes,
  },
  projectsEcoLed: {
    ...ofProjects,
    name: { zh: '生态环境系统主导的项目', en: 'Projects led by the system' },
    definition: {
      zh: '口径内由生态环境系统主导的项目数',
      en: 'projects in caliber led by the ecological-environment system',
    },
    numerator: { zh: '口径内、生态环境系统主导的项目', en: 'projects in caliber that are led by the system' },
    period: 'standing',
  },
  ecoLedPercent: {
    ...ofProjects,
    name: { zh: '生态环境系统主导项目占比', en: 'Share led by the system' },
    definition: {
      zh: '生态环境系统主导的项目数占口径内项目数的比例，保留一位小数',
      en: 'share of projects led by the system among those in caliber, one decimal',
    },
    numerator: { zh: '口径内、生态环境系统主导的项目', en: 'projects in caliber that are led by the system' },
    denominator: { zh: '口径内项目', en: 'projects in caliber' },
    period: 'standing',
    kind: 'percent',
    forms: ['%'],
  },
  plannedTotalYuan: {
    ...ofProjects,
    name: { zh: '口径内项目计划总投资', en: 'Planned total' },
    definition: { zh: '口径内项目的计划总投资之和', en: 'sum of the planned totals of projects in caliber' },
    numerator: { zh: '口径内项目计划总投资', en: 'planned totals' },
    period: 'standing',
    kind: 'amount',
    forms: ['万元', '亿元', '元'],
  },
} as const satisfies Record<string, Indicator>;
