import type { Terms } from '#kernel/terms.ts';

/** Words of the workbook that a unit fills in without a connection. */
export const workbookTerms = {
  sheetName: { zh: '填报表', en: 'Sheet' },
  title: { zh: '{month} 生态环保投资项目调度填报表', en: 'Dispatch sheet of {month}' },
  filledBy: { zh: '填报单位：{name}', en: 'Filled in by: {name}' },
  moneyUnit: { zh: '金额单位：万元', en: 'Amounts in 万元' },
  marks: {
    zh: '表号：{number}　制定机关：{issuer}　文号：{approval}　有效期至：{until}',
    en: 'Table {number}, {issuer}, {approval}, valid until {until}',
  },
  noMarks: {
    zh: '本表未登记表号和批准（备案）文号，仅限内部行政工作使用。',
    en: 'The form has no legal marks: internal administrative use only.',
  },
  howTo: {
    zh: '只填黄色单元格；空格表示没有数据，不等于 0。填好后上传或交回，截止 {due} 24 时。请勿删除工作表、增减行列。',
    en: 'Fill in the yellow cells only; empty is not nought. Send it back by the end of {due}. Do not add or remove rows, columns or sheets.',
  },
  january: {
    zh: '数据由填报单位据实填写；一月与二月合并填报。灰色为系统已有数据；本年累计、开工以来累计留空时，由上期累计加本月得出。',
    en: 'Figures are those of the reporting unit. Sums that stay empty are made of last month’s and the month’s amount.',
  },
  project: { zh: '项目名称', en: 'Project' },
  county: { zh: '县（市、区）', en: 'County' },
  yearPlan: { zh: '本年计划（万元）', en: 'Planned this year (万元)' },
  lastCumulative: { zh: '上期本年累计（万元）', en: 'Since January, before (万元)' },
  explanation: { zh: '说明（数据存疑或有特殊情况时填写）', en: 'Why, where a figure is doubtful' },
  foot: { zh: '制表人：　　　　　审核人：　　　　　联系电话：', en: 'Made by:      Checked by:      Telephone:' },
  needsAmount: { zh: '请填数字，单位为万元，例如 1234.56。', en: 'Enter a number in 万元.' },
  needsDay: { zh: '请填日期，例如 2020-03-23。', en: 'Enter a day such as 2020-03-23.' },
  needsChoice: { zh: '请从下拉列表中选择。', en: 'Choose from the list.' },
  needsShorter: { zh: '最多 {limit} 字。', en: 'At most {limit} characters.' },
} satisfies Terms;
