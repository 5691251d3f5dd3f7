import type { Terms } from '#kernel/terms.ts';

/** Words of the self-check: patterns, sentences, refusals. */
export const terms = {
  room: { zh: '数据自查', en: 'Self-check' },
  identicalIncrements: {
    zh: '连续 {months} 个月完成投资均为 {amount} 万元，没有合同分期或三方确认单。',
    en: '{months} months in a row at {amount} 万元, without instalments in a contract or signed sheets.',
  },
  roundNumbers: {
    zh: '{of} 个月中有 {count} 个月的完成投资是 {unit} 万元的整数倍。',
    en: '{count} of {of} months are whole multiples of {unit} 万元.',
  },
  targetHit: {
    zh: '累计完成投资恰为计划总投资的 {share}%（相差不到千分之一），且当月与前几个月明显不同。',
    en: 'The total meets {share}% of the plan to a tenth of a percent, by a month unlike those before it.',
  },
  halfYearJump: {
    zh: '当月完成 {amount} 万元，是本年其他月份（中位数 {usual} 万元）的 {times} 倍，没有凭证或说明。',
    en: '{amount} 万元 in the month, {times} times the others of the year ({usual} 万元), without a voucher or a word.',
  },
  overPlanned: {
    zh: '开工以来累计 {total} 万元，超过计划总投资 {planned} 万元，没有调整文件。',
    en: '{total} 万元 since the start exceed the planned total of {planned} 万元 without a paper that adjusts it.',
  },
  overProgress: {
    zh: '完成投资已占计划总投资的 {done}%，同月形象进度为 {said}%。',
    en: '{done}% of the money is reported where the work stands at {said}%.',
  },
  aheadOfSchedule: {
    zh: '工期过去 {passed}%，已报完成计划总投资的 {done}%（{total} 万元），没有设备到货等说明或凭证。',
    en: '{done}% of the plan ({total} 万元) are reported when {passed}% of the time has passed, without a word or a paper.',
  },
  workBeforeBegun: {
    zh: '项目尚未开工，已报完成投资 {amount} 万元。',
    en: '{amount} 万元 are reported although the project has not begun.',
  },
  workBeforeStart: {
    zh: '开工时间或施工许可为 {started}，此前已报完成投资 {amount} 万元。',
    en: '{amount} 万元 are reported before the start or the permit in {started}.',
  },
  workBeforeEntry: {
    zh: '{entered} 入库，此前已报完成投资 {amount} 万元。',
    en: '{amount} 万元 are reported before the entry in {entered}.',
  },
  stoppedReporting: {
    zh: '项目停缓建或本月停工，仍报完成投资 {amount} 万元。',
    en: '{amount} 万元 are reported although the project stands still.',
  },
  duplicateProject: {
    zh: '两个项目名称、单位和地点高度相似（计划总投资 {total} 万元），请核对是否重复。',
    en: 'Two projects are alike in name, owner and place (planned total {total} 万元): see whether they are one.',
  },
  bundledItems: {
    zh: '建设内容中列有另外 {count} 个已单独登记的项目，请核对是否打捆或重复报送。',
    en: 'The content names {count} projects that are entered by themselves: see whether they are counted twice.',
  },
  bundledFirms: {
    zh: '一个项目合并了多家企业的设施，没有逐项列明的批复。',
    en: 'One entry joins facilities of several firms, without an approval that names them.',
  },
  industryConflict: {
    zh: '行业代码 {code} 与“{word}”不一致，按主要用途可能属于 {likely}，请与统计局确认。',
    en: 'Code {code} does not fit “{word}”; by its main use it may be {likely}: ask the statistics bureau.',
  },
  noInvestment: {
    zh: '“{word}”一般不计入固定资产投资，而行业代码为 {code} 且已报完成投资，请与统计局确认。',
    en: '“{word}” is usually no investment in fixed assets, yet figures are reported under {code}: ask the statistics bureau.',
  },
  reusedEvidence: {
    zh: '同一份材料用于 {projects} 个项目。',
    en: 'The same file is evidence of {projects} projects.',
  },
  photoBeforeStart: {
    zh: '照片拍摄于 {taken}，早于开工时间 {started}。',
    en: 'A photo was taken on {taken}, before the start in {started}.',
  },
  photoFarAway: { zh: '照片拍摄地点距建设地点 {km} 公里。', en: 'A photo was taken {km} km from the site.' },
  partyDiffers: {
    zh: '材料上的单位“{party}”与项目单位“{owner}”不一致。',
    en: 'The unit “{party}” on a paper is not the owner “{owner}”.',
  },
  contractBeforeApproval: {
    zh: '合同日期 {contract} 早于批复日期 {approval}。',
    en: 'The contract of {contract} is older than the approval of {approval}.',
  },
  contractOverApproval: {
    zh: '合同金额 {contract} 万元大于批复总投资 {approved} 万元。',
    en: 'The contract of {contract} 万元 is larger than the approved total of {approved} 万元.',
  },
  copiedWords: {
    zh: '{projects} 个项目有 {months} 个月的形象进度文字完全相同。',
    en: '{projects} projects report {months} months in the very same words.',
  },
  copiedFigures: {
    zh: '{projects} 个项目有 {months} 个月的完成投资逐月相同。',
    en: '{projects} projects report the same figures for {months} months.',
  },
  filledInByOther: {
    zh: '账号 {account} 为 {owners} 家有自己账号的项目单位填报了数据。',
    en: 'The account {account} typed figures for {owners} owners who have accounts of their own.',
  },
  voucherCoverage: {
    zh: '项目已完工，结算或凭证为 {shown} 万元，是已报完成投资 {total} 万元的 {percent}%。',
    en: 'The work is finished; {shown} 万元 are settled or shown, {percent}% of the {total} 万元 reported.',
  },
  'pattern.identicalIncrements': { zh: '各月数据相同', en: 'Equal months' },
  'pattern.roundNumbers': { zh: '数据过于规整', en: 'Round figures' },
  'pattern.targetHit': { zh: '恰好等于计划', en: 'Meets the plan exactly' },
  'pattern.halfYearJump': { zh: '半年末突增', en: 'Jump at the half-year' },
  'pattern.overPlanned': { zh: '超计划总投资', en: 'Over the planned total' },
  'pattern.overProgress': { zh: '超形象进度', en: 'Ahead of the work' },
  'pattern.earlyEntry': { zh: '未开工、未入库先报', en: 'Before start or entry' },
  'pattern.stoppedReporting': { zh: '停工仍报', en: 'Stopped, yet reporting' },
  'pattern.duplicateProject': { zh: '疑似重复项目', en: 'Same project twice' },
  'pattern.bundledItems': { zh: '疑似打捆', en: 'Bundled items' },
  'pattern.industryConflict': { zh: '行业与内容不符', en: 'Industry and content' },
  'pattern.reusedEvidence': { zh: '材料重复使用', en: 'Evidence used twice' },
  'pattern.photoBeforeStart': { zh: '照片早于开工', en: 'Photo before the start' },
  'pattern.photoFarAway': { zh: '照片远离现场', en: 'Photo far away' },
  'pattern.contractMismatch': { zh: '合同与批复不符', en: 'Contract and approval' },
  'pattern.copiedReports': { zh: '月报雷同', en: 'Copied reports' },
  'pattern.filledInByOther': { zh: '疑似代填', en: 'Filled in by others' },
  'pattern.voucherCoverage': { zh: '凭证不足', en: 'Few vouchers' },
  text: { zh: '说明', en: 'Answer' },
  days: { zh: '单位先行核对天数', en: 'Days for the unit' },
  flags: { zh: '提示数', en: 'Flags' },
  projects: { zh: '项目数', en: 'Projects' },
  flagGone: {
    zh: '该提示在最近一次自查中已消失，不需要再作说明。',
    en: 'The flag was not found by the last check: no answer is needed.',
  },
  integrityRunning: {
    zh: '自查正在运行，请稍后再看结果。',
    en: 'A check is running: look again in a moment.',
  },
} satisfies Terms;
export type Term = keyof typeof terms;
