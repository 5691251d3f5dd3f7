import type { Terms } from '#kernel/terms.ts';

/** Words of the workbooks of the dispatch. */
export const sheetTerms = {
  quarter: { zh: '县（市、区）季度调度表', en: 'Quarterly county form' },
  quarterTitle: {
    zh: '{place}{year}年第{number}季度生态环保投资调度表',
    en: '{place}: dispatch of quarter {number} of {year}',
  },
  by: { zh: '填报单位：各县（市、区）', en: 'Reported by the counties' },
  wan: { zh: '单位：万元', en: 'Amounts in 万元' },
  marks: {
    zh: '表号：{tableNumber}　制定机关：{issuer}　批准（备案）文号：{approvalNumber}　有效期至：{validUntil}',
    en: 'Form {tableNumber}, issued by {issuer}, approved as {approvalNumber}, valid until {validUntil}',
  },
  internal: { zh: '本表仅限内部行政使用', en: 'For internal administrative use only' },
  unit: { zh: '县（市、区）', en: 'Unit' },
  state: { zh: '状态', en: 'State' },
  projects: { zh: '项目数', en: 'Projects' },
  quarterYuan: { zh: '本季完成投资', en: 'Done in the quarter' },
  cumulativeYuan: { zh: '本年累计完成投资', en: 'Done since January' },
  problems: { zh: '存在问题', en: 'Problems' },
  causes: { zh: '原因分析', en: 'Causes' },
  countermeasures: { zh: '对策措施', en: 'Countermeasures' },
  nextWork: { zh: '下季度工作', en: 'Work of the next quarter' },
  coordination: { zh: '需市级协调事项', en: 'To be coordinated by the city' },
  total: { zh: '合计', en: 'Total' },
  blank: { zh: '未填报', en: 'Not begun' },
  draft: { zh: '填报中', en: 'Being filled in' },
  submitted: { zh: '待接收', en: 'Handed in' },
  returned: { zh: '已退回', en: 'Given back' },
  accepted: { zh: '已接收', en: 'Accepted' },
  asOf: { zh: '数据截至 {day}', en: 'As of {day}' },
} satisfies Terms;
