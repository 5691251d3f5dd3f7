import type { Terms } from '#kernel/terms.ts';

/** Words of the page of goals and published figures. */
export const goalWords = {
  title: { zh: '目标与公布数', en: 'Goals and published figures' },
  year: { zh: '年度', en: 'Year' },
  goals: { zh: '{year} 年增长目标', en: 'Growth goals of {year}' },
  goalsHelp: {
    zh: '目标只下到县（市、区）和集聚区，不分解到乡镇和企业；修改后原目标仍留存。',
    en: 'Goals stop at counties and zones and are never broken down further; a former goal stays on record.',
  },
  unit: { zh: '地区', en: 'Region' },
  goal: { zh: '目标（%）', en: 'Goal (%)' },
  recordedAt: { zh: '登记时间', en: 'Recorded' },
  set: { zh: '登记', en: 'Set' },
  change: { zh: '修改', en: 'Change' },
  setTitle: { zh: '{unit} {year} 年增长目标', en: 'Goal of {unit} for {year}' },
  goalNeeded: {
    zh: '请填写 −100 至 1000 之间、至多一位小数的百分数。',
    en: 'Enter a percentage from −100 to 1,000 with one decimal at most.',
  },
  official: { zh: '统计部门公布数', en: 'Published by the statistics bureau' },
  officialHelp: {
    zh: '增速、总量、基数是三项各自公布的事实，不互相推算；更正另记一版。',
    en: 'Rate, amount and base are three facts, each as published; none is worked out from the others, and a revision is a new version.',
  },
  month: { zh: '月份', en: 'Month' },
  fact: { zh: '公布项', en: 'Fact' },
  rate: { zh: '累计增速', en: 'Rate' },
  amount: { zh: '累计总量', en: 'Amount' },
  base: { zh: '可比基数', en: 'Comparable base' },
  value: { zh: '公布值', en: 'Value' },
  valueRate: { zh: '增速（%）', en: 'Rate (%)' },
  valueWan: { zh: '金额（万元）', en: 'Amount (万元)' },
  version: { zh: '版次', en: 'Version' },
  source: { zh: '来源', en: 'Source' },
  publishedOn: { zh: '公布日期', en: 'Published on' },
  embargoed: { zh: '未公布，不得外传', en: 'Not published: pass on to nobody' },
  embargoHelp: {
    zh: '日期晚于今天的，公布之前只有市级投资专班可见，不进入文稿。',
    en: 'With a day ahead, the figure is for the city desk alone until then and goes into no paper.',
  },
  cellProjects: { zh: '项目数（统计部门说明的）', en: 'Projects, as the bureau told' },
  cellShare: { zh: '最大项目占比（%）', en: 'Share of the largest (%)' },
  cellHelp: {
    zh: '少于 3 个，或最大的超过 80%，不予登记。',
    en: 'Fewer than 3, or one of more than 80 %, is not kept.',
  },
  record: { zh: '登记公布数', en: 'Record a figure' },
  noOfficial: { zh: '{year} 年还没有登记公布数', en: 'No published figure of {year} is recorded' },
  required: { zh: '请填写{field}', en: 'Enter: {field}' },
  save: { zh: '保存', en: 'Save' },
  cancel: { zh: '取消', en: 'Cancel' },
} satisfies Terms;
