import type { Terms } from '#kernel/terms.ts';

/** Sentences about a row: by what it was found, and in what it differs. `{amount}` is the name of an amount. */
export const reasonTerms = {
  othersAgree: {
    zh: '项目库没有登记{amounts}，这一项没有比较；其余各项一致。',
    en: 'The library has no figure of {amounts}, which was not compared; nothing else differs.',
  },
  nothingDiffers: { zh: '各项与项目库一致。', en: 'Nothing differs from the library.' },
  newSinceExplained: {
    zh: '以上是此前说明为“{explained}”之后新出现的差异，此前的说明不包括它。',
    en: 'This came after the row was explained as “{explained}”, which does not cover it.',
  },
  foundByCode: { zh: '项目代码相同。', en: 'The project code is the same.' },
  nameDiffers: {
    zh: '代码相同，但名称差别较大，请核对。',
    en: 'The code is the same but the names are not alike: check it.',
  },
  foundByDecision: { zh: '此前已人工确认为同一项目。', en: 'A person confirmed before that they are one.' },
  foundByName: {
    zh: '名称相同（不计地名前缀和“工程”“项目”等字）。',
    en: 'The names are the same but for places and usual words.',
  },
  foundByLikeName: { zh: '名称相近。', en: 'The names are alike.' },
  foundByMistypedName: { zh: '名称只差个别字，疑为笔误。', en: 'The names differ by a letter or two, as if mistyped.' },
  markLacking: { zh: '一方没有写明期次、标段或年份。', en: 'One of them names no phase, lot or year.' },
  sameOwner: { zh: '项目单位相同。', en: 'The owner is the same.' },
  otherOwner: { zh: '项目单位不同，请核对。', en: 'The owners differ: check it.' },
  sameCounty: { zh: '所在县（市、区）相同。', en: 'The county is the same.' },
  sameTownship: { zh: '乡镇街道相同。', en: 'The township is the same.' },
  sameAmount: { zh: '金额相同。', en: 'An amount is the same.' },
  notInLibrary: { zh: '项目库中没有找到这个项目。', en: 'The library has no such project.' },
  perhapsThis: {
    zh: '可能是项目库中的“{name}”，但名称有出入、没有金额等佐证，请人工认定是不是同一项目。',
    en: 'Perhaps “{name}” of the library, whose name differs and nothing else confirms it: a person must say.',
  },
  nearestOther: {
    zh: '名称最接近的是“{name}”，但不足以认定为同一项目。',
    en: 'The nearest name is “{name}”, which is not near enough.',
  },
  withdrawnUnknown: {
    zh: '名单注明已退库或退回，项目库中没有这个项目。',
    en: 'The list says that it was withdrawn, and the library has no such project.',
  },
  severalFit: {
    zh: '有 {count} 个项目同样接近，请人工确认：{names}。',
    en: '{count} projects fit equally well, a person must choose: {names}.',
  },
  severalInRow: {
    zh: '这一行合写了 {count} 个项目：{names}；金额是合计数，没有逐个比较，请名单单位分开填写。',
    en: 'The row names {count} projects together: {names}. Its amounts are sums and were not compared: ask for a row each.',
  },
  rowRepeats: {
    zh: '与工作表“{sheet}”第 {row} 行是同一项目，重复列入。',
    en: 'It is the project of row {row} of sheet “{sheet}” again.',
  },
  withdrawnInList: { zh: '名单注明已退库或退回。', en: 'The list says that it was withdrawn or sent back.' },
  returnedInLibrary: {
    zh: '项目库登记为已退回（{month}）。',
    en: 'The library has it as sent back by the bureau ({month}).',
  },
  cancelledInLibrary: { zh: '项目库登记为已取消。', en: 'The library has it as cancelled.' },
  countyOther: {
    zh: '名单列在{stated}，项目库登记在{known}。',
    en: 'The list has it in {stated}, the library in {known}.',
  },
  codeOther: {
    zh: '名单的项目代码是 {stated}，项目库是 {known}。',
    en: 'The code is {stated} in the list and {known} in the library.',
  },
  codeMistyped: {
    zh: '名单的项目代码是 {stated}，项目库是 {known}，只差个别字符，疑为笔误。',
    en: 'The code is {stated} in the list and {known} in the library, as if mistyped.',
  },
  industryOther: {
    zh: '名单的行业代码是 {stated}，项目库是 {known}。',
    en: 'The industry code is {stated} in the list and {known} in the library.',
  },
  verdictOut: {
    zh: '名单计入 {stated}，项目库判定不符合口径（行业代码 {known}）。',
    en: 'The list counts it in {stated}; by the library it is out of the caliber (industry {known}).',
  },
  enteredInOther: {
    zh: '入库月份：名单为 {stated}，项目库为 {known}。',
    en: 'Month of entry: {stated} in the list, {known} in the library.',
  },
  startedInOther: {
    zh: '开工时间：名单为 {stated}，项目库为 {known}。',
    en: 'Start: {stated} in the list, {known} in the library.',
  },
  approvedInOther: {
    zh: '批复（备案）月份：名单为 {stated}，项目库为 {known}。',
    en: 'Month of approval: {stated} in the list, {known} in the library.',
  },
  monthOther: { zh: '这一行是 {stated} 的数据，核对的是 {known}。', en: 'The row is about {stated}, not {known}.' },
  unitOfMore: {
    zh: '{amount}：名单为 {stated} 万元，是项目库 {known} 万元的 {times} 倍，疑把元当作万元。',
    en: '{amount}: {stated} 万元 in the list, {times} times the {known} 万元 of the library, as if yuan stood for 万元.',
  },
  unitOfLess: {
    zh: '{amount}：名单为 {stated} 万元，是项目库 {known} 万元的 {times} 分之一，疑单位错位。',
    en: '{amount}: {stated} 万元 in the list, a {times}th of the {known} 万元 of the library, as if in another unit.',
  },
  factorOfMore: {
    zh: '{amount}：名单为 {stated} 万元，是项目库 {known} 万元的 {times} 倍，疑单位或小数点有误。',
    en: '{amount}: {stated} 万元 in the list, {times} times the {known} 万元 of the library: a unit or a decimal point.',
  },
  factorOfLess: {
    zh: '{amount}：名单为 {stated} 万元，是项目库 {known} 万元的 {times} 分之一，疑单位或小数点有误。',
    en: '{amount}: {stated} 万元 in the list, a {times}th of the {known} 万元 of the library: a unit or a decimal point.',
  },
  strippedParts: {
    zh: '{amount}：名单为 {stated} 万元，正好是项目库 {known} 万元扣除{parts}后的数。',
    en: '{amount}: {stated} 万元 in the list are the {known} 万元 of the library without {parts}.',
  },
  otherScope: {
    zh: '{amount}：名单为 {stated} 万元，项目库为 {known} 万元；名单的数与项目库的{other}一致。',
    en: '{amount}: {stated} 万元 in the list, {known} 万元 in the library, where the former is {other}.',
  },
  amountOfOtherMonth: {
    zh: '{amount}：名单为 {stated} 万元，项目库为 {known} 万元；名单的数是项目库 {month} 的数。',
    en: '{amount}: {stated} 万元 in the list, {known} 万元 in the library, where the former is the figure of {month}.',
  },
  amountMore: {
    zh: '{amount}：名单为 {stated} 万元，项目库为 {known} 万元，名单多 {difference} 万元（{percent}%）。',
    en: '{amount}: {stated} 万元 in the list, {known} 万元 in the library; {difference} 万元 ({percent}%) more.',
  },
  amountLess: {
    zh: '{amount}：名单为 {stated} 万元，项目库为 {known} 万元，名单少 {difference} 万元（{percent}%）。',
    en: '{amount}: {stated} 万元 in the list, {known} 万元 in the library; {difference} 万元 ({percent}%) less.',
  },
  amountNotKept: {
    zh: '{amount}与项目库不同（统计部门名单中单个项目的金额不留存）。',
    en: '{amount} differs from the library (amounts of single projects of the bureau are not kept).',
  },
  approvedNotEntered: {
    zh: '已有批复或备案、符合口径，项目库没有登记入库：应入未入线索。',
    en: 'It is approved and in the caliber, and no entry is recorded: a lead for the bureau.',
  },
  paidUnrecorded: {
    zh: '{amount}：名单为 {stated} 万元，资金台账没有登记这段时间的拨付。',
    en: '{amount}: {stated} 万元 in the list, and the ledger holds no payment of that time.',
  },
  extentByList: {
    zh: '按列名、日期或标题，与资金台账的拨付数（{months}）比较。',
    en: 'By its headings, days or title it was compared with what the ledger holds {months}.',
  },
  extentByLedger: {
    zh: '名单没有写明是当月数还是累计数，按与资金台账相符最多的时段（{months}）比较。',
    en: 'The list does not say of which months its payments are; they were compared with those {months}, which agree most often.',
  },
  extentAssumed: {
    zh: '看不出名单是当月数还是累计数，按{months}的拨付数比较；如不对，请在列名中写明“本月”“本年累计”或“累计”。',
    en: 'Nothing tells of which months the payments are; they were compared with those {months}. If that is wrong, say so in the heading.',
  },
  cellUnclear: { zh: '{cell} 没有读懂，这一项未作比较。', en: 'Cell {cell} was not understood and not compared.' },
  unitAssumed: {
    zh: '“{amount}”列没有写明单位，按与项目库最接近的单位读取，一般为万元。',
    en: 'The column “{amount}” names no unit; it was read in the one nearest to the library, usually 万元.',
  },
  sumsOfCounties: {
    zh: '有 {rows} 行只写了县（市、区）名称，按小计处理，没有作为项目核对。',
    en: '{rows} rows have nothing but the name of a county: they were taken for sums and not for projects.',
  },
  cellLeftOut: { zh: '{cell} 没有读懂，未用于查找。', en: 'Cell {cell} was not understood and not used to find it.' },
  countyNotKnown: { zh: '“{text}”不是本市的县（市、区）。', en: '“{text}” is no county of this city.' },
  cellTooSmall: {
    zh: '该地区不足 3 个项目，或一个项目占 80% 以上：可以推断单个单位的数据，不登记也不比较。',
    en: 'Fewer than three projects, or one with more than 80 %: a single unit could be inferred, so it is neither kept nor compared.',
  },
  sumsAgree: {
    zh: '与项目库合计一致（{projects} 个项目，{known} 万元）。',
    en: 'It agrees with the sum of the library ({projects} projects, {known} 万元).',
  },
  sumDiffers: {
    zh: '{amount}：名单为 {stated} 万元，项目库合计 {known} 万元，相差 {difference} 万元。',
    en: '{amount}: {stated} 万元 in the list, {known} 万元 in the library, {difference} 万元 apart.',
  },
  sumInOtherUnit: {
    zh: '{amount}：名单为 {stated} 万元，项目库合计 {known} 万元，相差约 {times} 倍，疑金额单位有误。',
    en: '{amount}: {stated} 万元 in the list, {known} 万元 in the library, some {times} times apart, as if in another unit.',
  },
  countDiffers: {
    zh: '项目个数：名单为 {stated} 个，项目库为 {known} 个。',
    en: 'Projects: {stated} in the list, {known} in the library.',
  },
  'amount.yearToDateYuan': { zh: '本年累计完成投资', en: 'Year to date' },
  'amount.monthYuan': { zh: '本月完成投资', en: 'Month' },
  'amount.totalYuan': { zh: '开工以来累计完成投资', en: 'Since the start' },
  'amount.plannedTotalYuan': { zh: '计划总投资', en: 'Planned total' },
  'amount.approvedTotalYuan': { zh: '批复总投资', en: 'Approved total' },
  'amount.paidYuan': { zh: '拨付资金', en: 'Paid' },
  'amount.paidWithin': { zh: '拨付资金（{months}）', en: 'Paid {months}' },
  'months.one': { zh: '{to} 当月', en: 'in {to}' },
  'months.between': { zh: '{from} 至 {to}', en: 'from {from} to {to}' },
  'months.upTo': { zh: '截至 {to} 累计', en: 'up to {to}' },
  'amount.amountYuan': { zh: '金额', en: 'Amount' },
  'part.landYuan': { zh: '土地购置费', en: 'land' },
  'part.compensationYuan': { zh: '征地拆迁补偿费', en: 'compensation' },
  'part.usedAssetYuan': { zh: '旧设备和旧建筑物', en: 'used assets' },
  'part.workingCapitalYuan': { zh: '铺底流动资金', en: 'working capital' },
  'part.expensedYuan': { zh: '不形成固定资产的费用', en: 'what is expensed' },
} as const satisfies Terms;
