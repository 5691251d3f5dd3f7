import type { Terms } from '#kernel/terms.ts';

/** Words of the room of funds. */
export const terms = {
  room: { zh: '资金', en: 'Funds' },
  level: { zh: '级次', en: 'Level' },
  documentNo: { zh: '文号', en: 'Document number' },
  title: { zh: '文件名称', en: 'Document' },
  purpose: { zh: '资金方向', en: 'Purpose' },
  issuedOn: { zh: '下达日期', en: 'Issued on' },
  issuedYuan: { zh: '下达金额', en: 'Issued' },
  arrivedYuan: { zh: '到位金额', en: 'Arrived' },
  arrivedOn: { zh: '到位日期', en: 'Arrived on' },
  allocatedYuan: { zh: '分配金额', en: 'Allocated' },
  allocatedOn: { zh: '分配日期', en: 'Allocated on' },
  paidYuan: { zh: '拨付金额', en: 'Paid' },
  paidOn: { zh: '拨付日期', en: 'Paid on' },
  payee: { zh: '收款单位', en: 'Payee' },
  voucherNo: { zh: '凭证号', en: 'Voucher' },
  reason: { zh: '原因或说明', en: 'Reason' },
  amountYuan: { zh: '金额', en: 'Amount' },
  national: { zh: '中央', en: 'National' },
  provincial: { zh: '省级', en: 'Provincial' },
  city: { zh: '市级', en: 'City' },
  county: { zh: '县级', en: 'County' },
  own: { zh: '自筹', en: 'Own' },
  water: { zh: '水', en: 'Water' },
  air: { zh: '大气', en: 'Air' },
  soil: { zh: '土壤', en: 'Soil' },
  rural: { zh: '农村', en: 'Rural' },
  solidWaste: { zh: '固废', en: 'Solid waste' },
  ecology: { zh: '生态', en: 'Ecology' },
  capacity: { zh: '能力建设', en: 'Capacity' },
  general: { zh: '综合', en: 'General' },
  issue: { zh: '下达', en: 'Issue' },
  arrival: { zh: '到位', en: 'Arrival' },
  allocation: { zh: '分配', en: 'Allocation' },
  payment: { zh: '拨付', en: 'Payment' },
  return: { zh: '收回分配', en: 'Return' },
  recall: { zh: '上级收回', en: 'Recall' },
  reversal: { zh: '红冲', en: 'Reversal' },
  noPayment: { zh: '分配后未拨付', en: 'Not paid since allocation' },
  paidWithoutProgress: { zh: '已拨付无进展', en: 'Paid without progress' },
  paidBeyondProgress: { zh: '拨付超进度', en: 'Paid ahead of progress' },
  paidBeyondArrived: { zh: '拨付超到位', en: 'Paid beyond arrival' },
  idle: { zh: '到位后闲置', en: 'Idle after arrival' },
  unallocated: { zh: '下达后未分配', en: 'Not allocated' },
  documentThere: {
    zh: '{document} 对该地区、该方向的资金已经登记；追加请在该来源下登记“下达”。',
    en: '{document} is recorded for this unit and purpose; record a further issue under it.',
  },
  unitUnknown: {
    zh: '请选择您管理范围内的市本级或县（市、区）。',
    en: 'Choose the city itself or a county within your remit.',
  },
  levelNotYours: {
    zh: '县（市、区）不能登记市级资金文件，请由市级登记后下达。',
    en: 'A county does not record documents of the city; the city desk does.',
  },
  amountNotPositive: { zh: '金额应大于 0。', en: 'The amount must be above 0.' },
  dateAhead: { zh: '日期 {on} 还没有到。', en: 'The day {on} has not come yet.' },
  beforeDocument: {
    zh: '日期 {on} 早于文件下达日期 {issuedOn}，请核对。',
    en: 'The day {on} is before the document of {issuedOn}.',
  },
  arrivalBeyondIssued: {
    zh: '到位 {amount} 万元超过尚未到位的 {left} 万元；有追加的请先登记下达。',
    en: 'An arrival of {amount} 万元 exceeds the {left} 万元 not yet arrived; record a further issue first.',
  },
  projectMissing: { zh: '请选择项目。', en: 'Choose a project.' },
  projectElsewhere: {
    zh: '“{name}”不在 {document} 下达到的地区，这笔资金只能用于该地区的项目。',
    en: '“{name}” is not in the unit to which {document} was handed.',
  },
  allocationBeyondSource: {
    zh: '分配 {amount} 万元超过该来源未分配的 {left} 万元。',
    en: 'An allocation of {amount} 万元 exceeds the {left} 万元 not yet allocated.',
  },
  purposeDiffers: {
    zh: '中央资金专款专用：{document} 的资金方向与“{name}”（行业 {industry}）不符。请换资金来源；行业代码有误的先改正项目。',
    en: 'National money is earmarked: {document} is not for “{name}” (industry {industry}). Take another source, or correct the industry code first.',
  },
  paymentWithoutAllocation: {
    zh: '该来源没有分配给“{name}”的资金，请先登记分配。',
    en: 'Nothing of this source is allocated to “{name}”: record the allocation first.',
  },
  paymentBeyondAllocation: {
    zh: '拨付 {amount} 万元超过该项目在此来源未拨付的 {left} 万元。',
    en: 'A payment of {amount} 万元 exceeds the {left} 万元 allocated and not paid.',
  },
  beforeAllocation: {
    zh: '日期 {on} 早于分配日期 {allocatedOn}，请核对。',
    en: 'The day {on} is before the allocation of {allocatedOn}.',
  },
  payeeMissing: { zh: '拨付须填写收款单位。', en: 'A payment needs its payee.' },
  returnBeyondUnpaid: {
    zh: '收回 {amount} 万元超过该项目未拨付的 {left} 万元；已拨付的先红冲拨付。',
    en: 'A return of {amount} 万元 exceeds the {left} 万元 not paid; reverse payments first.',
  },
  recallBeyondUnallocated: {
    zh: '上级收回 {amount} 万元超过未分配的 {left} 万元；已分配的先从项目收回。',
    en: 'A recall of {amount} 万元 exceeds the {left} 万元 not allocated; return money from projects first.',
  },
  reasonMissing: { zh: '请填写原因。', en: 'Give the reason.' },
  countyRecords: {
    zh: '这笔资金已下达到 {unit}，拨付由该县（市、区）登记；市级可以导入其报送的拨付表。',
    en: 'This money was handed to {unit}, which records its payments; the city may import the table it sends.',
  },
  holderRecords: {
    zh: '这笔资金没有下达到您所在的县（市、区），分配、收回和更正由市级登记；您可以登记本地项目的拨付。',
    en: 'This money is held by the city, which allocates, returns and corrects it; you record payments of your projects.',
  },
  reversalOfReversal: {
    zh: '红冲本身不能再红冲；需要恢复的，请重新登记。',
    en: 'A reversal is not reversed; record the row again.',
  },
  reversedAlready: { zh: '这一笔已经红冲过。', en: 'This row is reversed already.' },
  beforeMovement: {
    zh: '红冲日期 {on} 早于原流水日期 {movedOn}。',
    en: 'The day {on} is before the row of {movedOn}.',
  },
  reversalBreaks: {
    zh: '后面还有以这一笔为依据的分配或拨付，请先红冲后面的。',
    en: 'Later rows rest on this one: reverse those first.',
  },
  purposeUnclear: {
    zh: '“{name}”没有行业代码和所属行动，看不出是否符合资金方向，请核对。',
    en: 'Neither industry nor action of “{name}” says whether the purpose fits: check it.',
  },
  purposeOther: {
    zh: '项目行业 {industry} 与资金方向不一致，请核对文件是否允许。',
    en: 'Industry {industry} is not of this purpose: check that the document allows it.',
  },
  projectStopped: { zh: '项目已停缓建或取消，请核对。', en: 'The project is suspended or cancelled: check it.' },
  allocatedBeyondPlan: {
    zh: '分配后 {after} 万元，超过项目填报的该级资金 {planned} 万元，请核对。',
    en: 'After this the project has {after} 万元, more than the {planned} 万元 it states for this level.',
  },
  paidBeforeArrival: {
    zh: '该来源累计拨付已超过到位金额，请核对到位是否漏登。',
    en: 'Payments of this source exceed what has arrived: check for an arrival not recorded.',
  },
  allocationTooLarge: {
    zh: '资金与项目的组合有 {pairs} 个，最多 {most} 个：请按资金方向或地区分开测算。',
    en: 'There are {pairs} pairs of pot and project, at most {most}: calculate by purpose or by county.',
  },
  nothingToAllocate: {
    zh: '没有未分配的资金，或没有可以安排的项目。',
    en: 'There is no money left to allocate, or no project that may have it.',
  },
  scenarioAccepted: { zh: '这个方案已经采纳。', en: 'This scenario is accepted already.' },
  scenarioEmpty: { zh: '这个方案没有安排任何金额。', en: 'This scenario allocates nothing.' },
  acceptedReason: {
    zh: '依据{documentNo}采纳资金分解方案“{name}”：{reason}',
    en: 'By {documentNo}, scenario “{name}” accepted: {reason}',
  },
  settingOfCity: { zh: '参数由市级设置。', en: 'The city desk decides on these settings.' },
} satisfies Terms;
export type Term = keyof typeof terms;
