import type { Terms } from '#kernel/terms.ts';
import { stateTerms } from '../terms-states.ts';

/** Fixed words of the room's papers. */
export const documentTerms = {
  title: { zh: '关于{name}的立项建议', en: 'Proposal: {name}' },
  subtitle: { zh: '（{state}，{on}）', en: '({state}, {on})' },
  addressee: { zh: '{unit}发展和改革局：', en: 'To the development and reform bureau of {unit}:' },
  basics: { zh: '一、项目基本情况', en: 'I. The project' },
  basicsText: {
    zh: '项目单位：{owner}。项目所在地：{unit}。共 {count} 个子项（见附件），计划总投资合计 {yuan} 万元，计划于 {months} 实施。',
    en: 'Owner: {owner}. Place: {unit}. {count} parts, planned total {yuan} (10,000 yuan), to be carried out in {months}.',
  },
  investor: { zh: '投资主体：{name}。依据：{proof}。', en: 'Investor: {name}. Proof: {proof}.' },
  reason: { zh: '二、各子项属于同一项目的理由', en: 'II. Why the parts belong together' },
  tests: { zh: '三、检查情况', en: 'III. Tests' },
  testsText: {
    zh: '以上子项均未单独立项、未开工、未入统计库、未列入其他立项建议，属新建、购置等形成固定资产的内容。',
    en: 'None of the parts has an approval, a code, an entry or work behind it, or stands in another proposal; all add assets.',
  },
  decision: { zh: '四、办理', en: 'IV. Decisions' },
  decisionText: {
    zh: '请发展改革部门按一个项目审批或备案，批复逐项载明子项的内容、地点、数量和投资。是否符合固定资产投资统计口径、能否纳入统计，由统计部门认定。',
    en: 'To be approved or filed as one project that names content, place, quantity and amount of each part. Whether it counts is decided by the statistics bureau.',
  },
  toCheck: { zh: '以下事项请审批时核对：', en: 'To be looked at by whoever approves:' },
  signatures: { zh: '五、签字', en: 'V. Signatures' },
  preparedBy: {
    zh: '编制人（签字）：　　　　　　　　　　年　　月　　日',
    en: 'Prepared by (signature), day',
  },
  head: { zh: '单位负责人（签字）：　　　　　　　　年　　月　　日', en: 'Head of the unit (signature), day' },
  owner: { zh: '项目单位（盖章）：　　　　　　　　　年　　月　　日', en: 'Owner (seal), day' },
  ownerName: { zh: '项目单位', en: 'Owner' },
  list: { zh: '子项清单', en: 'List of parts' },
  annex: { zh: '附件：子项清单', en: 'Annex: list of parts' },
  annexHead: { zh: '附件　子项清单', en: 'Annex. List of parts' },
  number: { zh: '序号', en: 'No.' },
  name: { zh: '子项名称', en: 'Part' },
  content: { zh: '建设内容', en: 'Content' },
  place: { zh: '地点', en: 'Place' },
  industry: { zh: '行业代码', en: 'Industry' },
  amount: { zh: '计划总投资（万元）', en: 'Planned total (10,000 yuan)' },
  months: { zh: '实施月份', en: 'Months' },
  sum: { zh: '合计', en: 'Total' },
  unitLine: { zh: '单位：万元', en: 'Unit: 10,000 yuan' },
  ...stateTerms,
} satisfies Terms;
