import type { Terms } from '#kernel/terms.ts';
import { reasonTerms } from './terms-reasons.ts';

/** Words of reconciliation: lists, classes, refusals; the sentences about rows stand beside. */
export const terms = {
  ...reasonTerms,
  room: { zh: '名单对账', en: 'Reconciliation' },
  'kind.statistics': { zh: '统计部门名单', en: 'List of the statistics bureau' },
  'kind.ownerDeclared': { zh: '项目单位申报', en: 'Declared by owners' },
  'kind.approvals': { zh: '发改批复名单', en: 'Approvals' },
  'kind.payments': { zh: '财政拨付名单', en: 'Payments of finance' },
  'kind.aggregates': { zh: '统计部门分县汇总', en: 'Sums of the bureau by county' },
  'class.equal': { zh: '一致', en: 'Equal' },
  'class.notEntered': { zh: '未入库', en: 'Not entered' },
  'class.otherCode': { zh: '代码不同', en: 'Other code' },
  'class.otherCounty': { zh: '属地不同', en: 'Other county' },
  'class.timing': { zh: '时间差', en: 'Timing' },
  'class.unit': { zh: '单位错位', en: 'Unit' },
  'class.amount': { zh: '金额不同', en: 'Amount' },
  'class.caliber': { zh: '口径不同', en: 'Caliber' },
  'class.withdrawn': { zh: '退库退回', en: 'Withdrawn' },
  'class.duplicate': { zh: '重复', en: 'Duplicate' },
  'class.unknown': { zh: '待确认', en: 'To confirm' },
  projectNotNamed: {
    zh: '没有填写项目名称和项目代码：请至少填写一项；如果这一行不是项目，请删去。',
    en: 'Neither the name nor the code of the project is given.',
  },
  countyUnclear: {
    zh: '“{text}”不是本市的县（市、区），查找时没有使用。',
    en: '“{text}” is no county of this city and was not used.',
  },
  listTooLong: {
    zh: '名单超过 {limit} 行，请按县（市、区）拆分后上传。',
    en: 'The list has more than {limit} rows: split it by county.',
  },
  listEmpty: {
    zh: '文件里没有读到名单：表头须有“项目名称”或“项目代码”。分县汇总表请选“统计部门分县汇总”，表头须有“县（市、区）”和“项目个数”或完成投资。',
    en: 'No list was found: a heading “项目名称” or “项目代码” is needed. For a table of counties choose that kind; it needs its county and a count or an amount.',
  },
  listNamesProjects: {
    zh: '这是逐项目的名单，不是分县汇总：单个项目的金额不能当作汇总登记。请把名单种类改选为“统计部门名单”等，再上传。',
    en: 'It is a list of projects and no table of counties: the amount of one project cannot be kept as a sum. Choose another kind.',
  },
  projectNotOffered: { zh: '所选项目不在项目库中，或不在您的管理范围内。', en: 'The project is not in your library.' },
  noteMissing: { zh: '请写明说明（至少 2 个字）。', en: 'Give the explanation.' },
  monthAhead: { zh: '核对月份 {month} 还没有到。', en: 'The month {month} has not come yet.' },
} as const satisfies Terms;
export type Term = keyof typeof terms;
