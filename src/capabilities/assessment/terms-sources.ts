import type { Terms } from '#kernel/terms.ts';
import type { SourceName } from './rules/sources.ts';
import type { ScoringRule } from './shapes.ts';

/** Words of sources with their definitions, of rules, and of the rows from which an input was made. */
export const sourceTerms = {
  'source.publishedGrowth': { zh: '公布增速', en: 'Published growth' },
  'source.dispatchGrowth': { zh: '调度增速', en: 'Growth by dispatch' },
  'source.ecoLedProjects': { zh: '系统主导项目数比例', en: 'Share of eco-led projects' },
  'source.ecoLedInvestment': { zh: '系统主导投资额比例', en: 'Share of eco-led investment' },
  'source.dispatchTimeliness': { zh: '调度及时率', en: 'Timely reports' },
  'source.dispatchCompleteness': { zh: '调度完整率', en: 'Complete reports' },
  'source.fundExecution': { zh: '资金执行率', en: 'Execution of funds' },
  'source.problemsSettled': { zh: '问题销号率', en: 'Problems settled' },
  'source.evidenceCompleteness': { zh: '佐证齐全率', en: 'Evidence complete' },
  'source.laggingProjects': { zh: '滞后项目比例', en: 'Share of lagging projects' },
  'source.leadsTaken': { zh: '线索转化数', en: 'Leads that became projects' },
  'source.items': { zh: '逐项登记', en: 'Entered one by one' },
  'means.publishedGrowth': {
    zh: '统计部门当年最后一次公布的同比增速，%；未公布的不计。集聚区没有公布数。',
    en: 'The last rate of the year that the statistics bureau published, percent.',
  },
  'means.dispatchGrowth': {
    zh: '（当年 12 月累计完成投资 − 上年同期）÷ 上年同期，%，按调度数据；上年同期为零的没有数据。',
    en: 'Invested in the year over the year before, percent, by what was reported to the dispatch.',
  },
  'means.ecoLedProjects': {
    zh: '生态环境系统主导的口径内项目数 ÷ 当年口径内项目数，%。',
    en: 'In-caliber projects that the system leads ÷ in-caliber projects of the year, percent.',
  },
  'means.ecoLedInvestment': {
    zh: '生态环境系统主导的项目累计完成投资 ÷ 当年累计完成投资，%。',
    en: 'What eco-led projects invested ÷ what was invested in the year, percent.',
  },
  'means.dispatchTimeliness': {
    zh: '截止日前上报的月报 ÷ 全年到期的月报，%。',
    en: 'Monthly reports that came by the due day ÷ reports that were due in the year, percent.',
  },
  'means.dispatchCompleteness': {
    zh: '必填齐全、疑点已说明、佐证已附的月报 ÷ 全年到期的月报，%；由规则判断，不由人打分。',
    en: 'Reports with required facts, doubts explained and evidence ÷ reports due in the year, percent.',
  },
  'means.fundExecution': {
    zh: '累计拨付 ÷ 累计到位，截至年末，%；乡镇街道为所属项目累计拨付 ÷ 累计分配。',
    en: 'Paid ÷ arrived by the end of the year, percent; for townships paid ÷ allocated to their projects.',
  },
  'means.problemsSettled': {
    zh: '当年交办并已销号的事项 ÷ 当年交办事项（不含撤销），%。',
    en: 'Tasks set in the year and closed ÷ tasks set in the year, percent.',
  },
  'means.evidenceCompleteness': {
    zh: '有批复和开工证明（合同、施工许可或开工照片）的项目 ÷ 年末前已开工的口径内项目，%。',
    en: 'Projects with an approval and proof of their start ÷ those begun by the end of the year, percent.',
  },
  'means.laggingProjects': {
    zh: '年末达到红色滞后标准的项目 ÷ 在建口径内项目，%。',
    en: 'Projects that lag as far as the city calls red ÷ projects under way at the end of the year, percent.',
  },
  'means.leadsTaken': {
    zh: '部门当年提供并已列为项目的线索，件。',
    en: 'Leads that a department passed in the year and that became projects.',
  },
  'means.items': { zh: '登记的件数，每件须有文件和登记人。', en: 'Items entered, each with its paper.' },
  'rule.linear': { zh: '线性', en: 'Linear' },
  'rule.mean': { zh: '与平均值比较', en: 'Against the mean' },
  'rule.share': { zh: '按比例', en: 'By share' },
  'rule.step': { zh: '分档', en: 'Steps' },
  'rule.perItem': { zh: '逐项加扣分', en: 'Per item' },
  'rule.rank': { zh: '按位次', en: 'By rank' },
  'rule.adjustment': { zh: '调整', en: 'Adjustment' },
  'rule.veto': { zh: '一票否决', en: 'Veto' },
  'says.linear': {
    zh: '{zeroAt} 得 0 分，{fullAt} 得满分，其间按比例，最高 {capPercent}%',
    en: '{zeroAt} earns nothing, {fullAt} the full marks, evenly between, at most {capPercent}%',
  },
  'says.mean': {
    zh: '指标值 ÷ 各单位平均值 × 满分，不低于 {floorPercent}%，最高 {capPercent}%',
    en: 'value ÷ mean × full marks, from {floorPercent}% to {capPercent}%',
  },
  'says.meanLess': {
    zh: '各单位平均值 ÷ 指标值 × 满分，不低于 {floorPercent}%，最高 {capPercent}%',
    en: 'mean ÷ value × full marks, from {floorPercent}% to {capPercent}%',
  },
  'says.shareWhole': { zh: '指标值 × 满分', en: 'value × full marks' },
  'says.shareRest': { zh: '（100% − 指标值）× 满分', en: '(100% − value) × full marks' },
  'says.shareLargest': { zh: '指标值 ÷ 最高值 × 满分', en: 'value ÷ best value × full marks' },
  'says.stepMore': { zh: '达到 {at} 得 {marks} 分', en: '{marks} from {at}' },
  'says.stepLess': { zh: '不超过 {at} 得 {marks} 分', en: '{marks} up to {at}' },
  'says.add': { zh: '每件加 {marksEach} 分，至多 {full} 分', en: '{marksEach} more each, up to {full}' },
  'says.deduct': { zh: '满分起，每件扣 {marksEach} 分，扣完为止', en: '{marksEach} less each, down to nothing' },
  'says.rank': { zh: '第一名得满分，每后一名少 {lossEach} 分', en: 'the first earns all, each place costs {lossEach}' },
  'missing.zero': { zh: '没有数据得零分', en: 'nothing without data' },
  'missing.full': { zh: '没有数据得满分', en: 'full marks without data' },
  'missing.mean': { zh: '没有数据按其他单位平均', en: 'the mean of the others without data' },
  'direction.more': { zh: '越高越好', en: 'More is better' },
  'direction.less': { zh: '越低越好', en: 'Less is better' },
  'note.late': { zh: '迟报', en: 'Late' },
  'note.missing': { zh: '未报', en: 'Missing' },
  'note.incomplete': { zh: '不完整', en: 'Incomplete' },
  'note.counted': { zh: '计入', en: 'Counted' },
  'note.notCounted': { zh: '未计入', en: 'Not counted' },
  'note.ecoLed': { zh: '系统主导', en: 'Eco-led' },
  'note.other': { zh: '其他主导', en: 'Led by others' },
  'note.noApproval': { zh: '缺批复', en: 'No approval' },
  'note.noStart': { zh: '缺开工证明', en: 'No proof of the start' },
  'note.lagging': { zh: '滞后', en: 'Lagging' },
  'note.open': { zh: '未销号', en: 'Not closed' },
  'note.closed': { zh: '已销号', en: 'Closed' },
  'remark.published': { zh: '{month} {source}', en: '{month} {source}' },
} satisfies Terms;
export type SourceTerm = keyof typeof sourceTerms;

/** Key of a source’s name, of its definition, and of a rule’s. */
export function sourceTerm(name: SourceName): SourceTerm {
  return `source.${name}`;
}
export function meaningTerm(name: SourceName): SourceTerm {
  return `means.${name}`;
}
export function ruleTerm(kind: ScoringRule['kind'] | 'adjustment' | 'veto'): SourceTerm {
  return `rule.${kind}`;
}
